import { decisionOutcomes } from "@gongbang/domain/office/approval";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { anItem } from "../approval-item.fixture.tsx";
import type { ApprovalView } from "../approval-shapes.ts";
import { ActsPanel } from "./acts-panel.tsx";
import { AgreeFields } from "./agree-fields.tsx";
import { BasisPanel } from "./basis-panel.tsx";
import { BypassFields } from "./bypass-fields.tsx";
import { DecideApprovalForm } from "./decide-approval-form.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { PassFields } from "./pass-fields.tsx";
import { PathPanel } from "./path-panel.tsx";
import { RefuseFields, ReturnFields } from "./refuse-fields.tsx";
import { WithdrawFields } from "./withdraw-fields.tsx";

type More = Partial<ApprovalView>;
const item = (more: More = {}): ApprovalView => ({ ...anItem, ...more });
const facts = async (more: More = {}, locale: Locale = "zh-CN") =>
  readAs(await deskIn(locale, <FactsPanel item={item(more)} />));
const close = () => {};

describe("what is decided", () => {
  it("is said in words: kinds by their names, sums in yuan", async () => {
    const said = await facts();
    for (const words of [
      "帮扶项目 生活救助",
      "金额 ¥8,000.00",
      "发放方式 银行转账",
      "事由 患重病，自付医疗费多",
    ])
      expect(said).toContain(words);
  });
  it("shows beside a fact what stood there in the last round, where that differs", async () => {
    expect(await facts()).toContain("原为 ¥6,000.00");
    expect((await facts()).match(/原为/g)).toHaveLength(1);
  });
  it("has a label for every fact of an archive, in both languages", async () => {
    const archive = Object.entries({
      ...{ verdict: "deep", grade: "1", mainCause: "06", people: 2, perHeadFen: 90_000, lineFen: 145_000 },
      ...{ incomeFen: 1_080_000, expenseFen: 0, negatives: 0, householdOn: "2026-09-07" },
    }).map(([key, value]) => ({ key, value, was: null, changed: false }));
    const said = await facts({ facts: archive });
    expect(said).toContain("测算结果 深度困难");
    expect(said).toContain("主要致困原因 患重特大疾病");
    expect(said).toContain("家庭情况登记日 2026年9月7日");
    expect(await facts({ facts: archive }, "en")).not.toMatch(/fact\.|\p{Script=Han}/u);
  });
  it("has a dash for what nobody has said", async () => {
    expect(await facts({ facts: [{ key: "grade", value: null, was: null, changed: false }] })).toContain("—");
  });
});

describe("what it rests on", () => {
  const basis = async (more: More = {}, locale: Locale = "zh-CN") =>
    readAs(await deskIn(locale, <BasisPanel item={item(more)} />));

  it("says of each whether it is as it should be", async () => {
    expect(await basis()).toContain("资金余额 ¥42,000.00 符合");
    expect(await basis()).toContain("重复提示 1 项 请留意");
  });
  it("names what a person has to look at, while it waits", async () => {
    expect(await basis()).toContain("可能与其他帮扶重复（1 项提示）");
    expect(await basis({ status: "approved" })).not.toContain("可能与其他帮扶重复");
  });
  it("has a sentence for everything that an archive rests on, there or missing", async () => {
    const there: ApprovalView["basis"] = [
      { key: "notice", ok: true, day: "2026-09-14" },
      { key: "objections", ok: true, count: 0 },
      { key: "visited", ok: true, day: "2026-09-07" },
      { key: "comparison", ok: true, text: "same" },
      { key: "negatives", ok: true, count: 0 },
      { key: "consents", ok: true },
      { key: "evidence", ok: true, count: 0 },
      { key: "override", ok: true, text: "" },
      { key: "heard", ok: true, day: "2026-09-15" },
    ];
    const missing: ApprovalView["basis"] = [
      { key: "notice", ok: false, day: "" },
      { key: "visited", ok: false, day: "" },
      { key: "comparison", ok: false, text: "none" },
      { key: "override", ok: false, text: "家中新增重病人" },
      { key: "heard", ok: false, day: "" },
    ];
    const said = await basis({ basis: there });
    for (const words of [
      "公示至 2026年9月14日",
      "两人入户核实",
      "信息比对：一致",
      "类别与测算一致",
      "9月15日 听取",
    ])
      expect(said).toContain(words);
    const lacking = await basis({ basis: missing });
    for (const words of [
      "没有公示",
      "没有两人入户核实",
      "没有比对",
      "改定类别：家中新增重病人",
      "没有登记听取",
    ])
      expect(lacking).toContain(words);
    for (const each of [there, missing])
      expect(await basis({ basis: each, exceptions: [] }, "en")).not.toMatch(/basis\./);
  });
});

describe("the way through the tiers", () => {
  const path = async (more: More = {}) => readAs(await deskIn("zh-CN", <PathPanel item={item(more)} />));

  it("says who has agreed, where it is, by when, and who is only told", async () => {
    const said = await path();
    expect(said).toContain("适用规则：大额救助");
    expect(said).toContain("街道审批 需 1 人同意，已有 1 人");
    expect(said).toContain("区级审批 需 1 人同意，已有 0 人 当前环节 9月30日 前办理");
    expect(said).toContain("财务知悉 抄送");
  });
  it("says that one tier is the rule where there is none", async () => {
    expect(await path({ ruleName: null })).toContain("一级审批");
  });
});

