import {
  freezeReturnInput,
  listReturnInput,
  returnInput,
  saveReturnInput,
} from "@gongbang/domain/overview/return.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { returnOutput } from "./describe-return.ts";
import { freezeReturn, frozenOutput } from "./freeze-return.ts";
import { listReturn } from "./list-return.ts";
import { returnListOutput } from "./page-return.ts";
import { readReturn } from "./read-return.ts";
import { startReturn } from "./start-return.ts";

/** 上报统计: the figures that go up for a period, frozen at its end, each with the list behind it. */
export const returnsRouter = router({
  figures: may("overview.return.read").read(returnInput, returnOutput, readReturn),
  list: may("overview.return.list").read(listReturnInput, returnListOutput, listReturn),
  freeze: may("overview.return.freeze").command(freezeReturnInput, frozenOutput, freezeReturn),
  save: may("overview.return.read").command(saveReturnInput, z.object({ jobId: z.string() }), startReturn),
});
