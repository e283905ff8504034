import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { retentions } from "@gongbang/domain/members/membership.input";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { allOf, describedBy, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ClocksPanel } from "../../clocks-panel.tsx";
import { StepsPanel } from "../../steps-panel.tsx";
import { MembershipFields } from "./membership-fields.tsx";
import { type MembershipView, StepMembershipForm } from "./step-membership-form.tsx";

const today = "2026-09-28";
const membership: MembershipView = {
  ...{ id: "0197-m", version: 4, name: "周敏", memberNumber: "1102-0000042", status: "active" },
  ...{ joinedOn: "2012-04-23", facts: null, steps: [], transfer: null, timeline: [], deadlines: [] },
};
type Step = MembershipView["steps"][number];
const step = (event: string, more: Partial<Step> = {}): Step => ({
  event,
  mayTake: true,
  lacks: [],
  ...more,
});
const buttons = (steps: Step[], locale: Locale = "zh-CN") =>
  deskIn(locale, <StepMembershipForm membership={{ ...membership, steps }} today={today} />);

/** Every step that is taken on the member's page; those of a transfer have a page of their own. */
const ofTransfers: readonly string[] = ["transfer", "accept", "return", "recall"];
const events = Object.keys(membershipMachine.transitions).filter((event) => !ofTransfers.includes(event));
const form = (event: string, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <MembershipFields event={event} membership={membership} today={today} close={() => undefined} />,
  );

describe("what may be done with a membership", () => {
  it("is offered to who may do it, and to nobody else", async () => {
    const page = await buttons([step("retain"), step("expel", { mayTake: false }), step("leave")]);
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["保留会籍", "退会"]);
    expect(readAs(await buttons([step("expel", { mayTake: false })]))).toBe("");
  });
  it("says with a step that can't be taken yet everything it lacks, also for the ear", async () => {
    const lacks = [
      { code: "MEMBERSHIP.NOT_ADMONISHED" },
      { code: "MEMBERSHIP.SIX_MONTHS_RUNNING", until: "2026-12-01" },
    ];
    const page = await buttons([step("lapse", { lacks })]);
    const button = oneOf(page, "button");
    expect(button.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, button.attributes["aria-describedby"])).toBe(
      "还不能“自动退会”，缺 2 项 还没有登记教育情况。请先办理“教育”。 六个月须满至 2026年12月1日，次日起可以办理。",
    );
  });
  it("leads to a page of its own where the other union has a part in it", async () => {
    const page = await buttons([step("transfer")]);
    expect(linksIn(page)).toEqual([["/members/transfers/new?member=0197-m", "转出"]]);
    expect(allOf(page, "button")).toEqual([]);
  });
  it("has no link where the transfer lacks something", async () => {
    const page = await buttons([step("transfer", { lacks: [{ code: "TRANSFER.UNDER_WAY" }] })]);
    expect(linksIn(page)).toEqual([]);
    expect(readAs(page)).toContain("此人已有未办结的转接。请先办结再转。");
  });
});

describe("the form of a step", () => {
  it.each<[string, Record<string, string>]>([
    ["approve", { approvedOn: "批准日期*", note: "说明" }],
    ["refuse", { reason: "理由*" }],
    ["withdraw", { note: "说明" }],
    ["retain", { since: "自哪天起*", note: "说明", retention: "保留原因*" }],
    ["reinstate", { note: "说明" }],
    ["leave", { reason: "理由*" }],
    [
      "admonish",
      {
        unpaidSince: "自哪天起未缴会费*",
        absentSince: "自哪天起未参加组织生活*",
        admonishedOn: "教育日期*",
        reason: "教育情况*",
      },
    ],
    ["resume", { reason: "理由*" }],
    ["lapse", { reason: "理由*" }],
    [
      "expel",
      {
        groupDiscussedOn: "工会小组讨论日期*",
        committeeDecidedOn: "基层委员会决定日期*",
        reason: "理由*",
      },
    ],
    ["file", { fileNumber: "备案文号*" }],
    ["die", { diedOn: "死亡日期*", note: "说明" }],
  ])("%s asks what its rule demands, and nothing more", async (event, fields) => {
    expect(asked(await form(event))).toEqual(fields);
  });
  it.each(events)("%s has one button, named as the step is, and no field without a name", async (event) => {
    const names = { "zh-CN": /[\u4e00-\u9fff]/, en: /^[A-Z][^\u4e00-\u9fff]+$/ };
    for (const locale of locales) {
      const page = await form(event, locale);
      const submit = allOf(page, "button").filter(({ attributes }) => attributes.type === "submit");
      expect(submit).toHaveLength(1);
      expect(submit[0]?.text).toMatch(names[locale]);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/memberships\.|machines\./);
    }
  });
  it("takes no day that is still to come: a rule counts from days that have been", async () => {
    for (const event of events) {
      const dates = allOf(await form(event), "input").filter(({ attributes }) => attributes.type === "date");
      for (const { attributes } of dates) expect(attributes.max).toBe(today);
    }
  });
  it("says the rule beside the field that it is about", async () => {
    const hint = async (event: string, field: string) => fieldsOf(await form(event))[field]?.hint;
    expect(await hint("approve", "approvedOn")).toBe("会籍自这一天起算");
    expect(await hint("admonish", "reason")).toBe("从两个日期中较晚的一天起算满六个月，可按自动退会办理");
    expect(await hint("expel", "reason")).toBe("决定后十五日内报上一级工会备案");
    expect(await hint("lapse", "reason")).toContain("六个月不缴会费");
    expect(await hint("retain", "note")).toContain("没有表决权和选举权");
    expect(await hint("die", "note")).toContain("未办结的转接一并取消");
  });
  it("keeps a membership for the four reasons of the 章程, and for no other", async () => {
    const page = await form("retain");
    expect(Object.keys(choicesOf(page, "retention"))).toEqual([...retentions]);
    expect(Object.values(choicesOf(page, "retention"))).toEqual(["退休", "失业", "服兵役", "停薪留职"]);
  });
  it("is nothing for a step that is none of this page", async () => {
    for (const event of ofTransfers) expect(await form(event)).toBe("");
  });
});

