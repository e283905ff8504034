import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { blankDay, perhaps } from "./aid-fields.ts";
import { proposalFields } from "./propose-grant.input.ts";
import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "./visit.ts";

/** The hour as a field of a form gives it, or nothing. Refuses with INPUT.NOT_A_TIME. */
const clock = z
  .string()
  .max(8)
  .refine((text) => text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { error: "INPUT.NOT_A_TIME" })
  .default("");

const minutes = z.coerce
  .number<string | number>({ error: "INPUT.NOT_A_NUMBER" })
  .int({ error: "INPUT.NOT_A_NUMBER" })
  .min(1, { error: "INPUT.NOT_A_NUMBER" })
  .max(720, { error: "INPUT.NOT_A_NUMBER" });

/** What every form asks about a visit, the desk's and the phone's. */
export const visitFields = {
  visitedOn: daySchema,
  /** "10:28", in Shanghai; empty where nobody wrote it down. */
  startedTime: clock,
  method: z.enum(visitMethods, { error: "INPUT.REQUIRED" }),
  met: z.boolean(),
  /** Why nobody was met; left out where somebody was, and where nobody said why. */
  notMetReason: z.enum(notMetReasons).nullable().default(null),
  minutes,
  topics: z.array(z.enum(visitTopics)).max(visitTopics.length).default([]),
  outcomes: z.array(z.enum(visitOutcomes)).max(visitOutcomes.length).default([]),
  note: perhaps(2000),
  /** Who came along; empty where nobody did. */
  secondVisitor: perhaps(60),
  nextVisitOn: blankDay,
};

/**
 * A visit as the desk tells it, in one piece: with it a released grant may be handed over, and a sum proposed.
 * The form makes `commandId` when it is opened and keeps it until the office has answered: a resend is the same visit.
 */
export const recordVisitInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid({ error: "INPUT.REQUIRED" }),
  ...visitFields,
  /** The released grant that was handed over. */
  handOverGrantId: z.uuid().nullable().default(null),
  proposal: z.strictObject(proposalFields).nullable().default(null),
  /** The device's own clock when the visit was saved there: kept beside ours. */
  deviceAt: z.iso.datetime({ offset: true, error: "INPUT.INVALID" }).nullable().default(null),
});
export type RecordVisit = z.output<typeof recordVisitInput>;
