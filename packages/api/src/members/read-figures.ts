import { unions } from "@gongbang/db/schema/members";
import { registerCounts } from "@gongbang/db/schema/register-counts";
import { type Day, dayAt } from "@gongbang/domain/kernel/day";
import {
  ageBands,
  completeFields,
  electionUntil,
  type FigureKind,
  figureKinds,
  lastMonths,
} from "@gongbang/domain/members/register-figures";
import type { FiguresAsked } from "@gongbang/domain/members/register-figures.input";
import { shareEach, shareParts, shareTable } from "@gongbang/domain/members/small-cells";
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { opensAll } from "../reach.ts";
import { compareUnions, count, type Hiding, missingOutput, unionFiguresOutput } from "./compare-unions.ts";
import { underPath, unionInReach } from "./reads.ts";
import { traceMoves } from "./trace-moves.ts";

const groups = z.array(z.object({ key: z.string(), n: count }));

export const figuresOutput = z.object({
  union: z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() }),
  /** When the register was counted, and the day that ages are of; null where nobody has counted yet. */
  countedAt: z.string().nullable(),
  on: z.string(),
  /** Whether small cells are hidden. */
  isShared: z.boolean(),
  members: count,
  newForm: count,
  sex: groups,
  /** By age and sex: a row a band and one for the sum; each row men, women, the rest, the sum. */
  ages: z.array(z.object({ key: z.string(), cells: z.array(count) })),
  kinds: z.object(
    Object.fromEntries(figureKinds.map((kind) => [kind, groups])) as Record<FigureKind, typeof groups>,
  ),
  growth: z.array(
    z.object({
      month: z.string(),
      joined: count,
      left: count,
      movedIn: count,
      movedOut: count,
      movedWithin: count,
    }),
  ),
  incomplete: count,
  missing: missingOutput,
  unions: unionFiguresOutput,
  elections: z.object({
    count: z.number(),
    rows: z.array(
      z.object({ unionId: z.string(), name: z.string(), termUntil: z.string(), isPast: z.boolean() }),
    ),
  }),
});
export type Figures = z.input<typeof figuresOutput>;

/** The sexes that a column stands for; whoever is neither is in the third. */
const sexes = ["1", "2"] as const;

/** The counts of a union and those under it, by kind and key. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export async function countsOf({ tx }: Pick<Office, "tx">, unionId: string) {
  const { kind, key, total, countedAt } = registerCounts;
  const rows = await tx
    .select({ kind, key, total, countedAt })
    .from(registerCounts)
    .where(eq(registerCounts.unionId, unionId));
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (row.total === 0) continue;
    const group = counts.get(row.kind) ?? new Map<string, number>();
    counts.set(row.kind, group.set(row.key, row.total));
  }
  const counted = rows.find((row) => row.kind === "counted")?.countedAt ?? null;
  return { counts, countedAt: counted };
}

/**
 * The register in figures, for a union and those under it: read from what was counted, so that it costs the same
 * whoever asks. Small cells are hidden where the figures are to leave the desk, and from whoever may not open the lists.
 * Refuses with ACCESS.NOT_FOUND.
 */
export async function readFigures(office: Office, { unionId, shared }: FiguresAsked): Promise<Figures> {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const { counts, countedAt } = await countsOf(office, union.id);
  const isShared = shared || !mayOpenLists(office, union.path);
  const on = dayAt(countedAt ?? office.now);
  const hide = hidingBy(isShared);
  const of = (kind: string, key = "") => counts.get(kind)?.get(key) ?? 0;
  const single = (n: number) => hide.each([n])[0] ?? null;
  return {
    union: {
      id: union.id,
      name: union.name,
      parentId: union.path === office.actor.unionPath ? null : union.parentId,
    },
    ...{ countedAt: countedAt?.toISOString() ?? null, on, isShared },
    members: single(of("members")),
    newForm: single(of("newForm")),
    sex: grouped(counts, "sex", hide.parts),
    ages: agesOf(counts, hide.table),
    kinds: Object.fromEntries(
      figureKinds.map((kind) => [kind, grouped(counts, kind, hide.parts)]),
    ) as Figures["kinds"],
    growth: await growthOf(office, { path: union.path, on, counts, each: hide.each }),
    incomplete: single(of("incomplete")),
    missing: missingOf((field) => of("missing", field), hide.each),
    unions: await compareUnions(office, union.id, hide),
    elections: await electionsUnder(office, union.path),
  };
}

