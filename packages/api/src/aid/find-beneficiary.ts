import { found } from "@gongbang/db/rows";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { type SchoolStage, schoolStageOf } from "@gongbang/domain/aid/cap";
import type { Person } from "@gongbang/domain/aid/payee";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Office } from "../office.ts";

type Archive = { id: string };
export type Beneficiary = Person & {
  index: Buffer | null;
  /** To the worker, GB/T 4761. */
  relation: string;
  stage: SchoolStage | null;
};

/** Kinds that are for one person of the household, and nobody else: so that a child is not helped under two files. */
const forSomebody: readonly AidKind[] = ["30"];

type Row = { name: string; birthOn: Day; who: Buffer };

/** The worker whom the file is under: also one whose membership another union keeps by now. */
async function worker({ tx }: Pick<Office, "tx">, { id }: Archive): Promise<Beneficiary> {
  const asked = sql`select name, birth_on::text as "birthOn", who from app.worker_of(${id})`;
  const { name, birthOn, who } = found(await tx.execute<Row>(asked), "archive");
  return { id: null, name, birthOn, index: who, relation: "01", stage: null };
}

/** The people of the household as a payment asks about them, the worker first. */
export async function householdPeople(office: Pick<Office, "tx">, archive: Archive): Promise<Beneficiary[]> {
  const { id, name, birthOn, citizenIdIndex: index, relation, details, position } = householdMembers;
  const rows = await office.tx
    .select({ id, name, birthOn, index, relation, details })
    .from(householdMembers)
    .where(and(eq(householdMembers.archiveId, archive.id), isNull(householdMembers.leftOn)))
    .orderBy(asc(position));
  const others = rows.filter((row) => row.relation !== "01");
  const people = others.map(({ details: { education }, ...person }) => ({
    ...person,
    stage: schoolStageOf(education),
  }));
  return [await worker(office, archive), ...people];
}

/**
 * For whom of the household a sum is; the worker, where nobody is named. Refuses with ACCESS.NOT_FOUND for a person of
 * another household, with AID.PERSON_MISSING where the kind is for one person, and with AID.PERSON_WITHOUT_ID where
 * nobody could tell whether that person is helped elsewhere.
 */
export async function beneficiaryOf(
  office: Pick<Office, "tx">,
  archive: Archive,
  { personId, kind }: { personId: string | null; kind: AidKind },
): Promise<Beneficiary> {
  if (personId === null) {
    if (forSomebody.includes(kind)) throw new Refused({ code: "AID.PERSON_MISSING", kind });
    return worker(office, archive);
  }
  const people = await householdPeople(office, archive);
  const person = found(
    people.filter(({ id }) => id === personId),
    "person",
  );
  if (forSomebody.includes(kind) && person.index === null)
    throw new Refused({ code: "AID.PERSON_WITHOUT_ID", name: person.name });
  return person;
}

/** The stage of school of somebody of a household; null where nobody is named, or nobody knows. */
export async function stageOf(
  { tx }: Pick<Office, "tx">,
  personId: string | null,
): Promise<SchoolStage | null> {
  if (personId === null) return null;
  const { id, details } = householdMembers;
  const [person] = await tx.select({ details }).from(householdMembers).where(eq(id, personId));
  return schoolStageOf(person?.details.education);
}
