import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { approverLevels, ruleLineSchema } from "@gongbang/domain/office/approval-rule";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import type { Delegations, Freezes, Rules } from "../approvals/approval-shapes.ts";
import { DelegationsPanel } from "./delegations-panel.tsx";
import { FreezesPanel } from "./freezes-panel.tsx";
import { draftsOf, lineDraft, linesOf, tierDraft } from "./new/line-drafts.ts";
import { ProposeRuleForm } from "./new/propose-rule-form.tsx";
import { RulePanel } from "./rule-panel.tsx";

type Rule = Rules["rows"][number];
const line: Rule["lines"][number] = {
  name: "大额救助",
  when: { kinds: ["10"], grades: [], amountFromFen: fen(500_000), amountToFen: null },
  tiers: [
    {
      ...{ seq: 1, name: "街道审批", role: "manager", levels: ["street"], least: 1, blocking: true },
      ...{ termDays: 3, escalateTo: "district" },
    },
    {
      ...{ seq: 2, name: "财务知悉", role: "finance", levels: [], least: 1, blocking: false },
      ...{ termDays: null, escalateTo: null },
    },
  ],
};
const rule: Rule = {
  ...{ id: "r1", version: 1, appliesTo: "grant", effectiveFrom: day("2026-10-01"), lines: [line] },
  ...{ reason: "分级审批办法", status: "proposed", proposerName: "赵文华", proposedOn: day("2026-09-18") },
  ...{ settlerName: null, settledOn: null, note: null, inForce: false, isMine: false },
};
const panel = async (more: Partial<Rule> = {}, mayChange = true, locale: Locale = "zh-CN") =>
  deskIn(locale, <RulePanel rule={{ ...rule, ...more }} mayChange={mayChange} />);

describe("a version of the rules", () => {
  it("says for what each line is, and who stands in its tiers", async () => {
    const said = readAs(await panel());
    for (const words of [
      "帮扶资金 · 2026年10月1日 起",
      "赵文华于 2026年9月18日 提出：分级审批办法",
      "大额救助（生活救助、满 ¥5,000.00）",
      "街道（系统） · 1 人 · 3 个工作日 · 超期升至区级",
      "本会或上级 · 抄送",
    ])
      expect(said).toContain(words);
  });
  it("is confirmed by somebody else than who proposed it", async () => {
    const buttons = async (...it: Parameters<typeof panel>) =>
      allOf(await panel(...it), "button").map(({ text }) => text);
    expect(await buttons()).toEqual(["确认", "否决"]);
    expect(await buttons({ isMine: true })).toEqual([]);
    expect(await buttons({}, false)).toEqual([]);
    expect(await buttons({ status: "confirmed" })).toEqual([]);
  });
  it("says how it stands, in both languages", async () => {
    expect(readAs(await panel({ inForce: true, status: "confirmed" }))).toContain("现行");
    for (const locale of locales)
      for (const status of ["proposed", "confirmed", "rejected"] as const)
        expect(readAs(await panel({ status }, true, locale))).not.toMatch(/ruleBook\.|level\./);
  });
  it("has a word for every level of union", async () => {
    const levels = { ...line, tiers: line.tiers.map((tier) => ({ ...tier, levels: [...approverLevels] })) };
    expect(readAs(await panel({ lines: [levels] }))).toContain("区级、街道（系统）、系统、基层、小组");
  });
});

