import { transitions } from "@gongbang/db/schema/transitions";
import {
  type listTransitionsInput,
  type TransitionTab,
  transitionTabs,
} from "@gongbang/domain/office/transition.input";
import { liveStatuses } from "@gongbang/domain/office/transition.status";
import { and, asc, desc, eq, gt, inArray, isNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { shapeOf, transitionShape } from "./describe-transition.ts";

export const transitionListOutput = z.object({
  rows: z.array(transitionShape),
  counts: z.object({ toAnswer: z.number(), toWork: z.number(), sent: z.number() }),
  next: z.string().nullable(),
});

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
