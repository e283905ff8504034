import { unionStatus } from "@gongbang/domain/codes/union-organisation";
import { foundableLevels, unionMachine } from "@gongbang/domain/members/union.status";
import { allOf, describedBy, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { FoundUnionForm } from "../new/found-union-form.tsx";
import { unionTones } from "../union-tones.ts";
import { KeepLinkForm } from "./join/keep-link-form.tsx";
import { StepUnionForm, type UnionEvent, type UnionView } from "./step-union-form.tsx";
import { ApproveUnionStep, EndUnionStep, ReasonUnionStep } from "./union-steps.tsx";

const today = "2026-09-28";
const union: UnionView = {
  ...{ id: "u2", version: 5, name: "北京恒远物业管理有限公司工会委员会", shortName: "恒远物业工会" },
  ...{ level: "basic", status: "1", creditCode: null, foundedOn: "2015-06-01", approvalNumber: null },
  ...{ proposedBy: null, above: [], under: [], successor: null, memberCount: 1204, steps: [] },
  timeline: [],
};
const into = [{ value: "u9", label: "月坛街道总工会" }];
const close = () => undefined;
type Step = UnionView["steps"][number];
const step = (event: UnionEvent, more: Partial<Step> = {}): Step => ({
  event,
  mayTake: true,
  lacks: [],
  ...more,
});
const steps = (taken: Step[], locale: Locale = "zh-CN") =>
  deskIn(locale, <StepUnionForm union={{ ...union, steps: taken }} today={today} into={into} />);
const texts = (markup: string) => allOf(markup, "button").map(({ text }) => text);

describe("what may be done with a union", () => {
  it("is decided above it, by who may: the others see no button", async () => {
    expect(texts(await steps([step("lock"), step("merge"), step("dissolve")]))).toEqual([
      "锁定",
      "合并",
      "撤销",
    ]);
    expect(texts(await steps([step("lock", { mayTake: false }), step("unlock")]))).toEqual(["解除锁定"]);
  });
  it.each([
    ["UNION.DECIDED_FROM_ABOVE", "这一步由上级工会决定。请报上级工会办理。"],
    ["UNION.PROPOSED_BY_YOU", "建会是您提出的，请由另一人批准。"],
  ])("says why it can't be approved yet: %s", async (code, said) => {
    const page = await steps([step("approve", { lacks: [{ code }] })]);
    const button = oneOf(page, "button");
    expect(button.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, button.attributes["aria-describedby"])).toBe(
      `还不能“批准建会”，缺 1 项 ${said}`,
    );
  });
  it("has a word for every step in both languages", async () => {
    const events = Object.keys(unionMachine.transitions) as UnionEvent[];
    for (const locale of locales) {
      const said = texts(
        await steps(
          events.map((event) => step(event)),
          locale,
        ),
      );
      expect(new Set(said).size).toBe(events.length);
      expect(said.join(" ")).not.toContain("events.");
    }
  });
  it("has a colour for every standing that the standard knows", () => {
    expect(Object.keys(unionTones).toSorted()).toEqual(Object.keys(unionStatus.labels).toSorted());
  });
});

describe("the decision on a union", () => {
  it("approves with a number and a day, which is not still to come", async () => {
    const page = await deskIn("zh-CN", <ApproveUnionStep union={union} today={today} close={close} />);
    expect(asked(page)).toEqual({ foundedOn: "建会日期*", approvalNumber: "批复文号" });
    const date = allOf(page, "input").find(({ attributes }) => attributes.name === "foundedOn");
    expect(date?.attributes.max).toBe(today);
    expect(texts(page)).toEqual(["批准建会"]);
  });
  it.each([
    ["merge", "并入哪个工会*", "合并"],
    ["dissolve", "会员转入哪个工会*", "撤销"],
  ] as const)(
    "to %s it asks where the members go, so that nobody is orphaned",
    async (event, label, button) => {
      const form = (locale: Locale) =>
        deskIn(locale, <EndUnionStep event={event} union={union} into={into} close={close} />);
      expect(asked(await form("zh-CN"))).toEqual({ intoId: label, reason: "理由*" });
      expect(choicesOf(await form("zh-CN"), "intoId")).toEqual({ "": "请选择工会", u9: "月坛街道总工会" });
      expect(readAs(await form("zh-CN"))).toContain(
        "本级会员 1,204 人连同下级工会一并转入所选工会，不能撤回。",
      );
      expect(readAs(await form("en"))).toContain("1,204 own members");
      expect(texts(await form("zh-CN"))).toEqual([button]);
    },
  );
  it.each([
    ["refuse", "不批准", "Refuse"],
    ["lock", "锁定", "Lock"],
    ["unlock", "解除锁定", "Unlock"],
  ] as const)("to %s it asks for the reason", async (event, zh, en) => {
    const form = (locale: Locale) =>
      deskIn(locale, <ReasonUnionStep event={event} union={union} close={close} />);
    expect(asked(await form("zh-CN"))).toEqual({ reason: "理由*" });
    expect(texts(await form("zh-CN"))).toEqual([zh]);
    expect(texts(await form("en"))[0]).toMatch(new RegExp(`^${en}`));
  });
});

describe("founding a union", () => {
  const levels = foundableLevels.map((value) => ({ value, label: value }));
  const form = (locale: Locale = "zh-CN") => deskIn(locale, <FoundUnionForm parentId="u1" levels={levels} />);
  it("asks for both names and the level; a credit code only where there is one", async () => {
    expect(asked(await form())).toEqual({
      ...{ name: "工会全称*", shortName: "简称*", level: "层级*", creditCode: "单位信用代码", note: "说明" },
    });
    expect(fieldsOf(await form()).creditCode?.hint).toBe("单位的统一社会信用代码，没有可不填");
  });
  it("is proposed, not done: the union above decides", async () => {
    expect(texts(await form())).toEqual(["报请批准"]);
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
});

describe("the join code of a union", () => {
  const form = (isOpen: boolean, locale: Locale = "zh-CN") =>
    deskIn(locale, <KeepLinkForm unionId="u2" isOpen={isOpen} />);
  it("is made where there is none", async () => {
    expect(texts(await form(false))).toEqual(["生成入会码"]);
    expect(texts(await form(false, "en"))).toEqual(["Make a join code"]);
  });
  it("is closed, replaced and printed where there is one", async () => {
    expect(texts(await form(true))).toEqual(["停用", "换新码", "打印"]);
    expect(texts(await form(true, "en"))).toEqual(["Close", "New code", "Print"]);
  });
});
