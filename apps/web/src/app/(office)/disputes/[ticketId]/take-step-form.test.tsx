import {
  type Ticket,
  type TicketStatus,
  ticketMachine,
  ticketStatuses,
} from "@gongbang/domain/disputes/ticket.status";
import { day } from "@gongbang/domain/kernel/day";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { allOf, describedBy } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aClaim, aTicket, ids } from "../ticket-record.fixture.tsx";
import { RareStepList, TakeStepForm } from "./take-step-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

const machineTicket: Ticket = {
  status: "received",
  mediatorId: ids.mediator,
  receivedOn: day("2026-09-18"),
  limitationFrom: null,
  acceptedOn: null,
  mediationDueOn: null,
  extended: false,
  extendedDays: null,
  applicantSignedOn: null,
  respondentSignedOn: null,
  mediatorSignedOn: null,
  sealedOn: null,
};
/** The steps as the server gives them for a ticket in this state. */
const stepsOf = (status: TicketStatus, change: Partial<Ticket> = {}, may = true) =>
  nextSteps(ticketMachine, { ...machineTicket, ...change, status }).map(({ event, lacks }) => ({
    event,
    lacks,
    may,
  }));

type Asked = { status: TicketStatus; change?: Partial<Ticket>; may?: boolean; mayAssign?: boolean };
type Shown = Partial<TicketRecord["ticket"]>;
function buttons(
  { status, change, may = true, mayAssign = false }: Asked,
  shown: Shown = {},
  locale: Locale = "zh-CN",
) {
  return deskIn(
    locale,
    <TakeStepForm
      ticket={aTicket({ status, ...shown })}
      steps={stepsOf(status, change, may)}
      mayAssign={mayAssign}
      mediators={[]}
      claims={[aClaim()]}
    />,
  );
}
const said = async (...asked: Parameters<typeof buttons>) =>
  allOf(await buttons(...asked), "button").map(({ text }) => text);

describe("the next steps of a ticket", () => {
  it.each([
    ["received", ["不予受理", "撤回", "受理"]],
    ["accepted", ["终止调解", "撤回", "开始调解"]],
    ["settled", ["结案归档"]],
    ["failed", ["结案归档"]],
    ["refused", ["结案归档"]],
    ["withdrawn", ["结案归档"]],
    ["closed", []],
  ] as const)("of one that is %s are: %j", async (status, words) => {
    expect(await said({ status })).toEqual(words);
  });
  it("of a mediation are also its papers", async () => {
    expect(await said({ status: "mediating" })).toEqual(
      expect.arrayContaining(["企业认可", "填写协议", "终止调解", "达成协议"]),
    );
  });
  it.each(ticketStatuses)(
    "of one that is %s have one that stands out, the last in the row",
    async (status) => {
      const looks = allOf(await buttons({ status, mayAssign: true }), "button").map(({ attributes }) =>
        Boolean(attributes.class?.includes("button--primary")),
      );
      expect(looks.filter(Boolean)).toHaveLength(status === "closed" ? 0 : 1);
      if (status !== "closed") expect(looks.at(-1)).toBe(true);
    },
  );
  it("are in the reader's language", async () => {
    for (const status of ticketStatuses)
      expect((await said({ status }, {}, "en")).join(" ")).not.toMatch(/[\u4e00-\u9fff]|events\./u);
  });
  it("are none for whoever may not work on it", async () => {
    for (const status of ticketStatuses) expect(await said({ status, may: false })).toEqual([]);
  });
  it("let a manager assign who may not work on it", async () => {
    expect(await said({ status: "received", may: false, mayAssign: true })).toEqual(["指派"]);
  });
});

