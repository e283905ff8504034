import {
  buildPackInput,
  checkPackInput,
  listPackInput,
  markBatchInput,
  markRecordInput,
  packInput,
  packRecordInput,
} from "@gongbang/domain/members/pack.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import {
  listBatches,
  listFormats,
  listPack,
  packBatchesOutput,
  packFormatsOutput,
  packListOutput,
  packStanding,
  packStandingOutput,
} from "./list-pack.ts";
import { markBatch, markRecord } from "./mark-pack.ts";
import {
  packRecordOutput,
  readPackRecord,
  revealPack,
  revealPackInput,
  revealPackOutput,
} from "./read-pack-record.ts";
import { startCheck, startPack } from "./start-pack.ts";

const nothing = z.strictObject({}).default({});

/** 上报包: the register field by field in the shape of the national real-name register's forms. */
export const packsRouter = router({
  formats: may("member.pack.read").read(nothing, packFormatsOutput, listFormats),
  standing: may("member.pack.read").read(packInput, packStandingOutput, packStanding),
  list: may("member.pack.read").read(listPackInput, packListOutput, listPack),
  batches: may("member.pack.read").read(packInput, packBatchesOutput, listBatches),
  record: may("member.pack.read").read(packRecordInput, packRecordOutput, readPackRecord),
  reveal: may("member.reveal").command(revealPackInput, revealPackOutput, revealPack),
  check: may("member.pack.check").command(checkPackInput, z.object({ jobId: z.string() }), startCheck),
  build: may("member.pack").command(
    buildPackInput,
    z.object({ batchId: z.string(), jobId: z.string() }),
    startPack,
  ),
  markBatch: may("member.pack.mark").command(markBatchInput, z.object({ marked: z.number() }), markBatch),
  markRecord: may("member.pack.mark").command(
    markRecordInput,
    z.object({ state: z.literal("uploaded") }),
    markRecord,
  ),
});
