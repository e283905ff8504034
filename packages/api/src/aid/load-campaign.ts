import { found, one } from "@gongbang/db/rows";
import { campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import type { CampaignState } from "@gongbang/domain/aid/campaign";
import { decideStillOpen } from "@gongbang/domain/aid/hand-over";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";

/**
 * A campaign that whoever leads it works on, held until the command ends. Refuses with ACCESS.NOT_FOUND, also for one
 * that a union above shares with this officer's, and with CAMPAIGN.CLOSED.
 */
export async function openedCampaign({ tx }: Office, campaignId: string) {
  const asked = tx.select().from(campaigns).where(eq(campaigns.id, campaignId));
  const campaign = found(await asked.for("update"), "campaign");
  if (campaign.state === "closed") throw new Refused({ code: "CAMPAIGN.CLOSED" });
  return campaign;
}

/** The same for a look, without holding it. Refuses with ACCESS.NOT_FOUND. */
export async function ledCampaign(office: Office, campaignId: string) {
  const rows = await office.tx.select().from(campaigns).where(eq(campaigns.id, campaignId));
  return found(
    rows.filter(({ unionPath }) => reaches(office, unionPath)),
    "campaign",
  );
}

/** An object of a list and its campaign, both held: its union hands over, also where a union above leads the campaign. */
export async function openObject(
  office: Office,
  { objectId, version }: { objectId: string; version: number },
) {
  const { tx } = office;
  const asked = tx.select().from(campaignObjects).where(eq(campaignObjects.id, objectId));
  const object = found(await asked.for("update"), "object");
  if (object.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  const state = await heldState(office, object.campaignId);
  orRefuse(decideStillOpen({ campaign: state, state: object.state }));
  const rows = await tx.select().from(campaigns).where(eq(campaigns.id, object.campaignId));
  return { object, campaign: found(rows, "campaign"), state };
}

async function heldState({ tx }: Office, campaignId: string): Promise<CampaignState> {
  const { state } = one(
    await tx.execute<{ state: CampaignState | null }>(sql`select app.hold_campaign(${campaignId}) as state`),
  );
  if (state === null) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "campaign" });
  return state;
}

type ObjectRow = typeof campaignObjects.$inferSelect;

/** Names what became of an object for the trail, on its campaign's record. */
export function aboutObject(office: Office, object: ObjectRow, becomes: string, reason?: string): void {
  const { id, campaignId: recordId, unionPath, state: was } = object;
  const changes = [{ field: "state", was, becomes }];
  office.about({ type: "campaignObject", id, recordId, unionPath, changes, ...(reason && { reason }) });
}
