import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { campaignObjects } from "@gongbang/db/schema/campaigns";
import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { schoolStageOf } from "@gongbang/domain/aid/cap";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { aCampaign, someGoods, theFund } from "../support/campaigns.ts";
import { aMember } from "../support/hardship.ts";
import { aPaidGrant } from "../support/returns.ts";
import { desk } from "../support/roster.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let keeper: Actor;
let fundId: string;
let street = 60;
beforeAll(async () => {
  scene = await openScene();
  fundId = (await theFund(scene)).id;
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-10-02");
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  keeper = await scene.officer("caseworker", `/${street}/0001/`);
});
const period = "2026-09";
const asked = () => ({ period, unionId: lead.unionId });
const figures = async () => (await scene.as(lead).returns.figures(asked())).figures;
const list = (figure: ReturnFigure) => scene.as(lead).returns.list({ ...asked(), figure });

type Row = typeof campaignObjects.$inferInsert;
type Campaign = { id: string };

/** A share of a campaign that was handed over on a day of September. */
async function handed(campaign: Campaign, object: Pick<Row, "type" | "name"> & Partial<Row>) {
  const { unionId, unionPath, id: keeperId } = keeper;
  await scene.owner.insert(campaignObjects).values({
    ...{ campaignId: campaign.id, state: "handedOver", handedOn: day("2026-09-10"), handedBy: keeperId },
    ...{ visitors: ["王芳", "赵磊"], unionId, unionPath, keeperId },
    ...object,
  });
}

/** A household that was handed 300 yuan, or goods alone. */
async function household(
  campaign: Campaign,
  archive: Ids,
  more: Partial<Row> & { status?: "handedOver" | "reversed" } = {},
) {
  const { status = "handedOver", ...object } = more;
  const kind = "70";
  const grant = await aPaidGrant(scene, keeper, { archive, fundId, kind, status, amountFen: 300_00 });
  const of = { archiveId: archive.id, memberId: archive.memberId, name: archive.name };
  await handed(campaign, { type: "household", amountFen: fen(300_00), grantId: grant.id, ...of, ...object });
}
type Ids = Awaited<ReturnType<typeof anEnrolled>>;

const someone = async (campaign: Campaign, more: Partial<Row> = {}) => {
  const member = await aMember(scene, keeper);
  await handed(campaign, { type: "person", memberId: member.id, name: "赵磊", ...more });
};
const group = (campaign: Campaign, headcount: number, more: Partial<Row> = {}) =>
  handed(campaign, { type: "group", name: "环卫三队", headcount, ...more });