describe("a step that lacks something", () => {
  const settle = async (change: Partial<Ticket>, locale: Locale = "zh-CN") => {
    const page = await buttons({ status: "mediating", change }, {}, locale);
    const name = locale === "en" ? "Settle" : "达成协议";
    const button = allOf(page, "button").find(({ text }) => text === name);
    return { page, button };
  };
  it("is locked, and says everything that it lacks at once", async () => {
    const { page, button } = await settle({ applicantSignedOn: day("2026-09-27") });
    expect(button?.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, button?.attributes["aria-describedby"])).toBe(
      "达成协议还缺 被申请人还没有在协议书上签字或盖章。 调解员还没有在协议书上签字。 协议书还没有加盖调解组织印章。",
    );
  });
  it("says it in English too", async () => {
    const { page, button } = await settle({}, "en");
    expect(describedBy(page, button?.attributes["aria-describedby"])).not.toMatch(/[\u4e00-\u9fff]/u);
  });
  it("is free once nothing is missing", async () => {
    const signed = day("2026-09-27");
    const { button } = await settle({
      applicantSignedOn: signed,
      respondentSignedOn: signed,
      mediatorSignedOn: signed,
      sealedOn: signed,
    });
    expect(button?.attributes["aria-disabled"]).toBeUndefined();
    expect(button?.attributes["aria-describedby"]).toBeUndefined();
  });
  it("needs a mediator before mediation begins", async () => {
    const page = await buttons({ status: "accepted", change: { mediatorId: null } });
    const begin = allOf(page, "button").find(({ text }) => text === "开始调解");
    expect(describedBy(page, begin?.attributes["aria-describedby"])).toContain("还没有指定调解员");
  });
  it("says so also where it is folded away among the rarer ones", async () => {
    let taken = 0;
    const page = await deskIn(
      "zh-CN",
      <RareStepList
        steps={[
          { key: "withdraw", label: "撤回", onTake: () => (taken += 1) },
          { key: "extend", label: "延期", lacksTitle: "延期还缺", lacks: [{ text: "已延长过一次。" }] },
        ]}
      />,
    );
    const [withdraw, extend] = allOf(page, "button");
    expect(withdraw?.attributes["aria-disabled"]).toBeUndefined();
    expect(extend?.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, extend?.attributes["aria-describedby"])).toBe("延期还缺 已延长过一次。");
    expect(taken).toBe(0);
  });
});

describe("the rarer steps of a long row", () => {
  it("stand behind one button in a mediation, and nowhere else", async () => {
    expect(await said({ status: "mediating", mayAssign: true })).toContain("更多");
    for (const status of ["received", "accepted", "settled"] as const)
      expect(await said({ status, mayAssign: true })).not.toContain("更多");
  });
  it("are never the ones that end the mediation", async () => {
    const shown = await said({ status: "mediating", mayAssign: true });
    expect(shown).toEqual(expect.arrayContaining(["达成协议", "终止调解"]));
    for (const folded of ["指派", "延期", "撤回"]) expect(shown).not.toContain(folded);
  });
});

describe("the notice", () => {
  const links = async (status: TicketStatus, shown: Shown) =>
    allOf(await buttons({ status, may: false }, shown), "a");
  it("can be printed once the ticket was refused or has failed, and still when it is filed", async () => {
    const cases: [TicketStatus, Shown][] = [
      ["refused", { refusedOn: "2026-09-20" }],
      ["failed", { failedOn: "2026-10-08" }],
      ["closed", { failedOn: "2026-10-08" }],
      ["closed", { refusedOn: "2026-09-20" }],
    ];
    for (const [status, shown] of cases) {
      const [link] = await links(status, shown);
      expect([link?.text, link?.attributes.href]).toEqual(["告知书", `/disputes/${ids.ticket}/notice`]);
    }
  });
  it("is not offered for a ticket that has none", async () => {
    for (const status of ["received", "mediating", "settled", "withdrawn", "closed"] as const)
      expect(await links(status, {})).toEqual([]);
  });
});

it("every lack that the machine can name has a sentence in both languages", async () => {
  const worst: Partial<Ticket> = { mediatorId: null, extended: true };
  for (const locale of locales) {
    for (const status of ticketStatuses) {
      const words = readAs(await buttons({ status, change: worst }, {}, locale));
      expect(words).not.toMatch(/DISPUTE\.|STATUS\./);
    }
  }
});
