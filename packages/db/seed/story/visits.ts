import { nextVisitAfter } from "@gongbang/domain/aid/visit";
import { addDays, type Day, daysBetween } from "@gongbang/domain/kernel/day";
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
  const calls = [...handOvers, ...others(book, files, visitCount - handOvers.length)];
  const planned = plannedDays(
    book,
    [...new Set(calls.map(({ file }) => file))].filter(({ row }) => row.status === "enrolled"),
  );
  const before = calls.map((call) => ({
    ...call,
    on: dayBefore(book, call, planned.get(call.file) ?? null),
  }));
  const byFile = Map.groupBy(
    before.sort((a, b) => (a.on < b.on ? -1 : 1)),
    ({ file }) => file,
  );
  return [...byFile].flatMap(([file, own]) => visitsOf(book, file, own, planned.get(file) ?? null));
}

/** A round of the caseworkers that comes before the next visit which is planned. */
function dayBefore({ dice, days }: Chronicle, { file, on, grantHandedOverId }: Call, next: Day | null): Day {
  if (grantHandedOverId !== null || next === null || on < next) return on;
  const earlier = days.workdays(next, -dice.int(3, 25));
  return file.row.enrolledOn !== null && earlier < file.row.enrolledOn ? file.row.enrolledOn : earlier;
}

/** Visits of the caseworkers' round: to households in the file, on a workday after they were taken in. */
function others({ dice, days }: Chronicle, files: readonly Case[], count: number): Call[] {
  const known = files.filter(({ row }) => row.enrolledOn !== null);
  return Array.from({ length: count }, (): Call => {
    const file = dice.pick(known);
    const { enrolledOn, closedOn } = file.row;
    const until = closedOn ?? days.ago(1);
    const longest = Math.min(365, Math.max(1, daysBetween(enrolledOn ?? until, until) - 1));
    return { file, on: days.workdays(addDays(until, -dice.int(0, longest)), -1), grantHandedOverId: null };
  });
}

/** When each household in the file is to be visited next: some are overdue, some due today and this week. */
function plannedDays({ dice, days }: Chronicle, files: readonly Case[]): Map<Case, Day> {
  const first = days.workdays(days.ago(0), days.calendar.isWorkday(days.today) ? 0 : 1);
  const when = (i: number): Day => {
    if (i < 9) return days.ago(dice.int(1, 20));
    if (i < 14) return first;
    return days.workdays(first, i < 28 ? dice.int(1, 5) : dice.int(6, 55));
  };
  return new Map(dice.shuffled(files).map((file, i) => [file, when(i)]));
}

function visitsOf(book: Chronicle, file: Case, calls: Call[], next: Day | null): VisitRow[] {
  const { row } = file;
  const rows = calls.map(
    (call, i): VisitRow => visit(book, call, i === calls.length - 1 ? next : (calls[i + 1]?.on ?? null)),
  );
  row.nextVisitOn = rows.reduce<Day | null>(
    (plan, { visitedOn, nextVisitOn }) => nextVisitAfter({ visitedOn, nextVisitOn }, plan),
    null,
  );
  return rows;
}

function visit(
  book: Chronicle,
  { file, on: visitedOn, grantHandedOverId }: Call,
  next: Day | null,
): VisitRow {
  const { dice } = book;
  const { row, filer } = file;
  const handsOver = grantHandedOverId !== null;
  const method = handsOver ? "home" : dice.weighted({ home: 58, phone: 26, office: 13, other: 3 });
  const met = handsOver || dice.chance(0.94);
  const told = tell(dice.pick(talks), { handsOver, met });
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
    ...{ grantHandedOverId, grantProposedId: null, visitorName: filer.name, deviceAt: null },
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
