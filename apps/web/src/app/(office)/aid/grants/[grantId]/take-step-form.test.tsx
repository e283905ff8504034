import { type Grant, type GrantStatus, grantMachine, grantStatuses } from "@gongbang/domain/aid/grant.status";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { allOf, describedBy, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { NoteForm, PayForm, ReasonForm } from "./step-grant-form.tsx";
import { TakeStepForm } from "./take-step-form.tsx";

const [proposer, approver, payer] = ["a", "b", "c"] as const;
const proposed: Grant = {
  status: "proposed",
  kind: "10",
  way: "bank",
  proposedBy: proposer,
  approvedBy: null,
  paidBy: null,
  reversalAskedBy: null,
  actorId: approver,
  enrolled: true,
  relieved: false,
};
/** The steps as the server gives them: what a visit, the bank or a second person does is none of the desk's buttons. */
const elsewhere = ["handOver", "settle", "bounce", "reverse"];
const stepsOf = (change: Partial<Grant>) =>
  nextSteps(grantMachine, { ...proposed, ...change }).filter(({ event }) => !elsewhere.includes(event));
const steps = (change: Partial<Grant> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <TakeStepForm grant={{ id: "g", version: 2 }} steps={stepsOf(change)} />);
const said = async (...asked: Parameters<typeof steps>) =>
  allOf(await steps(...asked), "button").map(({ text }) => text);
const approved = { status: "approved", approvedBy: approver, actorId: payer } as const;

describe("the next steps of a grant", () => {
  it("let somebody else approve or decline what was proposed", async () => {
    expect(await said()).toEqual(["不同意", "批准"]);
  });
  it("let the proposer withdraw, and offer it to nobody else", async () => {
    expect(await said({ actorId: proposer })).toContain("撤回");
    expect(await said()).not.toContain("撤回");
  });
  it("offer the step of the grant's own way, and not the other as something that is lacking", async () => {
    expect(await said(approved)).toEqual(["撤销批准", "支付"]);
    expect(await said({ ...approved, way: "handOver" })).toEqual(["撤销批准", "领出"]);
  });
  it("let what could not be handed over come back", async () => {
    expect(await said({ ...approved, status: "released", way: "handOver", paidBy: payer })).toEqual([
      "退回资金",
    ]);
  });
  it("are none where the grant has ended", async () => {
    for (const status of ["paid", "handedOver", "declined", "withdrawn", "cancelled", "returned"] as const)
      expect(await steps({ status })).toBe("");
  });
  it("have words in both languages for every state and way", async () => {
    for (const locale of locales) {
      for (const status of grantStatuses) {
        for (const way of ["bank", "handOver"] as const) {
          const words = readAs(await steps({ status, way, enrolled: false, actorId: proposer }, locale));
          expect(words).not.toMatch(/events\.|AID\.|STATUS\./);
        }
      }
    }
  });
});

describe("a step that lacks something", () => {
  const lackOf = async (change: Partial<Grant>, label: string) => {
    const page = await steps(change);
    const button = allOf(page, "button").find(({ text }) => text === label);
    expect(button?.attributes["aria-disabled"]).toBe("true");
    return describedBy(page, button?.attributes["aria-describedby"]);
  };
  it("tells the proposer that another must approve", async () => {
    expect(await lackOf({ actorId: proposer }, "批准")).toContain(
      "同一笔款须由不同的人提出、批准和支付，您已经手其中一步",
    );
  });
  it("tells whoever approved that another must pay", async () => {
    expect(await lackOf({ ...approved, actorId: approver }, "支付")).toContain("请由另一位同事办理");
  });
  it("names everything at once", async () => {
    const words = await lackOf({ ...approved, actorId: proposer, enrolled: false }, "支付");
    expect(words).toMatch(/^暂不能“支付” .*您已经手其中一步.*本户不在困难职工档案中/);
  });
  it("is free where nothing is missing", async () => {
    for (const { attributes } of allOf(await steps(approved), "button")) {
      expect(attributes["aria-disabled"]).toBeUndefined();
      expect(attributes["aria-describedby"]).toBeUndefined();
    }
  });
});

describe("the question before a step", () => {
  const given = { asked: { grantId: "g", version: 2 }, onDone: () => {} };
  const questions = {
    approve: <NoteForm event="approve" {...given} />,
    withdraw: <NoteForm event="withdraw" {...given} />,
    release: <NoteForm event="release" {...given} />,
    decline: <ReasonForm event="decline" {...given} />,
    cancel: <ReasonForm event="cancel" {...given} />,
    takeBack: <ReasonForm event="takeBack" {...given} />,
    pay: <PayForm {...given} />,
  };
  const asked = (event: keyof typeof questions, locale: Locale = "zh-CN") => deskIn(locale, questions[event]);
  const events = Object.keys(questions) as (keyof typeof questions)[];

  it.each(events)("of %s says what it does to the money, and has one button that does it", async (event) => {
    for (const locale of locales) {
      const page = await asked(event, locale);
      expect(allOf(page, "p")[0]?.text).not.toMatch(/Lead$/);
      expect(allOf(page, "button").map(({ attributes }) => attributes.type)).toEqual(["submit", "button"]);
    }
  });
  it.each([
    ["approve", []],
    ["withdraw", []],
    ["release", []],
    ["decline", ["note"]],
    ["cancel", ["note"]],
    ["takeBack", ["note"]],
    ["pay", ["reference"]],
  ] as const)("of %s must be answered: %j", async (event, names) => {
    const needed = Object.entries(fieldsOf(await asked(event))).filter(([, { required }]) => required);
    expect(needed.map(([name]) => name)).toEqual(names);
  });
  it("of a payment asks for the bank's number, and says that it is final", async () => {
    const { reference } = fieldsOf(await asked("pay"));
    expect(reference?.label).toBe("银行流水号");
    expect(reference?.hint).toContain("支付后不能修改");
  });
  it("of whatever takes money away again is set off in red", async () => {
    const red = async (event: keyof typeof questions) =>
      allOf(await asked(event), "button")[0]?.attributes.class?.includes("button--danger") ?? false;
    const dangerous = await Promise.all(events.map(async (event) => ((await red(event)) ? event : "")));
    expect(dangerous.filter(Boolean).toSorted()).toEqual(["cancel", "decline", "takeBack", "withdraw"]);
  });
});

it("no state is left without a test here", () => {
  const seen: GrantStatus[] = ["proposed", "approved", "released"];
  const open = grantStatuses.filter((status) => stepsOf({ status }).length > 0);
  expect(open).toEqual(seen);
});
