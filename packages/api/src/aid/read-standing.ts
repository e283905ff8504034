import { one } from "@gongbang/db/rows";
import { programmeCaps } from "@gongbang/db/schema/programmes";
import { type CapStanding, capsOn, type SchoolStage, standingOfCap } from "@gongbang/domain/aid/cap";
import { type OverlapSign, signsOf } from "@gongbang/domain/aid/overlap";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import type { HardshipGrade } from "@gongbang/domain/codes/hardship";
import { yearOf } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import { parametersInForce } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

export type StandingAsked = {
  archive: { id: string; grade: HardshipGrade | null };
  kind: AidKind;
  beneficiaryIndex: Buffer | null;
  /** At what stage of school the one stands for whom it is; null where nobody knows. */
  stage?: SchoolStage | null;
};
export type Standing = { caps: CapStanding[]; signs: OverlapSign[] };

type Row = {
  household: string;
  person: string;
  kind: boolean;
  personElsewhere: boolean;
  otherFile: boolean;
};

/**
 * How a household stands with a kind of aid this year, over all funds and unions: every cap with what is left of it, and
 * whether something overlaps. `hold` keeps the household until the transaction ends, so that nobody counts it meanwhile.
 * Refuses with HARDSHIP.NO_PARAMETERS where a cap needs a line that nobody knows.
 */
export async function standingOf(
  office: Pick<Office, "tx" | "today">,
  { archive, kind, beneficiaryIndex, stage = null }: StandingAsked,
  { hold = false } = {},
): Promise<Standing> {
  const { tx, today } = office;
  // Held first, and counted by the next statement: it sees what whoever held it before has done.
  if (hold) await tx.execute(sql`select app.hold_household(${archive.id})`);
  const row = one(
    await tx.execute<Row>(sql`select household_fen as household, person_fen as person, kind_elsewhere as kind,
      person_elsewhere as "personElsewhere", other_file as "otherFile"
      from app.aid_standing(${archive.id}, ${kind}, ${beneficiaryIndex}::bytea, ${yearOf(today)})`),
  );
  const given = { household: fen(Number(row.household)), person: fen(Number(row.person)) };
  const caps = capsOn(await tx.select().from(programmeCaps).where(eq(programmeCaps.kind, kind)), {
    ...{ kind, grade: archive.grade, stage, on: today },
  });
  const byLine = caps.some(({ basis }) => basis === "lines");
  const line = byLine ? (await parametersInForce(office, today)).lowIncomeLineFen : fen(0);
  return {
    caps: caps.map((cap) => standingOfCap(cap, line, given)),
    signs: signsOf({
      kindElsewhere: row.kind,
      personElsewhere: row.personElsewhere,
      otherFile: row.otherFile,
    }),
  };
}

/** 临时救助 of this calendar year that was not declined, withdrawn or given back, under every file of the household. */
export async function reliefsOf({ tx, today }: Pick<Office, "tx" | "today">, archiveId: string) {
  const asked = sql`select app.reliefs_of_household(${archiveId}, ${yearOf(today)}) as n`;
  return one(await tx.execute<{ n: number }>(asked)).n;
}
