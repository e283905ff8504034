import { nextSteps } from "@gongbang/domain/kernel/machine";
import { referralServices } from "@gongbang/domain/office/transition.input";
import {
  liveStatuses,
  type TransitionEvent,
  transitionMachine,
  transitionStatuses,
  transitionTypes,
} from "@gongbang/domain/office/transition.status";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";
import { machineTransition, type TransitionRow } from "./load-transition.ts";

export const transitionShape = z.object({
  id: z.string(),
  version: z.number(),
  type: z.enum(transitionTypes),
  status: z.enum(transitionStatuses),
  subjectId: z.string(),
  subjectNumber: z.string(),
  subjectName: z.string().nullable(),
  /** Whether the record itself can be opened by this reader now. */
  mayOpen: z.boolean(),
  service: z.enum(referralServices).nullable(),
  fromName: z.string(),
  toName: z.string(),
  toOfficerName: z.string().nullable(),
  outsideBody: z.string().nullable(),
  consentGiven: z.boolean(),
  overrideReason: z.string().nullable(),
  note: z.string(),
  senderName: z.string(),
  sentOn: z.string(),
  isNew: z.boolean(),
  answererName: z.string().nullable(),
  answeredOn: z.string().nullable(),
  answerNote: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  receivedBy: z.string().nullable(),
  doneOn: z.string().nullable(),
  doneNote: z.string().nullable(),
  steps: z.array(
    z.object({
      event: z.string(),
      lacks: z.array(z.object({ code: z.string() }).catchall(z.unknown())),
    }),
  ),
});

export type Shape = z.input<typeof transitionShape>;

export function shapeOf(office: Office, row: TransitionRow): Shape {
  const record = machineTransition(office, row);
  const isLive = liveStatuses.some((live) => live === row.status);
  const isLent = isLive && (row.type === "referral" || row.type === "transfer") && row.outsideBody === null;
  const isMeant = row.toOfficerId === office.actor.id || (row.toOfficerId === null && record.atTo);
  const isThere = reaches(
    office,
    row.type === "transfer" && row.status === "done" ? row.toPath : row.fromPath,
  );
  return {
    ...row,
    mayOpen: row.type === "transferRequest" ? record.atTo : isThere || (isLent && isMeant),
    isNew: row.openedAt === null && record.atTo && row.sentBy !== office.actor.id && isLive,
    steps: nextSteps(transitionMachine, record)
      .filter(({ lacks }) => !lacks.some(({ code }) => code === "TRANSITION.OTHER_TYPE" || isOtherSide(code)))
      .map(({ event, lacks }: { event: TransitionEvent; lacks: { code: string }[] }) => ({ event, lacks })),
  };
}

/** Steps that are the other side's, or of the other way, are not offered at all. */
const isOtherSide = (code: string) =>
  ["TRANSITION.NOT_YOUR_SIDE", "TRANSITION.NOT_OUTSIDE", "TRANSITION.OUTSIDE"].includes(code);
