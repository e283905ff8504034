import { medicalCosts } from "@gongbang/db/schema/medical-costs";
import { paymentAccounts } from "@gongbang/db/schema/payments";
import { isRestricted } from "@gongbang/domain/hardship/restricted";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { archiveBrief, openFile } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { householdPeople } from "./find-beneficiary.ts";

/** `reason`: why somebody looks at a file that was closed (hardship/restricted.ts). */
export const householdMoneyInput = z.strictObject({
  archiveId: z.uuid(),
  reason: z.string().trim().max(200).optional(),
});
type Asked = z.output<typeof householdMoneyInput>;

export const householdMoneyShape = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  /** Nothing is written down any more for a file that was closed. */
  isOpen: z.boolean(),
  /** The worker first, with an empty id. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  costs: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      personId: z.string().nullable(),
      billNumber: z.string(),
      hospital: z.string(),
      billedOn: z.string(),
      billFen: z.number(),
      insuranceFen: z.number(),
      seriousIllnessFen: z.number(),
      commercialFen: z.number(),
      mutualAidFen: z.number(),
      otherAidFen: z.number(),
      ownPaidFen: z.number(),
      aidedFen: z.number(),
      leftFen: z.number(),
    }),
  ),
  accounts: z.array(
    z.object({
      id: z.string(),
      personId: z.string().nullable(),
      holderName: z.string(),
      isGuardian: z.boolean(),
      bankName: z.string(),
      cardTail: z.string(),
    }),
  ),
});

/** A household's bills with what is left of each, and the accounts that it is paid to. Refuses with HARDSHIP.RESTRICTED, ACCESS.NOT_FOUND. */
export async function householdMoney(office: Office, { archiveId, reason = "" }: Asked) {
  const { tx } = office;
  const archive = await archiveBrief(tx, archiveId);
  openFile(office, archive, reason);
  const costs = await tx
    .select()
    .from(medicalCosts)
    .where(eq(medicalCosts.archiveId, archiveId))
    .orderBy(desc(medicalCosts.billedOn), desc(medicalCosts.id))
    .limit(100);
  const accounts = await tx
    .select()
    .from(paymentAccounts)
    .where(and(eq(paymentAccounts.archiveId, archiveId), isNull(paymentAccounts.endedAt)))
    .orderBy(asc(paymentAccounts.id));
  const people = await householdPeople(office, archive);
  // What a household was treated for tells of its health: whoever opens its bills leaves a line.
  if (costs.length > 0)
    office.about({ type: "medicalCost", id: archiveId, recordId: archiveId, unionPath: archive.unionPath });
  return {
    ...{ id: archive.id, number: archive.number, name: archive.name },
    isOpen: !isRestricted(archive, office.today),
    people: people.map(({ id, name }) => ({ id: id ?? "", name })),
    costs: costs.map((cost) => ({ ...cost, leftFen: cost.ownPaidFen - cost.aidedFen })),
    accounts,
  };
}
