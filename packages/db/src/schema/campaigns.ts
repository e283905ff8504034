import type {
  CampaignKind,
  CampaignState,
  MissReason,
  ObjectState,
  ObjectType,
} from "@gongbang/domain/aid/campaign";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, fenColumn, id, instant, kept, keptRows, rowsOf, viewRows } from "../columns.ts";
import { funds, grants } from "./aid.ts";
import { archives } from "./hardship.ts";
import { members } from "./members.ts";

/** 专项活动 (送温暖, 金秋助学): its days, its fund and its budget. Seen by the unions below where it is shared with them. */
export const campaigns = pgTable(
  "campaigns",
  {
    id: id(),
    number: text().notNull(),
    name: text().notNull(),
    kind: text().$type<CampaignKind>().notNull(),
    opensOn: dayColumn().notNull(),
    closesOn: dayColumn().notNull(),
    fundId: uuid()
      .notNull()
      .references(() => funds.id),
    budgetFen: fenColumn().notNull(),
    /** What everybody on the list is to have, together. */
    plannedFen: fenColumn().notNull().default(sql`0`),
    isShared: boolean().notNull().default(true),
    state: text().$type<CampaignState>().notNull().default("open"),
    closedOn: dayColumn(),
    closedBy: uuid(),
    /** Of the budget, what reached nobody when it was closed. */
    remainderFen: fenColumn(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("campaigns_number").on(t.number),
    index("campaigns_by_path").on(t.unionPath, t.id),
    index("campaigns_by_keeper").on(t.keeperId, t.id),
    check("campaigns_kind", sql`${t.kind} in ('warmth', 'autumn', 'cool', 'other')`),
    check("campaigns_days", sql`${t.opensOn} <= ${t.closesOn}`),
    check(
      "campaigns_within_budget",
      sql`${t.budgetFen} > 0 and ${t.plannedFen} >= 0 and ${t.plannedFen} <= ${t.budgetFen}`,
    ),
    check(
      "campaigns_closed_whole",
      sql`${t.state} in ('open', 'closed') and (${t.state} = 'closed') = (${t.closedOn} is not null)
        and (${t.closedOn} is null) = (${t.closedBy} is null) and (${t.closedOn} is null) = (${t.remainderFen} is null)`,
    ),
    ...viewRows(t, t.isShared),
  ],
);

/** 慰问品 with its stock, in whole pieces. It is never below nothing: the CHECK holds whatever the use cases do. */
export const campaignGoods = pgTable(
  "campaign_goods",
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    name: text().notNull(),
    unit: text().notNull(),
    unitPriceFen: fenColumn().notNull(),
    received: integer().notNull().default(0),
    handedOut: integer().notNull().default(0),
    returned: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("campaign_goods_by_name").on(t.campaignId, t.name, t.unit),
    check(
      "campaign_goods_never_below_nothing",
      sql`${t.handedOut} >= 0 and ${t.returned} >= 0 and ${t.handedOut} + ${t.returned} <= ${t.received}`,
    ),
    ...rowsOf(t.campaignId, campaigns),
  ],
);

/** 慰问对象: a household, a person or a collective on a campaign's list, with what it is to have and what became of it. */
export const campaignObjects = pgTable(
  "campaign_objects",
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    type: text().$type<ObjectType>().notNull(),
    archiveId: uuid().references(() => archives.id),
    memberId: uuid().references(() => members.id),
    name: text().notNull(),
    headcount: integer().notNull().default(1),
    amountFen: fenColumn().notNull().default(sql`0`),
    goodsId: uuid().references(() => campaignGoods.id),
    goodsCount: integer().notNull().default(0),
    goodsValueFen: fenColumn().notNull().default(sql`0`),
    /** The money, as the ledger knows it. */
    grantId: uuid().references(() => grants.id),
    state: text().$type<ObjectState>().notNull().default("listed"),
    handedOn: dayColumn(),
    handedBy: uuid(),
    visitors: text().array().notNull().default(sql`'{}'`),
    missReason: text().$type<MissReason>(),
    note: text().notNull().default(""),
    ...kept(),
  },
  (t) => [
    uniqueIndex("campaign_objects_one_a_household")
      .on(t.campaignId, t.archiveId)
      .where(sql`state <> 'dropped'`),
    uniqueIndex("campaign_objects_one_a_person").on(t.campaignId, t.memberId).where(sql`state <> 'dropped'`),
    uniqueIndex("campaign_objects_one_a_grant").on(t.grantId),
    index("campaign_objects_by_campaign").on(t.campaignId, t.id),
    index("campaign_objects_by_path").on(t.unionPath, t.id),
    index("campaign_objects_by_keeper").on(t.keeperId, t.id),
    index("campaign_objects_by_archive").on(t.archiveId),
    index("campaign_objects_by_member").on(t.memberId),
    check("campaign_objects_type", sql`${t.type} in ('household', 'person', 'group')`),
    check("campaign_objects_whole_household", sql`(${t.type} = 'household') = (${t.archiveId} is not null)`),
    check("campaign_objects_whole_person", sql`(${t.type} = 'group') = (${t.memberId} is null)`),
    check(
      "campaign_objects_headcount",
      sql`${t.headcount} >= 1 and (${t.type} = 'group' or ${t.headcount} = 1)`,
    ),
    // Money has a real name and a file (domain.md B.4).
    check("campaign_objects_money_by_grant", sql`${t.amountFen} = 0 or ${t.type} = 'household'`),
    check(
      "campaign_objects_goods",
      sql`(${t.goodsId} is null) = (${t.goodsCount} = 0) and ${t.goodsCount} >= 0`,
    ),
    check("campaign_objects_state", sql`${t.state} in ('listed', 'handedOver', 'notDelivered', 'dropped')`),
    check(
      "campaign_objects_handed_by_two",
      sql`(${t.state} = 'handedOver') = (${t.handedOn} is not null)
        and (${t.handedOn} is null or (${t.handedBy} is not null and cardinality(${t.visitors}) >= 2
          and (${t.amountFen} = 0 or ${t.grantId} is not null)))`,
    ),
    check("campaign_objects_miss", sql`(${t.state} = 'notDelivered') = (${t.missReason} is not null)`),
    ...keptRows(t),
  ],
);

/** The signature or photo of a hand-over, drawn anew here, without place or device, and sealed (fields.ts). */
export const campaignFiles = pgTable(
  "campaign_files",
  {
    id: id(),
    objectId: uuid()
      .notNull()
      .references(() => campaignObjects.id),
    purpose: text().$type<"signature" | "photo">().notNull(),
    kind: text().$type<"jpg" | "png">().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("campaign_files_by_object").on(t.objectId, t.id),
    check("campaign_files_purpose", sql`${t.purpose} in ('signature', 'photo')`),
    check("campaign_files_kind", sql`${t.kind} in ('jpg', 'png')`),
    check("campaign_files_size", sql`octet_length(${t.content}) <= 2200000`),
    ...rowsOf(t.objectId, campaignObjects),
  ],
);
