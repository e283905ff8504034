import { found } from "@gongbang/db/rows";
import { transitions } from "@gongbang/db/schema/transitions";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import {
  type listTransitionsInput,
  referralServices,
  type TransitionTab,
  transitionTabs,
} from "@gongbang/domain/office/transition.input";
import {
  liveStatuses,
  type TransitionEvent,
  transitionMachine,
  transitionStatuses,
  transitionTypes,
} from "@gongbang/domain/office/transition.status";
import { and, asc, desc, eq, gt, inArray, isNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { machineTransition, reaches, reachOf, type TransitionRow } from "./load-transition.ts";
import { receiversAt } from "./send-transition.ts";

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
export const transitionListOutput = z.object({
  rows: z.array(transitionShape),
  counts: z.object({ toAnswer: z.number(), toWork: z.number(), sent: z.number() }),
  next: z.string().nullable(),
});
type Shape = z.input<typeof transitionShape>;

const under = (column: typeof transitions.fromPath | typeof transitions.toPath, path: string): SQL =>
  sql`(${column} >= ${path} and ${column} < ${`${path}\u{10FFFF}`})`;

/** What waits for this side, what this side works on, what it has sent, and what is over. */
function inTab(office: Office, tab: TransitionTab): SQL | undefined {
  const { status, type, toPath, fromPath, toOfficerId, outsideBody, sentBy } = transitions;
  const { actor } = office;
  const leads = actor.roles.some((role) => role === "manager" || role === "auditor");
  const mine = leads ? undefined : or(isNull(toOfficerId), eq(toOfficerId, actor.id));
  const toMe = and(under(toPath, reachOf(office)), isNull(outsideBody), sql`${sentBy} <> ${actor.id}`, mine);
  switch (tab) {
    case "toAnswer":
      return and(eq(status, "inProgress"), toMe);
    case "toWork":
      return and(eq(status, "accepted"), eq(type, "referral"), toMe);
    case "sent":
      return and(inArray(status, [...liveStatuses]), under(fromPath, reachOf(office)));
    case "ended":
      return notInArray(status, [...liveStatuses]);
  }
}

/** The transitions of a tab, the longest waiting first and the ended ones newest first. Keyset, at most 100. */
export async function listTransitions(
  office: Office,
  { tab, after, limit }: z.output<typeof listTransitionsInput>,
): Promise<z.input<typeof transitionListOutput>> {
  const { tx } = office;
  const newest = tab === "ended";
  const beyond =
    after === undefined ? undefined : newest ? lt(transitions.id, after) : gt(transitions.id, after);
  const rows = await tx
    .select()
    .from(transitions)
    .where(and(inTab(office, tab), beyond))
    .orderBy(newest ? desc(transitions.id) : asc(transitions.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const [a, b, c] = transitionTabs;
  const count = (each: TransitionTab) => sql<number>`(count(*) filter (where ${inTab(office, each)}))::int`;
  const [counts] = await tx
    .select({ toAnswer: count(a), toWork: count(b), sent: count(c) })
    .from(transitions)
    .where(inArray(transitions.status, [...liveStatuses]));
  return {
    rows: page.map((row) => shapeOf(office, row)),
    counts: counts ?? { toAnswer: 0, toWork: 0, sent: 0 },
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One transition. Whoever it was sent to has seen it from then on. Refuses with ACCESS.NOT_FOUND. */
export async function readTransition(office: Office, { id }: { id: string }): Promise<Shape> {
  const { tx, actor, now } = office;
  const row = found(await tx.select().from(transitions).where(eq(transitions.id, id)), "transition");
  const isReceiver =
    row.toOfficerId === actor.id || (row.toOfficerId === null && row.toPath === actor.unionPath);
  if (isReceiver && row.openedAt === null && row.sentBy !== actor.id)
    await tx.update(transitions).set({ openedAt: now }).where(eq(transitions.id, id));
  return shapeOf(office, row);
}

/** The transitions of one record that this officer sees, the newest first. Limit: 50. */
export async function transitionsOf(office: Office, { archiveId }: { archiveId: string }): Promise<Shape[]> {
  const rows = await office.tx
    .select()
    .from(transitions)
    .where(eq(transitions.subjectId, archiveId))
    .orderBy(desc(transitions.id))
    .limit(50);
  return rows.map((row) => shapeOf(office, row));
}

export const receiversOutput = z.array(z.object({ id: z.string(), name: z.string(), leads: z.boolean() }));
/** Who at a union may receive something: never whoever asks. */
export async function listReceivers({ tx, actor }: Office, { unionId }: { unionId: string }) {
  return (await receiversAt(tx, unionId)).filter(({ id }) => id !== actor.id);
}

function shapeOf(office: Office, row: TransitionRow): Shape {
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
