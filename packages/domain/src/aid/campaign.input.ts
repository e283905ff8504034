import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { hardshipCause, hardshipGrade } from "../codes/hardship.ts";
import { daySchema } from "../kernel/day.ts";
import { amount, blankId, perhaps, perhapsAmount, saying } from "./aid-fields.ts";
import { campaignKinds, campaignStates, missReasons, objectStates } from "./campaign.ts";

const pieces = (least: number) =>
  z.coerce
    .number({ error: "INPUT.INVALID" })
    .int("INPUT.INVALID")
    .min(least, "INPUT.INVALID")
    .max(100_000, "INPUT.INVALID");
const ofCampaign = { commandId: z.uuid(), campaignId: z.uuid() };

/** Opens a campaign of the asking officer's union; `isShared` lets the unions below it see and hand over. */
export const openCampaignInput = z.strictObject({
  commandId: z.uuid(),
  name: saying(60),
  kind: z.enum(campaignKinds, { error: "INPUT.REQUIRED" }),
  opensOn: daySchema,
  closesOn: daySchema,
  fundId: z.uuid({ error: "INPUT.REQUIRED" }),
  budget: amount,
  isShared: z.boolean().default(true),
});
export type OpenCampaign = z.output<typeof openCampaignInput>;

/** A page of campaigns, the newest first. */
export const listCampaignsInput = z.strictObject({
  state: z.enum(campaignStates).optional(),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListCampaigns = z.output<typeof listCampaignsInput>;

/** Goods that come in: a new kind of goods, or more of one that is there. */
export const receiveGoodsInput = z.strictObject({
  ...ofCampaign,
  name: saying(40),
  unit: saying(10),
  unitPrice: perhapsAmount,
  count: pieces(1),
});
export type ReceiveGoods = z.output<typeof receiveGoodsInput>;

/** Goods that go back to where they came from. */
export const returnGoodsInput = z.strictObject({
  commandId: z.uuid(),
  goodsId: z.uuid(),
  count: pieces(1),
  reason: saying(200),
});
export type ReturnGoods = z.output<typeof returnGoodsInput>;

/** Whom a campaign is for: households in the file by what is known of them, or the members of a union. */
export const audience = z.strictObject({
  of: z.enum(["archives", "members"]).default("archives"),
  unionId: blankId,
  grades: z.array(codeSchema(hardshipGrade)).max(10).default([]),
  causes: z.array(codeSchema(hardshipCause)).max(10).default([]),
  /** With somebody at school, as 金秋助学 asks. */
  hasStudent: z.boolean().default(false),
  /** Whom no money has ever reached. */
  neverHelped: z.boolean().default(false),
});
export type Audience = z.output<typeof audience>;

const share = { amount: perhapsAmount, goodsId: blankId, goodsCount: pieces(0).default(0) };

/** Puts everybody of an audience on the list who is not there yet, each with the same share. */
export const addObjectsInput = z.strictObject({ ...ofCampaign, audience, ...share });
export type AddObjects = z.output<typeof addObjectsInput>;

/** 慰问集体: a collective with its headcount. It has goods alone. */
export const addGroupInput = z.strictObject({
  ...ofCampaign,
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
  name: saying(60),
  headcount: pieces(1),
  goodsId: blankId,
  goodsCount: pieces(0).default(0),
});
export type AddGroup = z.output<typeof addGroupInput>;

export const listObjectsInput = z.strictObject({
  campaignId: z.uuid(),
  state: z.enum(objectStates).optional(),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListObjects = z.output<typeof listObjectsInput>;

const ofObject = { commandId: z.uuid(), objectId: z.uuid(), version: z.int().min(1) };

/** A signature or a photo, as base64 of at most two megabytes of picture. */
const proof = z.strictObject({
  purpose: z.enum(["signature", "photo"]),
  content: z.base64({ error: "INPUT.INVALID" }).max(2_796_204, { error: "INPUT.TOO_LONG" }),
});
export type Proof = z.output<typeof proof>;

/** Hands an object's share over. */
export const handOverInput = z.strictObject({
  ...ofObject,
  handedOn: daySchema,
  visitors: z.array(z.string().trim().max(40, "INPUT.TOO_LONG")).max(6),
  note: perhaps(300),
  proof: proof.nullable().default(null),
});
export type HandOver = z.output<typeof handOverInput>;

/** 未送达, with why. */
export const missInput = z.strictObject({
  ...ofObject,
  reason: z.enum(missReasons, { error: "INPUT.REQUIRED" }),
  note: perhaps(300),
});
export type Miss = z.output<typeof missInput>;

/** Takes an object off the list. */
export const dropObjectInput = z.strictObject({ ...ofObject, note: saying(300) });
export type DropObject = z.output<typeof dropObjectInput>;

/** Proposes an object's money as a grant. */
export const proposeMoneyInput = z.strictObject({
  ...ofObject,
  /** The student, where 金秋助学 has several to choose from. */
  personId: blankId,
  overlapReason: perhaps(300),
});
export type ProposeMoney = z.output<typeof proposeMoneyInput>;

export const closeCampaignInput = z.strictObject({
  ...ofCampaign,
  version: z.int().min(1),
  note: perhaps(300),
});
export type CloseCampaign = z.output<typeof closeCampaignInput>;