const withSums = (cells: readonly (readonly number[])[]): number[][] => {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, x) => sum(rows.map((row) => row[x] ?? 0)))];
};

const hidingBy = (isShared: boolean): Hiding =>
  isShared
    ? { each: shareEach, parts: shareParts, table: shareTable }
    : { each: (counts) => [...counts], parts: (counts) => [...counts], table: withSums };

/** Whether the asker reads every member behind these figures. */
const mayOpenLists = ({ actor }: Office, path: string): boolean => opensAll(actor, "member.read", path);

function grouped(counts: Counts, kind: string, hide: Hiding["parts"]) {
  const rows = [...(counts.get(kind) ?? [])].sort(([a], [b]) =>
    a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1,
  );
  const shown = hide(rows.map(([, n]) => n));
  return rows.map(([key], i) => ({ key, n: shown[i] ?? null }));
}

function agesOf(counts: Counts, hide: Hiding["table"]) {
  const cells = ageBands.map(({ key }) => {
    const bySex = sexes.map((sex) => counts.get("sexAge")?.get(`${sex}.${key}`) ?? 0);
    const all = counts.get("age")?.get(key) ?? 0;
    return [...bySex, all - bySex.reduce((sum, n) => sum + n, 0)];
  });
  const shown = hide(cells);
  return [...ageBands.map(({ key }) => key), "all"].map((key, i) => ({ key, cells: shown[i] ?? [] }));
}

const missingOf = (of: (field: string) => number, hide: Hiding["each"]) => {
  const shown = hide(completeFields.map(of));
  return completeFields.map((field, i) => ({ field, n: shown[i] ?? null }));
};

type Grown = { path: string; on: Day; counts: Counts; each: Hiding["each"] };

async function growthOf(office: Office, { path, on, counts, each }: Grown): Promise<Figures["growth"]> {
  const months = lastMonths(on, 12);
  const moves = await traceMoves(office, { path, from: months[0] ?? on });
  return months.map((month) => {
    const { movedIn = 0, movedOut = 0, movedWithin = 0 } = moves.get(month) ?? {};
    const of = (kind: string) => counts.get(kind)?.get(month) ?? 0;
    const [joined, left, into, out, within] = each([
      of("joined"),
      of("left"),
      movedIn,
      movedOut,
      movedWithin,
    ]);
    return {
      month,
      joined: joined ?? null,
      left: left ?? null,
      movedIn: into ?? null,
      movedOut: out ?? null,
      movedWithin: within ?? null,
    };
  });
}

/** Unions whose term is over or ends within six months, the longest overdue first; at most 50, and how many there are. */
async function electionsUnder({ tx, today }: Office, path: string): Promise<Figures["elections"]> {
  const { id, shortName, termUntil } = unions;
  const rows = await tx
    .select({ unionId: id, name: shortName, termUntil, all: sql<number>`(count(*) over ())::int` })
    .from(unions)
    .where(
      and(
        underPath(unions.path, path),
        lte(termUntil, electionUntil(today)),
        inArray(unions.status, ["1", "3"]),
      ),
    )
    .orderBy(asc(termUntil), asc(unions.path))
    .limit(50);
  return {
    count: rows[0]?.all ?? 0,
    rows: rows.flatMap(({ unionId, name, termUntil: until }) =>
      until === null ? [] : [{ unionId, name, termUntil: until, isPast: until < today }],
    ),
  };
}
