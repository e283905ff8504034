import type {
  convertArchiveInput,
  relieveArchiveInput,
  resumeArchiveInput,
  StepOf,
  suspendArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { stopWaiting } from "./renew-archive.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/**
 * 暂停: nothing more is given from the file until it is resumed; its clocks go on. A renewal that waits for its tiers is
 * taken back, an end that somebody has asked for waits on.
 */
export async function suspendArchive(office: Office, input: StepOf<typeof suspendArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  if (loaded.ending === null) await stopWaiting(office, loaded.row.id);
  return takeStep(office, loaded, { event: "suspend", note: input.note });
}

export async function resumeArchive(office: Office, input: StepOf<typeof resumeArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), { event: "resume", note: input.note });
}

/** 准予临时救助: relief once, without a place in the file. Not by who filed. */
export async function relieveArchive(office: Office, input: StepOf<typeof relieveArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), {
    event: "relieve",
    note: input.note,
    set: { decidedOn: office.today },
  });
}

/** 转为建档申请: from a relief once to an application for the file, which goes the whole way. */
export async function convertArchive(office: Office, input: StepOf<typeof convertArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), {
    event: "convert",
    note: input.note,
    set: { kind: "daily", submittedBy: office.actor.id, decidedOn: null, comparison: null, reviewedBy: null },
  });
}
