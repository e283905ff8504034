import { found } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { campaignObjects } from "@gongbang/db/schema/campaigns";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { isOnTheWay, moneyKindOf } from "@gongbang/domain/aid/campaign";
import type { ProposeMoney } from "@gongbang/domain/aid/campaign.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Office } from "../office.ts";
import { openObject } from "./load-campaign.ts";
import { setAside } from "./propose-grant.ts";

/**
 * Proposes an object's money as a grant of the campaign's fund, to be handed over: from here it goes the way of every
 * grant. Refuses with CAMPAIGN.NO_MONEY, CAMPAIGN.HAS_MONEY, and as setAside does.
 */
export async function proposeMoney(office: Office, { personId, overlapReason, ...asked }: ProposeMoney) {
  const { tx } = office;
  const { object, campaign } = await openObject(office, asked);
  const { archiveId, amountFen: amount, grantId } = object;
  if (archiveId === null || amount === 0) throw new Refused({ code: "CAMPAIGN.NO_MONEY" });
  await refuseSecond(office, grantId);
  const kind = moneyKindOf[campaign.kind];
  const grant = await setAside(office, {
    ...{ archiveId, fundId: campaign.fundId, kind, amount, way: "handOver", reason: campaign.name },
    personId: personId ?? (kind === "30" ? await onlyStudent(office, archiveId) : null),
    overlapReason,
  });
  await tx
    .update(campaignObjects)
    .set({ grantId: grant.id, version: object.version + 1 })
    .where(and(eq(campaignObjects.id, object.id), eq(campaignObjects.version, object.version)));
  const changes = [{ field: "grant", becomes: grant.number }];
  const { unionPath } = object;
  office.about({ type: "campaignObject", id: object.id, recordId: campaign.id, unionPath, changes });
  return { grantId: grant.id, number: grant.number };
}

/** A grant that runs, or has reached its household, is not given twice. */
async function refuseSecond({ tx }: Office, grantId: string | null): Promise<void> {
  if (grantId === null) return;
  const { status } = found(await tx.select().from(grants).where(eq(grants.id, grantId)), "grant");
  if (isOnTheWay(status) || status === "handedOver" || status === "paid")
    throw new Refused({ code: "CAMPAIGN.HAS_MONEY" });
}

/** The people of a household who are at school. */
export const studentsOf = ({ tx }: Pick<Office, "tx">, archiveId: string) =>
  tx
    .select({ id: householdMembers.id, name: householdMembers.name })
    .from(householdMembers)
    .where(
      and(
        eq(householdMembers.archiveId, archiveId),
        eq(householdMembers.exempt, "student"),
        isNull(householdMembers.leftOn),
      ),
    )
    .orderBy(asc(householdMembers.position))
    .limit(20);

/** Where there is one student, nobody needs to say whom. */
async function onlyStudent(office: Office, archiveId: string): Promise<string | null> {
  const [only, ...more] = await studentsOf(office, archiveId);
  return more.length === 0 ? (only?.id ?? null) : null;
}
