import {
  countRegisterInput,
  figuresInput,
  listMovesInput,
  saveFiguresInput,
} from "@gongbang/domain/members/register-figures.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { startCount } from "./count-register.ts";
import { figuresOutput, readFigures } from "./read-figures.ts";
import { startSaving } from "./save-figures.ts";
import { listMoves, movesOutput } from "./trace-moves.ts";

const started = z.object({ jobId: z.string() });

/** 名册统计: the register in figures, each of which opens the list behind it. */
export const registerNumbersRouter = router({
  figures: may("member.numbers.read").read(figuresInput, figuresOutput, readFigures),
  moves: may("member.numbers.read").read(listMovesInput, movesOutput, listMoves),
  count: may("member.numbers.count").command(countRegisterInput, started, startCount),
  save: may("member.numbers.read").command(saveFiguresInput, started, startSaving),
});
