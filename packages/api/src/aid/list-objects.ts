import { found } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { campaignFiles, campaignGoods, campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { archives } from "@gongbang/db/schema/hardship";
import { members, unions } from "@gongbang/db/schema/members";
import { missReasons, moneyKindOf, objectStates, objectTypes } from "@gongbang/domain/aid/campaign";
import type { ListObjects } from "@gongbang/domain/aid/campaign.input";
import { grantStatuses } from "@gongbang/domain/aid/grant.status";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { heldShape, refusedAmong } from "./file-standing.ts";
import { studentsOf } from "./propose-money.ts";

const named = z.object({ id: z.string(), name: z.string() });
const object = z.object({
  id: z.string(),
  type: z.enum(objectTypes),
  archiveId: z.string().nullable(),
  archiveNumber: z.string().nullable(),
  name: z.string(),
  unionName: z.string(),
  headcount: z.number(),
  amountFen: z.number(),
  goodsName: z.string().nullable(),
  goodsUnit: z.string().nullable(),
  goodsCount: z.number(),
  grantId: z.string().nullable(),
  grantStatus: z.enum(grantStatuses).nullable(),
  state: z.enum(objectStates),
  handedOn: z.string().nullable(),
  visitors: z.array(z.string()),
  missReason: z.enum(missReasons).nullable(),
  note: z.string(),
  version: z.number(),
});
export const objectListShape = z.object({
  rows: z.array(
    object.extend({
      /** The signature and photos. */
      files: z.array(z.object({ id: z.string(), purpose: z.enum(["signature", "photo"]) })),
      /** Why its money may not be handed over today; null where it may, or has been. */
      held: heldShape,
      /** Whom of the household the money may be for, where it helps with schooling. */
      students: z.array(named),
    }),
  ),
  next: z.string().nullable(),
});

const columns = {
  ...{ id: campaignObjects.id, type: campaignObjects.type, archiveId: campaignObjects.archiveId },
  ...{ archiveNumber: archives.number, name: campaignObjects.name, unionName: unions.shortName },
  ...{ headcount: campaignObjects.headcount, amountFen: campaignObjects.amountFen },
  ...{ goodsName: campaignGoods.name, goodsUnit: campaignGoods.unit, goodsCount: campaignObjects.goodsCount },
  ...{ grantId: campaignObjects.grantId, grantStatus: grants.status, grantKind: grants.kind },
  ...{ state: campaignObjects.state, handedOn: campaignObjects.handedOn, visitors: campaignObjects.visitors },
  ...{ missReason: campaignObjects.missReason, note: campaignObjects.note, version: campaignObjects.version },
};

const joined = (tx: Office["tx"]) =>
  tx
    .select(columns)
    .from(campaignObjects)
    .innerJoin(unions, eq(unions.id, campaignObjects.unionId))
    .leftJoin(archives, eq(archives.id, campaignObjects.archiveId))
    .leftJoin(campaignGoods, eq(campaignGoods.id, campaignObjects.goodsId))
    .leftJoin(grants, eq(grants.id, campaignObjects.grantId));

/** A campaign's list as far as this call sees it, in the order in which it was made. Refuses with ACCESS.NOT_FOUND. */
export async function objectList(office: Office, { campaignId, state, after, limit }: ListObjects) {
  const { tx } = office;
  const { kind } = found(await tx.select().from(campaigns).where(eq(campaigns.id, campaignId)), "campaign");
  const seen = await joined(tx)
    .where(
      and(
        eq(campaignObjects.campaignId, campaignId),
        state ? eq(campaignObjects.state, state) : undefined,
        after ? gt(campaignObjects.id, after) : undefined,
      ),
    )
    .orderBy(asc(campaignObjects.id))
    .limit(limit + 1);
  const page = seen.slice(0, limit);
  const files = await filesOf(
    office,
    page.map(({ id }) => id),
  );
  const held = await heldOf(office, page);
  const rows = [];
  for (const row of page) {
    const asks = moneyKindOf[kind] === "30" && row.archiveId !== null && row.grantId === null;
    const students = asks && row.archiveId !== null ? await studentsOf(office, row.archiveId) : [];
    const own = files.filter(({ objectId }) => objectId === row.id);
    rows.push({ ...row, students, files: own, held: held.get(row.id) ?? null });
  }
  return { rows, next: seen.length > limit ? (page.at(-1)?.id ?? null) : null };
}

type Released = {
  id: string;
  archiveId: string | null;
  grantStatus: string | null;
  grantKind: AidKind | null;
};

async function heldOf(office: Office, rows: readonly Released[]) {
  const sums = rows.flatMap(({ id, archiveId, grantStatus, grantKind: kind }) =>
    archiveId !== null && kind !== null && grantStatus === "released" ? [{ id, archiveId, kind }] : [],
  );
  const refused = await refusedAmong(office, sums);
  return new Map(refused.map(({ sum, refusal }) => [sum.id, refusal]));
}

async function filesOf({ tx }: Office, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, objectId, purpose } = campaignFiles;
  return tx
    .select({ id, objectId, purpose })
    .from(campaignFiles)
    .where(inArray(objectId, [...ids]))
    .orderBy(asc(id));
}

export const sheetShape = z.object({
  number: z.string(),
  name: z.string(),
  rows: z.array(
    object
      .pick({ id: true, type: true, archiveNumber: true, name: true, unionName: true, headcount: true })
      .extend({
        ...{ amountFen: z.number(), goodsName: z.string().nullable(), goodsUnit: z.string().nullable() },
        ...{ goodsCount: z.number(), phoneTail: z.string().nullable(), handedOn: z.string().nullable() },
      }),
  ),
});

/** 造册: everybody on the list by union, with room to sign. At most 2,000 rows. Refuses with ACCESS.NOT_FOUND. */
export async function signingSheet(office: Office, { campaignId }: { campaignId: string }) {
  const { tx } = office;
  const campaign = found(await tx.select().from(campaigns).where(eq(campaigns.id, campaignId)), "campaign");
  const rows = await tx
    .select({ ...columns, phoneTail: members.phoneTail })
    .from(campaignObjects)
    .innerJoin(unions, eq(unions.id, campaignObjects.unionId))
    .leftJoin(archives, eq(archives.id, campaignObjects.archiveId))
    .leftJoin(members, eq(members.id, campaignObjects.memberId))
    .leftJoin(campaignGoods, eq(campaignGoods.id, campaignObjects.goodsId))
    .leftJoin(grants, eq(grants.id, campaignObjects.grantId))
    .where(and(eq(campaignObjects.campaignId, campaignId), ne(campaignObjects.state, "dropped")))
    .orderBy(asc(campaignObjects.unionPath), asc(campaignObjects.id))
    .limit(2000);
  return { number: campaign.number, name: campaign.name, rows };
}
