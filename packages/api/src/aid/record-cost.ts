import { found, one, unlessChanged } from "@gongbang/db/rows";
import { medicalCosts } from "@gongbang/db/schema/medical-costs";
import { uuidv7 } from "@gongbang/db/uuid";
import { decideOwnPaid } from "@gongbang/domain/aid/medical-cost";
import type { CorrectCost, RecordCost } from "@gongbang/domain/aid/record-cost.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Fen } from "@gongbang/domain/kernel/money";
import { and, eq, sql } from "drizzle-orm";
import { archiveBrief, archiveInReach, mustBeOpenFile } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { beneficiaryOf } from "./find-beneficiary.ts";

type Bill = Omit<RecordCost, "commandId" | "archiveId">;

const columnsOf = ({ personId, billNumber, hospital, billedOn, ...sums }: Bill) => ({
  ...{ personId, billNumber, hospital, billedOn },
  ...{ billFen: sums.bill, insuranceFen: sums.insurance, seriousIllnessFen: sums.seriousIllness },
  ...{ commercialFen: sums.commercial, mutualAidFen: sums.mutualAid, otherAidFen: sums.otherAid },
});

/** A bill is in one ledger, whoever hands it in: that it is, and not whose. Refuses with AID.BILL_KNOWN. */
async function refuseKnown({ tx }: Office, billNumber: string, but: string | null) {
  // Whoever else writes this bill down waits here, and hears it then.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('bill ' || ${billNumber}::text, 0))`);
  const { known } = one(
    await tx.execute<{ known: boolean }>(sql`select app.bill_is_known(${billNumber}, ${but}::uuid) as known`),
  );
  if (known) throw new Refused({ code: "AID.BILL_KNOWN" });
}

/**
 * Writes a medical bill into the household's ledger. Refuses with AID.BILL_KNOWN, AID.COST_ABOVE_BILL, with
 * HARDSHIP.RESTRICTED for a file that was closed, and with ACCESS.NOT_FOUND.
 */
export async function recordCost(office: Office, { commandId: _, archiveId, ...bill }: RecordCost) {
  const { tx, actor } = office;
  const archive = await archiveInReach(office, archiveId);
  mustBeOpenFile(office, archive);
  await beneficiaryOf(office, archive, { personId: bill.personId, kind: "20" });
  const columns = columnsOf(bill);
  const ownPaid = orRefuse(decideOwnPaid(columns));
  await refuseKnown(office, bill.billNumber, null);
  const { unionId, unionPath } = archive;
  const id = uuidv7();
  await tx.insert(medicalCosts).values({ id, archiveId, ...columns, unionId, unionPath, keeperId: actor.id });
  aboutCost(office, { id, archiveId, unionPath }, { ownPaidFen: ownPaid });
  return { id };
}

/**
 * Puts a bill right. What is left never falls below what was granted of it. Refuses with EDIT.CONFLICT,
 * AID.COST_BELOW_AID, AID.COST_ABOVE_BILL, AID.BILL_KNOWN, HARDSHIP.RESTRICTED and ACCESS.NOT_FOUND.
 */
export async function correctCost(office: Office, { commandId: _, costId, version, ...bill }: CorrectCost) {
  const { tx } = office;
  const rows = await tx.select().from(medicalCosts).where(eq(medicalCosts.id, costId)).for("update");
  const cost = found(rows, "cost");
  if (cost.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  const archive = await archiveBrief(tx, cost.archiveId);
  mustBeOpenFile(office, archive);
  await beneficiaryOf(office, archive, { personId: bill.personId, kind: "20" });
  const columns = columnsOf(bill);
  const ownPaid = orRefuse(decideOwnPaid(columns, cost.aidedFen));
  await refuseKnown(office, bill.billNumber, costId);
  const saved = unlessChanged(
    await tx
      .update(medicalCosts)
      .set({ ...columns, version: sql`${medicalCosts.version} + 1` })
      .where(and(eq(medicalCosts.id, costId), eq(medicalCosts.version, version)))
      .returning({ version: medicalCosts.version }),
  );
  aboutCost(office, cost, { ownPaidFen: ownPaid, was: cost.ownPaidFen });
  return saved;
}

function aboutCost(
  office: Office,
  { id, archiveId, unionPath }: { id: string; archiveId: string; unionPath: string },
  { ownPaidFen, was }: { ownPaidFen: Fen; was?: number },
) {
  const change = { field: "ownPaidFen", becomes: ownPaidFen, ...(was !== undefined && { was }) };
  office.about({ type: "medicalCost", id, recordId: archiveId, unionPath, changes: [change] });
}
