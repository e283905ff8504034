import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { endsByTwo, withdrawn } from "@gongbang/domain/hardship/exit-code";
import type {
  closeArchiveInput,
  hearArchiveInput,
  StepOf,
  withdrawArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import { agree, type Said } from "../agree.ts";
import type { Office } from "../office.ts";
import { openApproval, type Waiting } from "../open-approval.ts";
import type { Ending } from "./find-ending.ts";
import { stopWaiting, unchanged } from "./renew-archive.ts";
import {
  changeArchive,
  type Loaded,
  lockedArchive,
  mustBeSynchronised,
  mustHaveHappened,
  takeStep,
} from "./step-archive.ts";
import { waitingArchive } from "./wait-archive.ts";

/**
 * Takes the household out of the file, with the kind of exit and its reason (domain.md A.3). Of a file of more than a year
 * this is the asking alone: it goes before the tiers of an archive, and the file ends once the last of them has agreed
 * (product.md D9). Refuses with HARDSHIP.NOT_HEARD where nobody has heard the household and the exit is not its own wish,
 * and with HARDSHIP.END_ASKED where its end waits for somebody already.
 */
export async function closeArchive(office: Office, input: StepOf<typeof closeArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const ending = { exit: input.exit, note: input.note };
  if (!endsByTwo(loaded.row, office.today)) return end(office, loaded, ending);
  orRefuse(step(archiveMachine, { ...loaded.facts, exit: ending.exit }, "close"));
  await stopWaiting(office, loaded.row.id);
  await openApproval(office, { ...waitingEnd(loaded, ending), proposers: [office.actor.id] });
  return unchanged(office, loaded, ending.note);
}

/** 同意 to an end that somebody has asked for. Refuses as the step and `agree` do. */
export async function agreeEnd(office: Office, loaded: Loaded, ending: Ending, said: Said) {
  orRefuse(step(archiveMachine, { ...loaded.facts, ...decided(ending) }, "close"));
  const left = await agree(office, waitingEnd(loaded, ending), said);
  return left > 0 ? unchanged(office, loaded, said.note) : end(office, loaded, ending);
}

/** The end of a file as its tiers see it. */
export const waitingEnd = (loaded: Loaded, { exit, note }: Ending): Waiting => {
  const { grade, enrolledOn, householdOn, people } = loaded.row;
  const facts = { exit, reason: note, grade, enrolledOn, householdOn, people };
  return { ...waitingArchive(loaded), grade, facts };
};

/** What the step asks about where the end is decided. */
export const decided = ({ exit }: Ending) => ({ exit, endAsked: false });

async function end(office: Office, loaded: Loaded, ending: Ending) {
  const ended = await takeStep(office, loaded, {
    event: "close",
    note: ending.note,
    facts: decided(ending),
    set: { closedOn: office.today, exitCode: ending.exit },
  });
  await mustBeSynchronised(office, loaded);
  return ended;
}

export const hearableIn: readonly string[] = ["enrolled", "suspended", "temporary"];

/**
 * 听取意见: writes down what the household said about an end of its file, before anybody ends it. Refuses with
 * HARDSHIP.NOTHING_TO_HEAR where no file can be ended.
 */
export async function hearArchive(office: Office, input: StepOf<typeof hearArchiveInput>) {
  mustHaveHappened(input.heardOn, office.today);
  const loaded = await lockedArchive(office, input);
  if (!hearableIn.includes(loaded.row.status)) throw new Refused({ code: "HARDSHIP.NOTHING_TO_HEAR" });
  const set = { heardOn: input.heardOn, heardNote: input.note };
  return changeArchive(office, loaded, { set, field: "heardOn", note: input.note });
}

/** Ends an application that the applicant gives up before a decision. */
export async function withdrawArchive(office: Office, input: StepOf<typeof withdrawArchiveInput>) {
  const set = { closedOn: office.today, exitCode: withdrawn };
  return takeStep(office, await lockedArchive(office, input), { event: "withdraw", note: input.note, set });
}
