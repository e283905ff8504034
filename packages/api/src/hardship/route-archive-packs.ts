import {
  archivePackInput,
  archivePackRecordInput,
  buildArchivePackInput,
  checkArchivePackInput,
  listArchivePackInput,
  markArchiveBatchInput,
  markArchiveInput,
} from "@gongbang/domain/hardship/archive-pack.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { jobStarted, startArchiveCheck } from "./check-archive-pack.ts";
import { archivePackListOutput, archivePackRecordOutput } from "./describe-archive-pack.ts";
import { archiveBatchesOutput, listArchiveBatches } from "./list-archive-batches.ts";
import { listArchivePack } from "./list-archive-pack.ts";
import { markArchive, markArchiveBatch } from "./mark-archive-pack.ts";
import { readArchivePackRecord } from "./read-archive-pack.ts";
import { archivePackOutput, readArchivePack } from "./read-pack-standing.ts";
import { revealArchivePack, revealArchivePackInput, revealArchivePackOutput } from "./reveal-archive-pack.ts";
import { builtOutput, startArchivePack } from "./start-archive-pack.ts";

const read = may("hardship.pack.read");
const mark = may("hardship.pack.mark");

/** 帮扶系统上报: the archives field by field in the order of the national aid system's screens. */
export const archivePacksRouter = router({
  standing: read.read(archivePackInput, archivePackOutput, readArchivePack),
  list: read.read(listArchivePackInput, archivePackListOutput, listArchivePack),
  batches: read.read(archivePackInput, archiveBatchesOutput, listArchiveBatches),
  record: read.read(archivePackRecordInput, archivePackRecordOutput, readArchivePackRecord),
  reveal: may("hardship.pack.reveal").command(
    revealArchivePackInput,
    revealArchivePackOutput,
    revealArchivePack,
  ),
  check: may("hardship.pack.check").command(checkArchivePackInput, jobStarted, startArchiveCheck),
  build: may("hardship.pack").command(buildArchivePackInput, builtOutput, startArchivePack),
  markBatch: mark.command(markArchiveBatchInput, z.object({ marked: z.number() }), markArchiveBatch),
  mark: mark.command(markArchiveInput, z.object({ state: z.literal("uploaded") }), markArchive),
});
