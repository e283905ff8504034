import { nextVisitAfter } from "@gongbang/domain/aid/visit";
import { addDays, type Day, daysBetween, later } from "@gongbang/domain/kernel/day";
import type { visits } from "../../src/schema/aid.ts";
import type { Case } from "./archive-walk.ts";
import { type Chronicle, instantOf } from "./chronicle.ts";
import type { GrantRow } from "./grants.ts";
import { noteAct } from "./trail.ts";
import { handOverNote, nobodyMet, talks } from "./visit-words.ts";

export type VisitRow = Required<typeof visits.$inferInsert>;
type Call = { file: Case; on: Day; grantHandedOverId: string | null };

export const visitCount = 600;

/** 600 visits of the last year, with every hand-over at one of them; and from the last of each the next one. */
export function payVisits(book: Chronicle, files: readonly Case[], grants: readonly GrantRow[]): VisitRow[] {
  const handOvers = grants.flatMap(({ archiveId, handedOverOn: on, id }): Call[] => {
    const file = files.find(({ row }) => row.id === archiveId);
    return file && on !== null ? [{ file, on, grantHandedOverId: id }] : [];
  });
  const planned = plannedDays(
    book,
    files.filter(({ row }) => row.status === "enrolled"),
  );
  const inRounds = rounds(book, staysOf(book, files, planned), visitCount - handOvers.length);
  const calls = [...handOvers, ...inRounds.map((call) => awayFrom(handOvers, book, call))];
  const byFile = Map.groupBy(
    calls.sort((a, b) => (a.on < b.on ? -1 : 1)),
    ({ file }) => file,
  );
  return [...byFile].flatMap(([file, own]) => visitsOf(book, file, own, planned.get(file) ?? null));
}

/** From when to when a household of the file could be visited in the last year; nobody came after what is overdue. */
type Stay = { file: Case; from: Day; days: number };

function staysOf({ days }: Chronicle, files: readonly Case[], planned: ReadonlyMap<Case, Day>): Stay[] {
  const [yesterday, yearAgo] = [days.ago(1), addDays(days.today, -365)];
  return files.flatMap((file): Stay[] => {
    const { enrolledOn, closedOn } = file.row;
    if (enrolledOn === null) return [];
    const next = planned.get(file);
    const last = closedOn ?? (next && next <= days.today ? days.workdays(next, -4) : yesterday);
    const from = later(enrolledOn, yearAgo);
    return from < last ? [{ file, from, days: daysBetween(from, last) }] : [];
  });
}

/**
 * The caseworkers' rounds: the stays are laid end to end and a call is made every so many days of them, so that
 * a household is visited about once a month for as long as it is in the file.
 */
function rounds({ dice, days }: Chronicle, stays: readonly Stay[], count: number): Call[] {
  const step = stays.reduce((sum, stay) => sum + stay.days, 0) / count;
  let before = 0;
  let made = 0;
  return stays.flatMap((stay) => {
    const until = Math.round((before + stay.days) / step);
    const own = until - made;
    [before, made] = [before + stay.days, until];
    return Array.from({ length: own }, (_, i): Call => {
      const at = Math.floor(((i + 0.2 + dice.roll() * 0.6) / own) * stay.days);
      const on = days.workdays(addDays(stay.from, at + 1), -1);
      return { file: stay.file, on: later(on, stay.from), grantHandedOverId: null };
    });
  });
}

/** Whoever has just brought money, or is about to, does not call beside it: some days before, or as many after. */
function awayFrom(handOvers: readonly Call[], { days }: Chronicle, call: Call): Call {
  const near = handOvers.find(({ file, on }) => file === call.file && Math.abs(daysBetween(on, call.on)) < 8);
  if (!near) return call;
  const { enrolledOn } = call.file.row;
  const before = days.workdays(near.on, -8);
  if (enrolledOn === null || before >= enrolledOn) return { ...call, on: before };
  const after = days.workdays(near.on, 8);
  return { ...call, on: after < days.today ? after : call.on };
}

