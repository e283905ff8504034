import { missReasons, objectStates, objectTypes } from "@gongbang/domain/aid/campaign";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, saidIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { CampaignView, Goods, ObjectRow, UnionShare } from "../campaign-shapes.ts";
import { CampaignTable } from "../campaign-table.tsx";
import { CampaignHeader } from "./campaign-header.tsx";
import { GoodsPanel } from "./goods-panel.tsx";
import { ObjectTable } from "./object-table.tsx";
import { ShareTable } from "./share-table.tsx";
import { SigningSheet } from "./sheet/signing-sheet.tsx";
import { stepsOf } from "./step-object-form.tsx";

const share: UnionShare = {
  ...{ unionId: "u1", unionName: "月坛街道", objects: 8, handedOver: 3, notDelivered: 1 },
  ...{ households: 2, persons: 36, moneyFen: 100_000, goodsFen: 24_000 },
};
const goods: Goods = {
  ...{ id: "g1", name: "米面油", unit: "份", unitPriceFen: 8_000 },
  ...{ received: 60, handedOut: 41, returned: 1, onHand: 18 },
};
const campaign: CampaignView = {
  ...{ id: "c1", number: "活 2026-0001", name: "两节送温暖", kind: "warmth", moneyKind: "70", state: "open" },
  ...{ opensOn: "2026-09-01", closesOn: "2026-09-30", closedOn: null, fundId: "f1", fundName: "区级资金" },
  ...{ budgetFen: 1_000_000, plannedFen: 500_000, remainderFen: null, version: 1, goods: [goods] },
  ...{ shares: [share], sum: share, mayRun: true, mayHandOver: true },
};
const object: ObjectRow = {
  ...{ id: "o1", type: "household", archiveId: "a1", archiveNumber: "困 2026-0102", name: "周德顺" },
  ...{ unionName: "月坛街道", headcount: 1, amountFen: 50_000, goodsName: "米面油", goodsUnit: "份" },
  ...{ goodsCount: 1, grantId: null, grantStatus: null, state: "listed", handedOn: null, visitors: [] },
  ...{ missReason: null, note: "", version: 1, files: [], students: [], held: null },
};

describe("the progress by union", () => {
  const said = async (shares: UnionShare[]) =>
    readAs(await deskIn("zh-CN", <ShareTable shares={shares} sum={share} />));

  it("counts households and persons apart, with what was given", async () => {
    expect(await said([share])).toMatch(/月坛街道 8 3（37%） 1 2 36 1,000.00 240.00$/);
  });
  it("has a line of all together where there are several, and no share of nothing", async () => {
    expect(await said([share])).not.toContain("合计");
    expect(await said([share, { ...share, unionId: "u2", objects: 0, handedOver: 0 }])).toMatch(
      /0（0%） .*合计/,
    );
    expect(await said([])).toContain("名单为空");
  });
});

describe("the stock", () => {
  const panel = (mayRun: boolean, more: Partial<Goods> = {}) => (
    <GoodsPanel campaign={{ id: "c1", mayRun, goods: [{ ...goods, ...more }] }} />
  );
  const buttons = async (mayRun: boolean, more: Partial<Goods> = {}) =>
    allOf(await deskIn("zh-CN", panel(mayRun, more)), "button").map(({ text }) => text);

  it("says what came in, went out, went back and is left", async () => {
    expect(readAs(await deskIn("zh-CN", panel(false)))).toMatch(/米面油（份） 80.00 60 41 1 18/);
  });
  it("is kept by whoever leads; nothing goes back from an empty shelf", async () => {
    expect(await buttons(true)).toEqual(["入库", "退库"]);
    expect(await buttons(true, { onHand: 0 })).toEqual(["入库"]);
    expect(await buttons(false)).toEqual([]);
  });
});

describe("the list", () => {
  const may = { id: "c1", state: "open", mayRun: false, mayHandOver: true } as const;
  const table = (more: Partial<ObjectRow> = {}) => (
    <ObjectTable rows={[{ ...object, ...more }]} campaign={may} state={undefined} mayPropose />
  );

  it("says for whom, of which union, how much and what, and leads to the household", async () => {
    const page = await deskIn("zh-CN", table());
    expect(readAs(page)).toMatch(/周德顺 户 月坛街道 — 500.00 米面油 1 份 待送达/);
    expect(linksIn(page)).toContainEqual(["/hardship/a1", "周德顺"]);
  });
  it("counts the persons of a collective", async () => {
    const group = { type: "group", archiveId: null, headcount: 36, amountFen: 0, name: "环卫一队" } as const;
    expect(readAs(await deskIn("zh-CN", table(group)))).toMatch(/环卫一队 集体 月坛街道 36 — 米面油/);
  });
  it("says by whom it was handed over, with the proof and the grant", async () => {
    const page = await deskIn(
      "zh-CN",
      table({
        state: "handedOver",
        handedOn: "2026-09-18",
        visitors: ["王芳", "赵磊"],
        grantId: "gr1",
        grantStatus: "handedOver",
        files: [{ id: "p1", purpose: "signature" }],
      }),
    );
    expect(readAs(page)).toMatch(/已送达 2026-09-18 王芳、赵磊 签名/);
    expect(linksIn(page).map(([href]) => href)).toEqual(
      expect.arrayContaining(["/api/campaign-files/p1", "/aid/grants/gr1"]),
    );
  });
  it("has a word for every state, type and reason in both languages", async () => {
    const rows = [
      ...objectStates.map((state) => ({ ...object, id: state, state })),
      ...objectTypes.map((type) => ({ ...object, id: type, type })),
      ...missReasons.map((missReason) => ({ ...object, id: missReason, missReason })),
    ];
    const said = await saidIn(<ObjectTable rows={rows} campaign={may} state="listed" mayPropose={false} />);
    for (const locale of locales) expect(said[locale]).not.toMatch(/objects\.|steps\./);
  });
  it("says of money that the file holds back that it is held, before anybody is sent with it", async () => {
    const rows = [{ ...object, grantStatus: "released" as const, held: { code: "AID.END_ASKED" } }];
    const table = <ObjectTable rows={rows} campaign={may} state="listed" mayPropose={false} />;
    expect(readAs(await deskIn("zh-CN", table))).toContain("暂不发放");
  });
});