describe("what was said", () => {
  const acts = async (more: More = {}, locale: Locale = "zh-CN") =>
    readAs(await deskIn(locale, <ActsPanel item={item(more)} />));

  it("names the hand and on behalf of whom, the sum and the opinion", async () => {
    const said = await acts();
    for (const words of ["街道审批 · 同意", "李秀芳代王主席", "金额 ¥8,000.00 · 情况属实"])
      expect(said).toContain(words);
  });
  it("shows why an emergency could not wait", async () => {
    const [act] = anItem.acts;
    const urgent = act ? [{ ...act, emergency: "急诊手术费用" }] : [];
    expect(await acts({ acts: urgent })).toContain("紧急审批：急诊手术费用");
  });
  it("has a word for everything that may be done, in both languages", async () => {
    const [act] = anItem.acts;
    for (const locale of locales)
      for (const outcome of decisionOutcomes)
        expect(await acts({ acts: act ? [{ ...act, outcome }] : [] }, locale)).not.toMatch(/outcome\./);
  });
  it("says that nobody has decided yet", async () => {
    expect(await acts({ acts: [] })).toContain("还没有人审批");
  });
});

describe("deciding", () => {
  const buttons = async (more: More = {}) =>
    allOf(
      await deskIn(
        "zh-CN",
        <DecideApprovalForm item={item(more)} officers={[]} previous={null} next={null} />,
      ),
      "button",
    ).map(({ text }) => text);

  it("offers whoever stands in the tier everything that may be done with it", async () => {
    expect(await buttons()).toEqual(["同意", "退回修改", "不同意", "转办", "加签"]);
  });
  it("offers nothing to whoever does not, and withdrawal to who brought it up", async () => {
    expect(await buttons({ mayDecide: false })).toEqual([]);
    expect(await buttons({ mayDecide: false, mayWithdraw: true })).toEqual(["撤回"]);
  });
  it("offers nothing but an emergency in a freeze", async () => {
    expect(await buttons({ freeze: { until: "2026-10-01", reason: "决算" } })).toEqual(["紧急审批"]);
  });
  it("offers nothing once it has ended", async () => {
    expect(await buttons({ status: "approved", mayDecide: false })).toEqual([]);
  });
});

describe("the forms of a decision", () => {
  const officers = [{ id: "p1", name: "吴桂英", unionName: "西城区总工会" }];
  const archive = item({ kind: "archive", proposedGrade: "2" });

  it("ask for the category of an archive, and of nothing else", async () => {
    const page = await deskIn("zh-CN", <AgreeFields item={archive} officers={[]} close={close} />);
    expect(asked(page)).toEqual({ grade: "困难类别*", note: "审批意见" });
    expect(Object.keys(choicesOf(page, "grade"))).toEqual(["1", "2", "3"]);
    const sum = await deskIn("zh-CN", <AgreeFields item={anItem} officers={[]} close={close} />);
    expect(asked(sum)).toEqual({ note: "审批意见" });
  });
  it("ask for a reason to return or refuse", async () => {
    for (const Fields of [ReturnFields, RefuseFields]) {
      const form = <Fields item={anItem} officers={[]} close={close} />;
      expect(asked(await deskIn("zh-CN", form))).toEqual({ note: "理由*" });
    }
  });
  it("ask of an application for the file whether it is refused for a false statement", async () => {
    const form = <RefuseFields item={item({ judgesStatement: true })} officers={[]} close={close} />;
    expect(asked(await deskIn("zh-CN", form))).toEqual({
      note: "理由*",
      falseStatement: "因虚假申报不予建档",
    });
  });
  it("ask for whom to hand it on, or whose signature is wanted", async () => {
    const page = await deskIn(
      "zh-CN",
      <PassFields item={anItem} officers={officers} close={close} way="handOn" />,
    );
    expect(asked(page)).toEqual({ officerId: "人员*", note: "审批意见" });
    expect(choicesOf(page, "officerId")).toMatchObject({ p1: "吴桂英 · 西城区总工会" });
  });
  it("ask in a freeze why it cannot wait", async () => {
    const page = await deskIn("zh-CN", <BypassFields item={anItem} officers={[]} close={close} />);
    expect(asked(page)).toMatchObject({ emergency: "为什么不能等到冻结期结束*", note: "审批意见" });
    expect(choicesOf(page, "outcome")).toEqual({ agree: "同意", return: "退回修改", refuse: "不同意" });
  });
  it("have one button in the words of what it does, and a name for every field, in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <WithdrawFields item={anItem} officers={[]} close={close} />);
      expect(allOf(page, "button")).toHaveLength(1);
      expect(unnamed(page)).toEqual([]);
    }
    expect(
      oneOf(await deskIn("zh-CN", <WithdrawFields item={anItem} officers={[]} close={close} />), "button")
        .text,
    ).toBe("撤回");
  });
});
