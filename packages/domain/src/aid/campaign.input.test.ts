import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  addGroupInput,
  addObjectsInput,
  handOverInput,
  missInput,
  openCampaignInput,
  receiveGoodsInput,
} from "./campaign.input.ts";

const commandId = randomUUID();
const campaignId = randomUUID();
const codesOf = (answer: { success: boolean; error?: { issues: { message: string }[] } }) =>
  answer.success ? [] : (answer.error?.issues.map(({ message }) => message) ?? []);

describe("the forms of a campaign", () => {
  it("take its days, its fund and its budget, and share it with the unions below unless said", () => {
    const asked = {
      ...{ commandId, name: "2027 年两节送温暖", kind: "warmth", fundId: randomUUID() },
      ...{ opensOn: "2026-12-20", closesOn: "2027-03-03", budget: "200000" },
    };
    expect(openCampaignInput.parse(asked)).toMatchObject({ budget: 20_000_000, isShared: true });
    expect(codesOf(openCampaignInput.safeParse({ ...asked, budget: "0" }))).toEqual(["INPUT.NOT_AN_AMOUNT"]);
    expect(codesOf(openCampaignInput.safeParse({ ...asked, kind: "" }))).toEqual(["INPUT.REQUIRED"]);
  });
  it("take goods by the piece, one at least", () => {
    const goods = { commandId, campaignId, name: "米面油", unit: "份", unitPrice: "", count: "1" };
    expect(receiveGoodsInput.parse(goods)).toMatchObject({ unitPrice: 0, count: 1 });
    for (const count of ["0", "1.5", "-1", "100001"])
      expect(codesOf(receiveGoodsInput.safeParse({ ...goods, count })), count).toEqual(["INPUT.INVALID"]);
  });
  it("choose everybody in the file where nothing is said of them", () => {
    const { audience, amount, goodsId } = addObjectsInput.parse({ commandId, campaignId, audience: {} });
    expect(audience).toEqual({
      ...{ of: "archives", unionId: null, grades: [], causes: [], hasStudent: false, neverHelped: false },
    });
    expect([amount, goodsId]).toEqual([0, null]);
    expect(addObjectsInput.safeParse({ commandId, campaignId, audience: { grades: ["4"] } }).success).toBe(
      false,
    );
  });
  it("ask a collective for its headcount", () => {
    const group = { commandId, campaignId, unionId: randomUUID(), name: "环卫一队", headcount: "" };
    expect(codesOf(addGroupInput.safeParse(group))).toEqual(["INPUT.INVALID"]);
    expect(addGroupInput.parse({ ...group, headcount: "36" }).headcount).toBe(36);
  });
  it("ask for a reason where nothing was handed over", () => {
    const miss = { commandId, objectId: randomUUID(), version: 1, reason: "" };
    expect(codesOf(missInput.safeParse(miss))).toEqual(["INPUT.REQUIRED"]);
  });
  it("take a picture of two megabytes, and not one byte more", () => {
    const handing = { commandId, objectId: randomUUID(), version: 1, handedOn: "2026-09-18", visitors: [] };
    const of = (bytes: number) => ({ purpose: "photo", content: Buffer.alloc(bytes).toString("base64") });
    expect(handOverInput.safeParse({ ...handing, proof: of(2_097_152) }).success).toBe(true);
    expect(handOverInput.safeParse({ ...handing, proof: of(2_097_155) }).success).toBe(false);
    expect(handOverInput.parse(handing).proof).toBeNull();
  });
});
