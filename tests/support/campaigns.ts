import { one } from "@gongbang/db/rows";
import { campaignGoods, campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { aPicture } from "@gongbang/documents/picture.fixture";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { aFund, anEnrolled } from "./aid.ts";
import { command, type Scene } from "./scene.ts";

let serial = 0;
const funds = new WeakMap<Scene, Promise<{ id: string }>>();

/** The one fund of a scene from which its campaigns are paid. */
export function theFund(scene: Scene): Promise<{ id: string }> {
  const there = funds.get(scene) ?? aFund(scene, { kinds: ["30", "70"], cap: "900000" });
  funds.set(scene, there);
  return there;
}

/** A campaign of September in the keeper's union as a row, with 10,000 yuan; shared with nobody unless said. */
export async function aCampaign(
  scene: Scene,
  keeper: Actor,
  more: Partial<typeof campaigns.$inferInsert> = {},
) {
  serial += 1;
  const { unionId, unionPath, id: keeperId } = keeper;
  return one(
    await scene.owner
      .insert(campaigns)
      .values({
        ...{ number: `T ${serial}`, name: "两节送温暖", kind: "warmth", fundId: (await theFund(scene)).id },
        ...{ opensOn: day("2026-09-01"), closesOn: day("2026-09-30"), budgetFen: fen(1_000_000) },
        ...{ isShared: false, unionId, unionPath, keeperId },
        ...more,
      })
      .returning(),
  );
}

/** Goods on a campaign's shelf, 80 yuan a piece. */
export const someGoods = async (scene: Scene, campaign: { id: string }, received = 5) =>
  one(
    await scene.owner
      .insert(campaignGoods)
      .values({ campaignId: campaign.id, name: "米面油", unit: "份", unitPriceFen: fen(8_000), received })
      .returning(),
  );

/** A new household of the keeper's on a campaign's list; without money and goods unless said. */
export async function anObject(
  scene: Scene,
  keeper: Actor,
  { campaign, ...more }: { campaign: { id: string } } & Partial<typeof campaignObjects.$inferInsert>,
) {
  const archive = await anEnrolled(scene, keeper);
  const { unionId, unionPath, id: keeperId } = keeper;
  return one(
    await scene.owner
      .insert(campaignObjects)
      .values({
        ...{ campaignId: campaign.id, type: "household", archiveId: archive.id, memberId: archive.memberId },
        ...{ name: archive.name, unionId, unionPath, keeperId },
        ...more,
      })
      .returning(),
  );
}

let picture: Promise<string> | undefined;
/** A signature, as the pad gives it. */
export const aSignature = async () => {
  picture ??= aPicture("png", 60, 40).then((bytes) => bytes.toString("base64"));
  return { purpose: "signature" as const, content: await picture };
};

/** A hand-over of the scene's day by two, signed. */
export const handing = async (
  object: { id: string; version: number },
  more: Record<string, unknown> = {},
) => ({
  ...{ ...command(), objectId: object.id, version: object.version, handedOn: "2026-09-18" },
  ...{ visitors: ["王芳", "赵磊"], note: "", proof: await aSignature() },
  ...more,
});
