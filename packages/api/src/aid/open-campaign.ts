import { found, one } from "@gongbang/db/rows";
import { funds } from "@gongbang/db/schema/aid";
import { campaigns } from "@gongbang/db/schema/campaigns";
import { decideOpening } from "@gongbang/domain/aid/campaign";
import type { OpenCampaign } from "@gongbang/domain/aid/campaign.input";
import { campaignSeries } from "@gongbang/domain/codes/record-number";
import { yearOf } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { left, plus } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";

/** Opens a campaign of the asking officer's union on a fund. Refuses as decideOpening does, and with ACCESS.NOT_FOUND. */
export async function openCampaign(office: Office, { commandId: _, budget, fundId, ...said }: OpenCampaign) {
  const { tx, today, actor } = office;
  const fund = found(await tx.select().from(funds).where(eq(funds.id, fundId)), "fund");
  const leftFen = left(fund.capFen, plus(fund.spentFen, fund.reservedFen));
  orRefuse(decideOpening({ ...said, budget }, { ...fund, leftFen }));
  const number = await nextNumber(tx, campaignSeries(yearOf(today)));
  const { unionId, unionPath, id: keeperId } = actor;
  const made = one(
    await tx
      .insert(campaigns)
      .values({ ...said, number, fundId, budgetFen: budget, unionId, unionPath, keeperId })
      .returning({ id: campaigns.id }),
  );
  const changes = [
    { field: "number", becomes: number },
    { field: "budgetFen", becomes: budget },
  ];
  office.about({ type: "campaign", id: made.id, unionPath, changes });
  return { ...made, number };
}