type Clock = ComponentProps<typeof ClocksPanel>["clocks"][number];
const calendar = calendarFrom({ days: [], publishedYears: [2026] });
const due = computeDue(day("2026-09-14"), { length: 15, unit: "day" }, calendar);
const clock: Clock = {
  ...{ id: "c1", machine: "members.membership", clock: "approval", startedOn: "2026-09-14" },
  ...{ length: 15, unit: "day", permits: false, ...due, stoppedOn: null, stoppedBy: null },
  standing: { kind: "ok", days: 5, unit: "day" },
};

describe("the clocks of a membership", () => {
  const panel = (clocks: Clock[], locale: Locale = "zh-CN") =>
    deskIn(locale, <ClocksPanel clocks={clocks} />);
  it("say what runs, until when, and how it stands", async () => {
    expect(readAs(await panel([clock]))).toContain("期限 答复申请 9月29日 剩 5 天");
  });
  it("have a way to see how the day was counted, named for the ear", async () => {
    const page = await panel([clock]);
    expect(allOf(page, "button").map(({ attributes, text }) => attributes["aria-label"] ?? text)).toEqual([
      "如何计算",
    ]);
  });
  it.each([
    ["missed", "逾期 3 天"],
    ["today", "今天到期"],
    ["met", "9月20日 已完成"],
  ] as const)("say in words that one is %s", async (kind, words) => {
    const stopped = kind === "met" ? "2026-09-20" : null;
    const standing = { kind, days: 3, unit: "day" } as const;
    expect(readAs(await panel([{ ...clock, standing, stoppedOn: stopped }]))).toContain(words);
  });
  it("have a name each in both languages", async () => {
    for (const locale of locales)
      for (const name of Object.keys(membershipMachine.clocks))
        expect(readAs(await panel([{ ...clock, clock: name }], locale))).not.toMatch(/clocks\./);
  });
  it("are no empty box where none runs", async () => expect(await panel([])).toBe(""));
});

type Taken = ComponentProps<typeof StepsPanel>["steps"][number];
const taken: Taken = {
  ...{ id: "s1", event: "expel", was: "active", becomes: "expelled", happenedOn: "2026-09-18" },
  ...{ at: "2026-09-18T16:30:00.000Z", note: "故意犯罪，判处有期徒刑二年", actorName: "赵主管" },
};

describe("the steps that were taken", () => {
  const panel = (steps: Taken[], locale: Locale = "zh-CN") =>
    deskIn(locale, <StepsPanel machine="members.membership" steps={steps} />);
  it("say who did what, why, when in Beijing, and for which day it counts", async () => {
    const words = readAs(await panel([taken]));
    for (const said of ["除名", "赵主管", "2026年9月19日 00:30", "故意犯罪", "计为 2026年9月18日"])
      expect(words).toContain(said);
  });
  it("name a step that the register no longer knows by its own word", async () => {
    expect(readAs(await panel([{ ...taken, event: "imported" }]))).toContain("imported");
  });
  it("have a word for every event in both languages", async () => {
    for (const locale of locales)
      for (const event of ["create", ...Object.keys(membershipMachine.transitions)]) {
        const words = readAs(await panel([{ ...taken, event, note: null }], locale));
        if (locale === "zh-CN") expect(words).not.toContain(event);
        expect(words).not.toMatch(/events\./);
      }
  });
  it("say so where nothing was done yet", async () => {
    expect(readAs(await panel([]))).toContain("还没有办理记录");
    expect(readAs(await panel([], "en"))).toContain("No step was taken yet.");
  });
});
