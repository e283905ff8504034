import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { governmentOf } from "@gongbang/domain/hardship/government-lines";
import { decideGrade } from "@gongbang/domain/hardship/means-test";
import { fen } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { parametersInForce } from "./list-parameters.ts";
import { householdOfRows, householdRows } from "./load-archive.ts";

/**
 * What another room's rules ask of a household: its file, its means by today's lines, and the government's lines beside
 * them; the last two are null before the household was written down. Refuses with ACCESS.NOT_FOUND and
 * HARDSHIP.NO_PARAMETERS.
 */
export async function householdFacts(office: Office, archiveId: string) {
  const { tx, today } = office;
  const archive = found(await tx.select().from(archives).where(eq(archives.id, archiveId)), "archive");
  const people = await householdRows(office, archiveId);
  const lines = await parametersInForce(office, today);
  const household = householdOfRows(archive, people);
  const means = archive.householdOn === null ? null : decideGrade(household, lines, today);
  const { homes = null, floorArea = null, vehicles = null, cashYuan } = archive.details;
  const property = {
    homes,
    floorArea,
    vehicles,
    cashFen: cashYuan === undefined ? null : fen(cashYuan * 100),
  };
  const government =
    means === null
      ? null
      : governmentOf({ incomeFen: means.incomeFen, people: means.people, property }, lines);
  return { archive, people, household, lines, means, government };
}
