import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { approverLevels, approverRoles, ruleLineSchema } from "@gongbang/domain/office/approval-rule";
import { allOf } from "@gongbang/ui/markup.fixture";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import type { Delegations, Freezes, Rules } from "../approvals/approval-shapes.ts";
import { DelegationsPanel } from "./delegations-panel.tsx";
import { FreezesPanel } from "./freezes-panel.tsx";
import { draftsOf, lineDraft, linesOf, ticked, tierDraft } from "./new/line-drafts.ts";
import { ProposeRuleForm } from "./new/propose-rule-form.tsx";
import { LineForm } from "./new/rule-line-form.tsx";
import { TierForm } from "./new/rule-tier-form.tsx";
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
        levels: ["street"] as const,
        termDays: "3",
        escalateTo: "district" as const,
      },
      { ...tierDraft(1, 2), name: "二级", least: "2" },
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
    expect(draft).toMatchObject({ name: "大额救助", from: "5000", to: "", kinds: ["10"] });
    expect(draft?.tiers.map(({ name, levels, termDays }) => [name, levels, termDays])).toEqual([
      ["街道审批", ["street"], "3"],
      ["财务知悉", [], ""],
    ]);
  });
  it("keeps whatever nobody touches: no line becomes one for more than it was", () => {
    const sums = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null });
    const some = <T extends string>(all: readonly T[]) => fc.subarray([...all]);
    const tier = fc.record({
      ...{
        name: fc.constantFrom("一级", "二级"),
        levels: some(approverLevels),
        least: fc.integer({ min: 1, max: 5 }),
      },
      termDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      escalateTo: fc.option(fc.constantFrom(...approverLevels), { nil: null }),
      told: fc.option(fc.constantFrom(...approverRoles), { nil: null }),
      step: fc.integer({ min: 0, max: 1 }),
    });
    const version = fc.record({
      kinds: some(aidKind.open),
      grades: some(["1", "2", "3"] as const),
      ...{ amountFromFen: sums, amountToFen: sums },
      tiers: fc.array(tier, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(version, ({ tiers, ...when }) => {
        let seq = 1;
        const stands = tiers.map(({ told, step, ...each }) => {
          seq += step;
          return { ...each, seq, blocking: told === null, role: told ?? ("manager" as const) };
        });
        const line = { name: "分级", when, tiers: stands };
        expect(linesOf(draftsOf([line]))).toEqual([line]);
      }),
    );
  });
  it("puts its tiers in the order of their places, those of one place beside each other", () => {
    const tiers = [tierDraft(0, 2), tierDraft(1, 1), tierDraft(2, 2)].map((tier, i) => ({
      ...tier,
      name: `${i}`,
    }));
    const [made] = linesOf([{ ...lineDraft(0), name: "分级", tiers }]);
    expect(made?.tiers.map(({ seq, name }) => [seq, name])).toEqual([
      [1, "1"],
      [2, "0"],
      [2, "2"],
    ]);
  });
  it("lets nobody but a manager decide, whatever role was chosen while it was only told", () => {
    const told = { ...tierDraft(0), name: "知悉", role: "finance" as const };
    const roleIn = (blocking: boolean) =>
      linesOf([{ ...lineDraft(0), tiers: [{ ...told, blocking }] }])[0]?.tiers[0]?.role;
    expect([roleIn(true), roleIn(false)]).toEqual(["manager", "finance"]);
  });
  it("ticks and unticks one of a list, and keeps its order", () => {
    expect(ticked(approverLevels, ["basic"], "street", true)).toEqual(["street", "basic"]);
    expect(ticked(approverLevels, ["street", "basic"], "street", false)).toEqual(["basic"]);
    expect(ticked(approverLevels, [], "nowhere", true)).toEqual([]);
  });
  it("asks of a sum its kinds and bounds, of an archive its categories, and shows those that stand", async () => {
    const change = () => {};
    const form = (appliesTo: "grant" | "archive") =>
      deskIn(
        "zh-CN",
        <LineForm appliesTo={appliesTo} line={draftsOf([line])[0] ?? lineDraft(0)} n={1} onChange={change} />,
      );
    const sum = await form("grant");
    expect(choicesOf(sum, "kinds 0")).toMatchObject({ "10": "生活救助" });
    const chosen = allOf(sum, "input").filter(({ attributes }) => "checked" in attributes);
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(
      expect.arrayContaining(["10", "street"]),
    );
    expect(readAs(sum)).toContain("金额满（元）");
    const archive = await form("archive");
    expect(choicesOf(archive, "grades 0")).toEqual({ "1": "深度困难", "2": "相对困难", "3": "意外致困" });
    expect(readAs(archive)).not.toContain("金额满（元）");
  });
  it("asks of a tier that decides how many and until when, of one that is told only its role", async () => {
    const form = async (blocking: boolean) =>
      readAs(
        await deskIn("zh-CN", <TierForm tier={{ ...tierDraft(0), blocking }} n={1} onChange={() => {}} />),
      );
    for (const words of ["几人同意", "办理期限（工作日）", "超期升至"]) {
      expect(await form(true)).toContain(words);
      expect(await form(false)).not.toContain(words);
    }
    expect(await form(false)).toContain("财务");
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
