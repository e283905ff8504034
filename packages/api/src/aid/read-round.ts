import { one } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { visitPhrases } from "@gongbang/db/schema/rounds";
import { tasks } from "@gongbang/db/schema/tasks";
import { byUse, roundLeast, roundMost } from "@gongbang/domain/aid/round";
import { visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import {
  and,
  asc,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  lte,
  max,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { z } from "zod";
import { awaitsHomeVisit, isVisited } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { entryKeyNow } from "./give-entry-key.ts";
import { deviceToken } from "./recall-round.ts";

export const roundPersonShape = z.object({
  archiveId: z.string(),
  number: z.string(),
  name: z.string(),
  pinyin: z.string(),
  grade: z.string().nullable(),
  addressMask: z.string().nullable(),
  idMask: z.string(),
  phoneMask: z.string().nullable(),
  /** When to visit: today or before, unless a task of today brings the household into the round. */
  nextVisitOn: z.string().nullable(),
  lastVisitOn: z.string().nullable(),
  /** An application that waits for 入户核实: two visitors and a photo. */
  awaitsVisit: z.boolean(),
  family: z.array(z.object({ id: z.string(), relation: z.string(), name: z.string() })),
  tasks: z.array(z.object({ id: z.string(), words: z.string(), dueOn: z.string() })),
});

export const roundShape = z.object({
  officerId: z.string(),
  today: z.string(),
  givenAt: z.string(),
  /** With which the telephone asks, also without a session, whether it must forget this. */
  device: z.string(),
  /** Under which the telephone seals what it saves. */
  key: z.object({ kid: z.string(), publicKey: z.string() }),
  people: z.array(roundPersonShape),
  /** Not due, and yet on the telephone: found by a search, and visited without a network. */
  others: z.array(roundPersonShape),
  topics: z.array(z.enum(visitTopics)),
  outcomes: z.array(z.enum(visitOutcomes)),
  phrases: z.array(z.string()),
});

/**
 * 今日路线: what a caseworker's telephone holds for the day. Their own households, in the file or relieved once, whose visit is due
 * today or overdue, those with a task of theirs due by today, and the applications of their union that wait for 入户核实; of each no
 * more than is needed at the door, with masks for numbers and address. Beside them the others (docs/decisions/0032). Leaves a line
 * in the trail: it is people's data leaving the office.
 */
export async function readRound(office: Office): Promise<z.input<typeof roundShape>> {
  const { actor, today, now } = office;
  const { people, others } = await peopleOf(office);
  office.about({
    ...{ type: "round", id: actor.id, unionPath: actor.unionPath },
    changes: [{ field: "households", becomes: String(people.length + others.length) }],
  });
  const used = await usedLately(office);
  const given = { officerId: actor.id, givenAt: now.toISOString() };
  return {
    ...{ ...given, today, device: deviceToken(office, given) },
    key: await entryKeyNow(office),
    people,
    others,
    topics: byUse(visitTopics, used.topics),
    outcomes: byUse(visitOutcomes, used.outcomes),
    phrases: await phrasesOf(office),
  };
}

/** Those that are due, the longest first, and the others that the device holds: own ones, and where these are few, the union's. */
async function peopleOf(office: Office) {
  const { actor, today } = office;
  const { keeperId, unionId, unionPath, nextVisitOn, id } = archives;
  const [own, isDue] = [eq(keeperId, actor.id), or(lte(nextVisitOn, today), hasOwnTask(office))];
  const mine = or(own, eq(unionId, actor.unionId));
  const wanted = or(and(isVisited, own, isDue), and(mine, awaitsHomeVisit));
  const due = await householdsWhere(office, wanted, roundMost);
  const without = (rows: Household[]) =>
    notInArray(
      id,
      rows.map(({ archiveId }) => archiveId),
    );
  const others = await householdsWhere(office, and(isVisited, own, without(due)), roundMost - due.length);
  const kept = due.length + others.length;
  const beside = and(isVisited, ne(keeperId, actor.id), eq(unionPath, actor.unionPath));
  const more = await householdsWhere(office, beside, Math.max(0, roundLeast - kept));
  const around = await aroundThem(
    office,
    [...due, ...others, ...more].map(({ archiveId }) => archiveId),
  );
  const whole = (row: Household) => ({ ...row, ...around(row.archiveId) });
  return { people: due.map(whole), others: [...others, ...more].map(whole) };
}
type Household = Awaited<ReturnType<typeof householdsWhere>>[number];

const hasOwnTask = ({ tx, actor, today }: Office) => {
  const { id, archiveId, keeperId, doneOn, dueOn } = tasks;
  const open = and(eq(archiveId, archives.id), eq(keeperId, actor.id), isNull(doneOn), lte(dueOn, today));
  return exists(tx.select({ id }).from(tasks).where(open));
};

/** Households that are visited, the longest due first, those with no day last; no more than is needed at the door. */
async function householdsWhere({ tx }: Office, where: SQL | undefined, limit: number) {
  const { id, number, name, grade, nextVisitOn, namePinyin } = archives;
  const { addressMask, idMask, phoneMask } = members;
  return tx
    .select({
      ...{ archiveId: id, number, name, pinyin: namePinyin, grade, nextVisitOn },
      ...{ addressMask, idMask, phoneMask },
      awaitsVisit: sql<boolean>`${archives.status} = 'submitted'`,
    })
    .from(archives)
    .innerJoin(members, eq(members.id, archives.memberId))
    .where(where)
    .orderBy(asc(nextVisitOn), asc(id))
    .limit(limit);
}

/** The families, the open tasks and the last visits of these households. */
async function aroundThem({ tx }: Office, ids: string[]) {
  if (ids.length === 0) return () => ({ family: [], tasks: [], lastVisitOn: null });
  const person = householdMembers;
  const family = await tx
    .select({ archiveId: person.archiveId, id: person.id, relation: person.relation, name: person.name })
    .from(person)
    .where(and(inArray(person.archiveId, ids), isNull(person.leftOn)))
    .orderBy(asc(person.position));
  const open = await tx
    .select({ archiveId: tasks.archiveId, id: tasks.id, words: tasks.words, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(inArray(tasks.archiveId, ids), isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn));
  const last = await tx
    .select({ archiveId: visits.archiveId, on: max(visits.visitedOn) })
    .from(visits)
    .where(inArray(visits.archiveId, ids))
    .groupBy(visits.archiveId);
  const theirs = <Row extends { archiveId: string }>(rows: Row[], archiveId: string) =>
    rows.filter((row) => row.archiveId === archiveId);
  return (archiveId: string) => ({
    family: theirs(family, archiveId).map(({ archiveId: _, ...row }) => row),
    tasks: theirs(open, archiveId).map(({ archiveId: _, ...row }) => row),
    lastVisitOn: theirs(last, archiveId)[0]?.on ?? null,
  });
}

/** What this officer ticked at their last hundred visits. */
async function usedLately({ tx, actor }: Office) {
  const rows = await tx
    .select({ topics: visits.topics, outcomes: visits.outcomes })
    .from(visits)
    .where(eq(visits.keeperId, actor.id))
    .orderBy(desc(visits.visitedOn), desc(visits.id))
    .limit(100);
  return { topics: rows.flatMap((row) => row.topics), outcomes: rows.flatMap((row) => row.outcomes) };
}

async function phrasesOf({ tx, actor }: Office): Promise<string[]> {
  const { phrases, officerId } = visitPhrases;
  const [row] = await tx.select({ phrases }).from(visitPhrases).where(eq(officerId, actor.id));
  return row?.phrases ?? [];
}

export const standingShape = z.object({ officerId: z.string(), wipedAt: z.string().nullable() });

/** Whether an officer's devices must forget whom they hold: what was given out before this instant. */
export async function roundStanding({ tx, actor }: Office) {
  const { roundsWipedAt } = officers;
  const row = one(await tx.select({ roundsWipedAt }).from(officers).where(eq(officers.id, actor.id)));
  return { officerId: actor.id, wipedAt: row.roundsWipedAt?.toISOString() ?? null };
}
