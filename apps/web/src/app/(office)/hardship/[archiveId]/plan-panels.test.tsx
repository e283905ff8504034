import { measureKinds } from "@gongbang/domain/aid/measure";
import { verdicts } from "@gongbang/domain/hardship/means-test";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { choicesOf, deskIn, linksIn, saidIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { MeasureQuestion } from "./add-measure-form.tsx";
import { EndQuestion } from "./end-measure-form.tsx";
import { ExitResult } from "./exit-result.tsx";
import { MatchesPanel } from "./matches-panel.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { PairQuestion, UnpairQuestion } from "./pair-officer-form.tsx";
import { PairingPanel } from "./pairing-panel.tsx";
import type { Matches, Measure, PlanView } from "./plan-shapes.ts";
import { SimulateExitForm } from "./simulate-exit-form.tsx";

const measure: Measure = {
  ...{ id: "m1", kind: "employment", words: "推荐社区岗位", dueOn: "2026-09-30", state: "open", result: "" },
  ...{ endedOn: null, ownerName: "陈会敏", daysLeft: 2, isOverdue: false, mine: true, version: 1 },
};
const plan: PlanView = { measures: [measure], pairing: null, officers: [{ id: "o1", name: "陈会敏" }] };
const onDone = () => {};

describe("the measures of a plan", () => {
  const table = (more: Partial<Measure> = {}, mayWrite = true) => {
    const measures = [{ ...measure, ...more }];
    return <MeasureTable archiveId="a1" plan={{ ...plan, measures }} mayWrite={mayWrite} />;
  };
  const said = async (more: Partial<Measure>) => readAs(await deskIn("zh-CN", table(more)));

  it("say what, of which kind, whose and by when", async () => {
    expect(await said({})).toMatch(/推荐社区岗位 就业 陈会敏 2026-09-30 还有 2 天/);
  });
  it.each([
    [{ daysLeft: 0 }, "今天到期"],
    [{ daysLeft: -3, isOverdue: true }, "逾期 3 天"],
    [{ state: "finished", daysLeft: null, result: "已入职" }, "已完成 已入职"],
    [{ state: "cancelled", daysLeft: null, result: "本人放弃" }, "已取消 本人放弃"],
  ] as const)("with %j say: %s", async (more, words) => {
    expect(await said(more)).toContain(words);
  });
  it("are ended while they are open, by whoever writes the plan", async () => {
    const buttons = async (more: Partial<Measure>, mayWrite: boolean) =>
      allOf(await deskIn("zh-CN", table(more, mayWrite)), "button").map(({ text }) => text);
    expect(await buttons({}, true)).toEqual(["新增措施", "完成", "取消"]);
    expect(await buttons({ state: "finished", daysLeft: null }, true)).toEqual(["新增措施"]);
    expect(await buttons({}, false)).toEqual([]);
  });
  it("have a word for every kind in both languages, none twice", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <MeasureQuestion archiveId="a1" officers={[]} onDone={onDone} />);
      const words = Object.values(choicesOf(page, "kind"));
      expect(new Set(words).size).toBe(measureKinds.length);
    }
  });
});

describe("the pairing", () => {
  const pairing = {
    ...{ officerName: "陈会敏", everyDays: 30, startsOn: "2026-08-01", lastOn: null },
    ...{ nextOn: "2026-08-31", daysLeft: -28, missed: 1 },
  };
  const said = async (more: object) =>
    readAs(
      await deskIn(
        "zh-CN",
        <PairingPanel archiveId="a1" plan={{ ...plan, pairing: { ...pairing, ...more } }} mayWrite={false} />,
      ),
    );

  it("says who, how often, when next, and what was missed", async () => {
    expect(await said({})).toMatch(/陈会敏 .*每 30 天 .*还没有见过面 .*2026年8月31日 已过 28 天 错过 1 次/);
    expect(await said({ daysLeft: 0, missed: 0 })).toMatch(/今天 错过 0 次/);
    expect(await said({ daysLeft: 7, lastOn: "2026-09-05" })).toMatch(/2026年9月5日 .*还有 7 天/);
    expect(await said({ officerName: null })).toContain("已不在岗");
  });
  it("that nobody has is said, and made", async () => {
    const page = await deskIn("zh-CN", <PairingPanel archiveId="a1" plan={plan} mayWrite />);
    expect(readAs(page)).toBe("结对联系 结对 没有结对干部。");
  });
});