describe("户, 人 and 人次 of what campaigns gave", () => {
  it("count a household once, a person once, and a collective as its persons and no household", async () => {
    const campaign = await aCampaign(scene, lead, { isShared: true });
    const goods = await someGoods(scene, campaign);
    const share = { goodsId: goods.id, goodsCount: 1, goodsValueFen: fen(80_00) };
    await household(campaign, await anEnrolled(scene, keeper), share);
    await someone(campaign, share);
    await group(campaign, 30, share);
    const { campaigns, collectives } = await figures();
    const sum = { households: 1, persons: 32, times: 32, fen: 300_00, goodsFen: 240_00 };
    expect(campaigns).toEqual({
      all: sum,
      rows: [{ id: campaign.id, number: campaign.number, name: campaign.name, ...sum }],
    });
    expect(collectives).toEqual({ groups: 1, persons: 30, goodsFen: 80_00 });
  });
  it("of a household in two campaigns are one household, one person, and two times", async () => {
    const [first, second] = [await aCampaign(scene, lead), await aCampaign(scene, lead)];
    const archive = await anEnrolled(scene, keeper);
    await household(first, archive);
    await household(second, archive);
    const { campaigns } = await figures();
    expect(campaigns.all).toEqual({ households: 1, persons: 1, times: 2, fen: 600_00, goodsFen: 0 });
    expect(campaigns.rows.map(({ households, times }) => [households, times])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  it("leave out what was listed, not delivered, or handed over a day beside, and money that was taken back", async () => {
    const campaign = await aCampaign(scene, lead);
    await group(campaign, 5, { state: "listed", handedOn: null, handedBy: null });
    await group(campaign, 7, { state: "notDelivered", handedOn: null, handedBy: null, missReason: "absent" });
    for (const on of ["2026-08-31", "2026-10-01"]) await group(campaign, 11, { handedOn: day(on) });
    for (const on of ["2026-09-01", "2026-09-30"]) await group(campaign, 20, { handedOn: day(on) });
    await household(campaign, await anEnrolled(scene, keeper), { status: "reversed" });
    const { campaigns, collectives } = await figures();
    expect(campaigns.all).toEqual({ households: 1, persons: 41, times: 41, fen: 0, goodsFen: 0 });
    expect(collectives).toEqual({ groups: 2, persons: 40, goodsFen: 0 });
  });
  it("of nothing are nought", async () => {
    const nothing = { households: 0, persons: 0, times: 0, fen: 0 };
    const { campaigns, collectives, students } = await figures();
    expect(campaigns).toEqual({ all: { ...nothing, goodsFen: 0 }, rows: [] });
    expect(collectives).toEqual({ groups: 0, persons: 0, goodsFen: 0 });
    expect(students).toEqual({ all: nothing, stages: [] });
  });
});

/** A student of a household who was helped with schooling. */
async function student(archive: Ids, name: string, education: string | null) {
  const [row] = await scene.owner
    .insert(householdMembers)
    .values({
      ...{ archiveId: archive.id, position: 1, relation: "20", name, school: "北京某大学" },
      details: education === null ? {} : { education: education as never },
    })
    .returning();
  const grant = { archive, fundId, kind: "30" as const, personId: row?.id ?? null, amountFen: 2_000_00 };
  await aPaidGrant(scene, keeper, grant);
}

describe("help with schooling", () => {
  it("counts students by stage, as the caps read their schooling", async () => {
    const archive = await anEnrolled(scene, keeper);
    const known = ["21", "31", "61", "44", "81", null];
    for (const [i, code] of known.entries()) await student(archive, `张${i}`, code);
    const { all, stages } = (await figures()).students;
    expect(all).toEqual({ households: 1, persons: 6, times: 6, fen: 12_000_00 });
    const byHand = (stage: string) => known.filter((code) => (schoolStageOf(code) ?? "") === stage).length;
    expect(stages.map(({ key, persons }) => [key, persons])).toEqual(
      ["", "secondary", "university"].map((stage) => [stage, byHand(stage)]),
    );
  });
  it("opens a list with masked name, school, schooling, the household's number and the amount", async () => {
    const archive = await anEnrolled(scene, keeper);
    await student(archive, "张悦然", "21");
    const { rows, of } = await list({ by: "students" });
    expect(of).toBe("grant");
    expect(rows).toMatchObject([
      { name: "张*", school: "北京某大学", education: "21", number: archive.number, fen: 2_000_00 },
    ]);
  });
  it("stands in the workbook line by line", async () => {
    await student(await anEnrolled(scene, keeper), "张悦然", "21");
    const { jobId } = await scene.as(lead).returns.save({ ...command(), period, locale: "zh-CN" });
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    const { result } = await scene.as(lead).office.jobs.one({ id: jobId });
    const { bytes } = await readFile(scene.context(lead), String(result?.fileId));
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(cells).toContain("returns.part.studentList");
    expect(cells).not.toContain("张悦然");
  });
});

describe("these figures", () => {
  it("each open the lines that add up to them", async () => {
    const [first, second] = [await aCampaign(scene, lead), await aCampaign(scene, lead)];
    const archive = await anEnrolled(scene, keeper);
    await household(first, archive);
    await household(second, archive, { status: "reversed" });
    await group(second, 12);
    await someone(first);
    await student(archive, "张悦", "21");
    await student(archive, "张欣", "81");
    const { campaigns, collectives, students } = await figures();
    for (const [figure, { times, fen: money, goodsFen }] of [
      [{ by: "campaign" }, campaigns.all] as const,
      ...campaigns.rows.map((row) => [{ by: "campaign", key: row.id }, row] as const),
    ])
      expect((await list(figure)).sums).toEqual({ times, fen: money, goodsFen });
    const { sums, count } = await list({ by: "collectives" });
    expect([count, sums.times, sums.goodsFen]).toEqual([collectives.groups, collectives.persons, 0]);
    for (const [key, of] of [
      [undefined, students.all] as const,
      ...students.stages.map((stage) => [stage.key as "", stage] as const),
    ]) {
      const opened = await list({ by: "students", ...(key !== undefined && { key }) });
      expect([opened.count, opened.sums.fen]).toEqual([of.times, of.fen]);
    }
  });
  it("are frozen with the others: what is put right later is a difference", async () => {
    const campaign = await aCampaign(scene, lead);
    await group(campaign, 30);
    await scene.as(lead).returns.freeze({ ...command(), ...asked() });
    await group(campaign, 2);
    const { figures: frozen, differences } = await scene.as(lead).returns.figures(asked());
    expect(frozen.collectives).toMatchObject({ groups: 1, persons: 30 });
    expect(differences).toContainEqual({ at: "collectives.persons", frozen: 30, now: 32 });
    expect(differences).toContainEqual({ at: `campaign.${campaign.number}.times`, frozen: 30, now: 32 });
  });
});
