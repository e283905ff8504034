import { duplicatePairs } from "@gongbang/db/schema/duplicates";
import { members, unions } from "@gongbang/db/schema/members";
import { clustersOf, duplicateReasons } from "@gongbang/domain/members/duplicate";
import type { ListDuplicates } from "@gongbang/domain/members/list-duplicates.input";
import { and, asc, desc, eq, gte, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { personColumns, personShape, shownPerson } from "./describe-person.ts";
import { unionInReach } from "./reads.ts";

const clusterShape = z.object({
  /** The strongest pair's. */
  score: z.number(),
  reasons: z.array(z.enum(duplicateReasons)),
  pairs: z.array(z.object({ id: z.string(), version: z.number() })),
  people: z.array(personShape),
  /** Why they are told apart, who said so and when: of the dismissed. */
  dismissed: z.object({ reason: z.string(), by: z.string(), on: z.string() }).nullable(),
});

export const duplicateListOutput = z.object({
  clusters: z.array(clusterShape),
  next: z.object({ score: z.number(), id: z.string() }).nullable(),
  open: z.number(),
  /** The unions that have open pairs, with how many. */
  unions: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});

/**
 * A page of the queue, the worst first; pairs that share a record stand together. Limit: 100 pairs.
 * Refuses with ACCESS.NOT_FOUND where the union is not in reach.
 */
export async function listDuplicates(office: Office, { view, unionId, after, limit }: ListDuplicates) {
  const { tx } = office;
  const { score, id } = duplicatePairs;
  const under = unionId ? inUnion((await unionInReach(office, unionId)).path) : undefined;
  const beyond = after && sql`(${score}, ${id}) < (${after.score}, ${after.id}::uuid)`;
  const rows = await tx
    .select()
    .from(duplicatePairs)
    .where(and(eq(duplicatePairs.status, view), under, beyond))
    .orderBy(desc(score), desc(id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const people = await peopleOf(
    office,
    page.flatMap(({ aId, bId }) => [aId, bId]),
  );
  const counted = await countByUnion(office);
  return {
    // A record that has gone to another union since is seen there: the night finds the pair its new place.
    clusters: clustersOf(page.filter(({ aId, bId }) => people.has(aId) && people.has(bId))).map((pairs) =>
      shownCluster(pairs, people),
    ),
    next: last ? { score: last.score, id: last.id } : null,
    open: counted.reduce((sum, { count }) => sum + count, 0),
    unions: counted,
  };
}

type Pair = typeof duplicatePairs.$inferSelect;
type People = Map<string, z.input<typeof personShape>>;

async function peopleOf({ tx }: Office, ids: string[]): Promise<People> {
  const rows = await tx
    .select(personColumns)
    .from(members)
    .where(and(inArray(members.id, ids), ne(members.status, "merged")));
  return new Map(rows.map((row) => [row.id, shownPerson(row)]));
}

function shownCluster(pairs: readonly Pair[], people: People): z.input<typeof clusterShape> {
  const worst = pairs.reduce((high, pair) => (pair.score > high.score ? pair : high));
  const ids = [...new Set(pairs.flatMap(({ aId, bId }) => [aId, bId]))];
  const { reason, dismissedBy, dismissedOn } = worst;
  return {
    score: worst.score,
    reasons: duplicateReasons.filter((each) => pairs.some(({ reasons }) => reasons.includes(each))),
    pairs: pairs.map(({ id, version }) => ({ id, version })),
    people: ids.flatMap((id) => people.get(id) ?? []),
    dismissed:
      reason !== null && dismissedOn !== null ? { reason, by: dismissedBy ?? "", on: dismissedOn } : null,
  };
}

const inUnion = (path: string): SQL | undefined =>
  and(gte(duplicatePairs.unionPath, path), lt(duplicatePairs.unionPath, `${path}\u{10FFFF}`));

function countByUnion({ tx }: Office) {
  const { id, shortName, path } = unions;
  return tx
    .select({ id, name: shortName, count: sql<number>`count(*)::int` })
    .from(duplicatePairs)
    .innerJoin(unions, eq(unions.id, duplicatePairs.unionId))
    .where(inArray(duplicatePairs.status, ["open"]))
    .groupBy(id, shortName, path)
    .orderBy(asc(path));
}
