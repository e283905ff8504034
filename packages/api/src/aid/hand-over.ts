import { unlessChanged } from "@gongbang/db/rows";
import { campaignObjects } from "@gongbang/db/schema/campaigns";
import type { ObjectState } from "@gongbang/domain/aid/campaign";
import type { DropObject, HandOver, Miss } from "@gongbang/domain/aid/campaign.input";
import type { GrantStatus } from "@gongbang/domain/aid/grant.status";
import { decideHandOver } from "@gongbang/domain/aid/hand-over";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { takeGoods } from "./keep-goods.ts";
import { keepProof } from "./keep-proof.ts";
import { aboutObject, openObject } from "./load-campaign.ts";
import { type GrantRow, holdGrant, takeStep } from "./take-step.ts";

type ObjectRow = typeof campaignObjects.$inferSelect;

/**
 * Hands an object's share over: the goods leave the shelf, the money's grant is handed over in the ledger, and the
 * signature or photo is kept; all of it, or nothing. Refuses as decideHandOver and the grant's step do, with
 * CAMPAIGN.OUT_OF_STOCK, and with FILE.* for a picture that is none.
 */
export async function handOverShare(office: Office, { handedOn, visitors, proof, note, ...asked }: HandOver) {
  const { today, actor } = office;
  const { object, campaign, state } = await openObject(office, asked);
  const grant = await grantOf(office, object);
  const facts = {
    ...{
      campaign: state,
      state: object.state,
      opensOn: campaign.opensOn,
      visitors,
      hasProof: proof !== null,
    },
    grant: object.amountFen === 0 ? undefined : (grant?.status ?? null),
    releasedOn: grant?.paidOn ?? null,
  };
  orRefuse(decideHandOver(facts, { on: handedOn, today }));
  if (grant !== null) await handMoney(office, grant, handedOn);
  const { goodsId, goodsCount } = object;
  if (goodsId !== null) await takeGoods(office, { goodsId, count: goodsCount, as: "handedOut" });
  if (proof !== null) await keepProof(office, object.id, proof);
  const named = visitors.filter((name) => name !== "");
  const handed = { handedOn, handedBy: actor.id, visitors: named, missReason: null, note };
  return settle(office, object, { ...handed, state: "handedOver" });
}

const grantOf = async (office: Office, { grantId }: ObjectRow): Promise<GrantRow | null> =>
  grantId === null ? null : holdGrant(office, grantId);

const handMoney = (office: Office, grant: GrantRow, on: Day) =>
  takeStep(office, grant, "handOver", { patch: { handedOverBy: office.actor.id, handedOverOn: on }, on });

/** 未送达, with why: the object stays on the list and its share on the shelf. Refuses as decideStillOpen does. */
export async function missObject(office: Office, { reason: missReason, note, ...asked }: Miss) {
  const { object } = await openObject(office, asked);
  return settle(office, object, { state: "notDelivered", missReason, note });
}

const ended: readonly GrantStatus[] = ["declined", "withdrawn", "cancelled", "returned", "reversed"];

/** Takes an object off the list: what it was to have is free again. Refuses with CAMPAIGN.HAS_MONEY while a grant runs. */
export async function dropObject(office: Office, { note, ...asked }: DropObject) {
  const { object } = await openObject(office, asked);
  const grant = await grantOf(office, object);
  if (grant !== null && !ended.includes(grant.status)) throw new Refused({ code: "CAMPAIGN.HAS_MONEY" });
  return settle(office, object, { state: "dropped", missReason: null, note });
}

type Settled = Partial<typeof campaignObjects.$inferInsert> & { state: ObjectState };

async function settle(office: Office, object: ObjectRow, patch: Settled): Promise<{ version: number }> {
  const version = object.version + 1;
  const saved = unlessChanged(
    await office.tx
      .update(campaignObjects)
      .set({ ...patch, version })
      .where(and(eq(campaignObjects.id, object.id), eq(campaignObjects.version, object.version)))
      .returning({ version: campaignObjects.version }),
  );
  aboutObject(office, object, patch.state, patch.note);
  return saved;
}