describe("a version that is being typed", () => {
  it("becomes what the command takes: yuan in fen, empty as nothing said, tiers in their order", () => {
    const draft = { ...lineDraft(0), name: "大额", from: "5,000", to: "" };
    const tiers = [
      {
        ...tierDraft(0),
        name: "一级",
        level: "street" as const,
        termDays: "3",
        escalateTo: "district" as const,
      },
      { ...tierDraft(1), name: "二级", least: "2" },
    ];
    const [made] = linesOf([{ ...draft, tiers }]);
    expect(made?.when).toMatchObject({ amountFromFen: 500_000, amountToFen: null });
    expect(made?.tiers).toMatchObject([
      { seq: 1, levels: ["street"], termDays: 3, escalateTo: "district" },
      { seq: 2, levels: [], least: 2, termDays: null, escalateTo: null },
    ]);
    expect(ruleLineSchema.safeParse(made).success).toBe(true);
  });
  it("is no rule while a name is missing", () => {
    expect(ruleLineSchema.safeParse(linesOf([lineDraft(0)])[0]).success).toBe(false);
  });
  it("begins as the one that is in force", () => {
    const [draft] = draftsOf([line]);
    expect(draft).toMatchObject({ name: "大额救助", from: "5000", to: "" });
    expect(draft?.tiers.map(({ name, level, termDays }) => [name, level, termDays])).toEqual([
      ["街道审批", "street", "3"],
      ["财务知悉", "", ""],
    ]);
  });
  it("has a name for every field, in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(
        locale,
        <ProposeRuleForm inForce={[{ appliesTo: "grant", lines: [line] }]} />,
      );
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/ruleBook\./);
    }
    const page = await deskIn("zh-CN", <ProposeRuleForm inForce={[]} />);
    expect(asked(page)).toMatchObject({ effectiveFrom: "施行日*", reason: "理由*" });
  });
});

describe("freezes and delegations", () => {
  const freezes: Freezes = {
    bypassed: 2,
    rows: [
      {
        ...{ id: "f1", version: 1, unionName: "西城区总工会", startsOn: "2026-12-21", endsOn: "2026-12-31" },
        ...{ reason: "年终决算", setByName: "赵文华", endedNote: null, isNow: true, mayEnd: true },
      },
    ],
  };
  const delegations: Delegations = {
    candidates: [{ id: "p1", name: "吴桂英" }],
    rows: [
      {
        ...{ id: "d1", version: 1, fromName: "赵文华", toName: "吴桂英", startsOn: "2026-09-18" },
        ...{ endsOn: "2026-09-30", reason: "出差", revokedOn: null, isLive: true, side: "given" },
      },
      {
        ...{ id: "d2", version: 2, fromName: "韩卫东", toName: "赵文华", startsOn: "2026-08-01" },
        ...{ endsOn: "2026-08-10", reason: "休假", revokedOn: "2026-08-05", isLive: false, side: "held" },
      },
    ],
  };
  it("say when nothing is decided, why, and how often an emergency passed over it", async () => {
    const page = await deskIn("zh-CN", <FreezesPanel freezes={freezes} maySet />);
    expect(readAs(page)).toContain("西城区总工会 2026-12-21–2026-12-31 年终决算 冻结中");
    expect(readAs(page)).toContain("紧急审批 2 次");
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["设置冻结期", "提前结束"]);
  });
  it("are set by who leads, and by nobody else", async () => {
    const rows = freezes.rows.map((row) => ({ ...row, mayEnd: false }));
    const page = await deskIn("zh-CN", <FreezesPanel freezes={{ ...freezes, rows }} maySet={false} />);
    expect(allOf(page, "button")).toEqual([]);
  });
  it("say who stands in for whom, and let who gave one take it back", async () => {
    const page = await deskIn("zh-CN", <DelegationsPanel delegations={delegations} />);
    expect(readAs(page)).toContain("委托吴桂英 2026-09-18–2026-09-30 出差 生效中");
    expect(readAs(page)).toContain("代韩卫东审批 2026-08-01–2026-08-10 休假 已收回");
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["委托", "收回"]);
  });
  it("say that there are none, in both languages", async () => {
    for (const locale of locales) {
      const none = await deskIn(locale, <FreezesPanel freezes={{ rows: [], bypassed: 0 }} maySet={false} />);
      expect(readAs(none)).not.toMatch(/freezes\./);
      const nobody = await deskIn(locale, <DelegationsPanel delegations={{ rows: [], candidates: [] }} />);
      expect(readAs(nobody)).not.toMatch(/delegations\./);
    }
  });
});