describe("what the household qualifies for", () => {
  const matches: Matches = {
    kinds: [
      {
        ...{ kind: "20", openFunds: 2, leftFen: 680_050 },
        reasons: [
          { code: "medical", fen: 1_200_000 },
          { code: "cause", cause: "06" },
        ],
      },
      { kind: "30", openFunds: 0, leftFen: null, reasons: [{ code: "students", count: 1 }] },
    ],
    classes: [{ class: "2", reasons: [{ code: "belowMinimum" }], cautions: ["N4"] }],
  };
  const panel = (mayPropose: boolean) => (
    <MatchesPanel archiveId="a1" matches={matches} mayPropose={mayPropose} />
  );

  it("is said with its reasons, what is left, and what stands in the way", async () => {
    const said = readAs(await deskIn("zh-CN", panel(false)));
    expect(said).toContain(
      "医疗救助 年自付医疗费 ¥12,000.00、致困原因：患重特大疾病 余 ¥6,800.50 可用资金 2 项",
    );
    expect(said).toContain("子女助学 在读学生 1 人 暂无可用资金");
    expect(said).toContain("最低生活保障家庭 人均收入低于低保标准 有机动车，须核实");
  });
  it("is proposed where a fund is open, by whoever proposes", async () => {
    expect(linksIn(await deskIn("zh-CN", panel(true)))).toEqual([["/aid/propose?archive=a1", "提出帮扶"]]);
    expect(linksIn(await deskIn("zh-CN", panel(false)))).toEqual([]);
  });
  it("has a sentence for every reason in both languages", async () => {
    const codes = ["inFile", "temporary", "withoutWork", "belowMinimumWage", "byExpense", "accident"];
    const kinds = [{ ...matches.kinds[0], reasons: codes.map((code) => ({ code })) }] as Matches["kinds"];
    const said = await saidIn(
      <MatchesPanel archiveId="a1" matches={{ kinds, classes: [] }} mayPropose={false} />,
    );
    for (const locale of locales) expect(said[locale]).not.toMatch(/reasons\./);
  });
  it("is nothing where nothing fits", async () => {
    const none = { kinds: [], classes: [] };
    const page = await deskIn("zh-CN", <MatchesPanel archiveId="a1" matches={none} mayPropose />);
    expect(readAs(page)).toContain("没有可匹配的项目");
  });
});

describe("the way out, supposed", () => {
  const found = {
    now: { grade: "deep", perHeadFen: 120_000 },
    supposed: { grade: "none", perHeadFen: 310_000 },
    ...{ people: 2, lineFen: 145_000, relativeLineFen: 290_000, isOut: true },
    ...{ judgedOn: "2027-09-18", graceUntil: "2028-03-18" },
  };
  const result = (more: object = {}) => <ExitResult found={{ ...found, ...more } as never} />;

  it("says when the household is out, and until when somebody is reminded", async () => {
    const said = readAs(await deskIn("zh-CN", result()));
    expect(said).toContain("到 2027年9月18日 可脱困；渐退期提醒到 2028年3月18日。");
    expect(said).toMatch(/¥1,200.00 深度困难 .*¥3,100.00 不符合困难条件 .*¥2,900.00/);
  });
  it("says that it stays, and has a word for every verdict", async () => {
    const said = readAs(await deskIn("zh-CN", result({ isOut: false, graceUntil: null })));
    expect(said).toContain("到 2027年9月18日 仍符合困难条件。");
    for (const grade of verdicts)
      for (const words of Object.values(await saidIn(result({ now: { ...found.now, grade } }))))
        expect(words).not.toContain("grades.");
  });
});

describe("the questions of a plan", () => {
  it.each([
    ["measure", <MeasureQuestion key="m" archiveId="a1" officers={[]} onDone={onDone} />, 4],
    ["finish", <EndQuestion key="f" end="finish" measure={measure} onDone={onDone} />, 1],
    ["cancel", <EndQuestion key="c" end="cancel" measure={measure} onDone={onDone} />, 1],
    ["pair", <PairQuestion key="p" archiveId="a1" officers={plan.officers} onDone={onDone} />, 2],
    ["unpair", <UnpairQuestion key="u" archiveId="a1" onDone={onDone} />, 1],
    ["simulate", <SimulateExitForm key="s" archiveId="a1" />, 3],
  ] as const)("%s ask for what they need, every field with its name", async (_, question, needed) => {
    for (const locale of locales) {
      const page = await deskIn(locale, question);
      expect(unnamed(page)).toEqual([]);
      expect(Object.values(fieldsOf(page)).filter(({ required }) => required)).toHaveLength(needed);
    }
  });
});