describe("what may be done with an object", () => {
  const all = { mayRun: true, mayHandOver: true, mayPropose: true };
  const open = (more: Partial<ObjectRow>, may = all) =>
    Object.entries(stepsOf({ ...object, ...more }, may)).flatMap(([key, offered]) => (offered ? [key] : []));

  it.each<[string, Partial<ObjectRow>, string[]]>([
    ["its money is proposed first", {}, ["money", "miss", "drop"]],
    ["while the money is on its way it waits", { grantStatus: "approved" }, ["miss"]],
    ["released money is handed over", { grantStatus: "released" }, ["handOver", "miss"]],
    ["money that was declined is proposed anew", { grantStatus: "declined" }, ["money", "miss", "drop"]],
    ["goods alone are handed over at once", { amountFen: 0 }, ["handOver", "miss", "drop"]],
    [
      "what did not arrive is tried again",
      { amountFen: 0, state: "notDelivered" },
      ["handOver", "miss", "drop"],
    ],
    ["what was handed over is done", { amountFen: 0, state: "handedOver" }, []],
    ["what was taken off is done", { state: "dropped" }, []],
  ])("%s", (_, more, expected) => {
    expect(open(more)).toEqual(expected);
  });
  it("is only what this reader may do", () => {
    const none = { mayRun: false, mayHandOver: false, mayPropose: false };
    expect(open({ amountFen: 0 }, none)).toEqual([]);
    expect(open({ amountFen: 0 }, { ...none, mayHandOver: true })).toEqual(["handOver", "miss"]);
  });
});

describe("a campaign", () => {
  it("says its days, fund, budget and what was given; whoever leads adds and closes", async () => {
    const header = (more: Partial<CampaignView>) =>
      deskIn("zh-CN", <CampaignHeader campaign={{ ...campaign, ...more }} unions={[]} />);
    const page = await header({});
    expect(readAs(page)).toMatch(/2026-09-01 至 2026-09-30 .*区级资金 .*¥10,000.00 .*¥5,000.00 .*¥1,240.00/);
    const buttons = (markup: string) =>
      allOf(markup, "button").flatMap(({ text }) => (text === "" ? [] : [text]));
    expect(buttons(page)).toEqual(["结束活动", "慰问集体", "按规则列名单"]);
    const closed = await header({ state: "closed", mayRun: false, remainderFen: 876_000 });
    expect(buttons(closed)).toEqual([]);
    expect(readAs(closed)).toContain("结余 ¥8,760.00");
  });
  it("stands on the list with how far it is", async () => {
    const row = { ...campaign, unionName: "区总工会", objects: 8, handedOver: 3 };
    const page = await deskIn("zh-CN", <CampaignTable rows={[row]} />);
    expect(readAs(page)).toMatch(
      /两节送温暖 活 2026-0001 进行中 送温暖 区总工会 2026-09-01 至 2026-09-30 3\/8 10,000.00/,
    );
    expect(readAs(await deskIn("en", <CampaignTable rows={[]} />))).toContain("No campaigns");
  });
});

describe("the signing sheet", () => {
  const rows = [
    { ...object, phoneTail: "0137" },
    {
      ...object,
      id: "o2",
      type: "group" as const,
      name: "环卫一队",
      headcount: 36,
      amountFen: 0,
      phoneTail: null,
    },
  ];
  it("has a line each, the sum, and a last column that is left to be signed", async () => {
    const page = await deskIn(
      "zh-CN",
      <SigningSheet sheet={{ number: "活 2026-0001", name: "送温暖", rows }} />,
    );
    const heads = allOf(page, "th").map(({ text }) => text);
    expect(heads).toHaveLength(9);
    expect(heads.at(-1)).toBe("本人签名");
    const cells = allOf(page, "tr")
      .slice(1)
      .map(({ markup }) => allOf(markup, "td").map(({ text }) => text));
    expect(cells[0]).toEqual(["1", "周德顺", "月坛街道", "", "500.00", "米面油 1 份", "0137", "", ""]);
    expect(cells[1]?.slice(1, 5)).toEqual(["环卫一队", "月坛街道", "36", ""]);
    expect(readAs(page)).toContain("共 2 行，慰问金合计 ¥500.00。");
  });
});