/** When each household in the file is to be visited next: some are overdue, some due today and this week. */
function plannedDays({ dice, days }: Chronicle, files: readonly Case[]): Map<Case, Day> {
  const first = days.workdays(days.ago(0), days.calendar.isWorkday(days.today) ? 0 : 1);
  const when = (i: number): Day => {
    if (i < 5) return days.ago(dice.int(1, 12));
    if (i < 9) return first;
    return days.workdays(first, i < 28 ? dice.int(1, 5) : dice.int(6, 55));
  };
  return new Map(dice.shuffled(files).map((file, i) => [file, when(i)]));
}

function visitsOf(book: Chronicle, file: Case, calls: Call[], next: Day | null): VisitRow[] {
  const { row } = file;
  const first = book.dice.int(0, talks.length - 1);
  const rows = calls.map((call, i): VisitRow => {
    // Another talk than the last time: three steps on reach all ten of them before the first comes again.
    const talk = talks[(first + 3 * i) % talks.length] ?? book.dice.pick(talks);
    return visit(book, { ...call, talk }, i === calls.length - 1 ? next : (calls[i + 1]?.on ?? null));
  });
  row.nextVisitOn = rows.reduce<Day | null>(
    // What was planned is written in each of them, also where nobody was met.
    (plan, { visitedOn, nextVisitOn }) => nextVisitAfter({ visitedOn, nextVisitOn, met: true }, plan),
    null,
  );
  return rows;
}

function visit(
  book: Chronicle,
  { file, on: visitedOn, grantHandedOverId, talk }: Call & { talk: Talk },
  next: Day | null,
): VisitRow {
  const { dice } = book;
  const { row, filer } = file;
  const handsOver = grantHandedOverId !== null;
  const method = handsOver ? "home" : dice.weighted({ home: 58, phone: 26, office: 13, other: 3 });
  const met = handsOver || dice.chance(0.94);
  const told = tell(talk, { handsOver, met });
  const { memberId, unionId, unionPath } = row;
  // Written down on the day itself, at the door.
  const createdAt = instantOf(book, `visit ${row.id} ${visitedOn}`, visitedOn);
  const minutes = method === "phone" ? dice.int(4, 18) : dice.int(15, 75);
  const startedAt = new Date(createdAt.getTime() - minutes * 60_000);
  const id = dice.uuid(createdAt.getTime());
  const changes = [{ field: "visitedOn", becomes: visitedOn }];
  const record = { id, unionPath, recordId: row.id };
  noteAct(book, {
    by: filer,
    at: createdAt,
    action: "aid.visit.record",
    objectType: "visit",
    record,
    changes,
  });
  // Whoever telephones has looked the number up before, and said why.
  if (method === "phone" && file.member.phone)
    uncoverPhone(book, file, new Date(startedAt.getTime() - 60_000));
  return {
    ...{ id, archiveId: row.id, memberId, visitedOn, startedAt, method, met, minutes },
    ...told,
    nextVisitOn: next !== null && next > visitedOn ? next : null,
    ...{ notMetReason: met ? null : "absent", people: [], entryId: null },
    ...{
      grantHandedOverId,
      grantProposedId: null,
      visitorName: filer.name,
      secondVisitor: null,
      deviceAt: null,
    },
    ...{ unionId, unionPath, keeperId: filer.id, createdAt, version: 1 },
  };
}

type Talk = Pick<VisitRow, "topics" | "outcomes" | "note">;

function tell(talk: Talk, { handsOver, met }: { handsOver: boolean; met: boolean }): Talk {
  if (!met) return { topics: [], outcomes: [], note: nobodyMet };
  return handsOver ? { topics: talk.topics, outcomes: ["goodsGiven"], note: handOverNote } : talk;
}

function uncoverPhone(book: Chronicle, { member, filer }: Case, at: Date): void {
  const looked = {
    action: "member.reveal",
    objectType: "member",
    changes: [{ field: "phone" }],
    reason: "visit",
  };
  noteAct(book, { by: filer, at, record: member, ...looked });
}
