import { describe, expect, it } from "vitest";
import { calendarFrom, type RestDay } from "../kernel/calendar.ts";
import { day } from "../kernel/day.ts";
import { computeDue } from "../kernel/deadline.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { standingOf } from "../office/standing.ts";
import { decideExtension } from "./extension.ts";
import { isNotYetLimited, limitationFrom } from "./limitation.ts";
import { openTicketInput } from "./open-ticket.input.ts";
import { refuseTicketInput } from "./take-step.input.ts";
import { type Ticket, ticketMachine } from "./ticket.status.ts";
import { decideFacts, decideImpartial, decideSignedOn } from "./ticket.ts";

const off = (name: string, ...days: string[]): RestDay[] =>
  days.map((on) => ({ on: day(on), off: true, name }));
/** Autumn 2026, as the State Council published it. */
const autumn = calendarFrom({
  days: [
    { on: day("2026-09-20"), off: false, name: "国庆节" },
    { on: day("2026-10-10"), off: false, name: "国庆节" },
    ...off("中秋节", "2026-09-25", "2026-09-26", "2026-09-27"),
    ...off(
      "国庆节",
      "2026-10-01",
      "2026-10-02",
      "2026-10-03",
      "2026-10-04",
      "2026-10-05",
      "2026-10-06",
      "2026-10-07",
    ),
  ],
  publishedYears: [2025, 2026, 2027],
});
const dueOf = (clock: keyof typeof ticketMachine.clocks, start: string) =>
  computeDue(day(start), ticketMachine.clocks[clock].span, autumn).dueOn;

const ticket: Ticket = {
  status: "received",
  mediatorId: null,
  receivedOn: day("2026-09-18"),
  limitationFrom: day("2025-10-20"),
  acceptedOn: null,
  mediationDueOn: null,
  extended: false,
  extendedDays: null,
  applicantSignedOn: null,
  respondentSignedOn: null,
  mediatorSignedOn: null,
  sealedOn: null,
};

describe("the clocks of a ticket", () => {
  it("give three working days to accept, and a worked Sunday is one of them", () => {
    expect(dueOf("acceptance", "2026-09-18")).toBe("2026-09-22");
  });
  it("pass over the whole National Day holiday, and count the Saturday that pays for it", () => {
    expect(dueOf("acceptance", "2026-09-30")).toBe("2026-10-10");
  });
  it("let the party go to arbitration 15 calendar days after the application, the holiday's end waited for", () => {
    expect(dueOf("arbitration", "2026-09-18")).toBe("2026-10-08");
  });
  it("end the mediation 15 calendar days after the acceptance, which is another day", () => {
    expect(dueOf("mediation", "2026-09-22")).toBe("2026-10-08");
    expect(dueOf("mediation", "2026-09-24")).toBe("2026-10-09");
  });
  it("end the limitation on the same day of the next year", () => {
    expect(dueOf("limitation", "2025-10-20")).toBe("2026-10-20");
  });
});

describe("how a clock stands", () => {
  const acceptance = { dueOn: day("2026-09-22"), unit: "workingDay" as const, permits: false };
  const running = { ...acceptance, stoppedOn: null, stoppedBy: null };
  const kindOn = (clock: Parameters<typeof standingOf>[0], today: string) =>
    standingOf(clock, day(today), autumn).kind;

  it("is not overdue on the day it is due, and is on the next", () => {
    expect(kindOn(running, "2026-09-22")).toBe("today");
    expect(kindOn(running, "2026-09-23")).toBe("missed");
  });
  it("counts what is left in working days, over the worked Sunday", () => {
    expect(standingOf(running, day("2026-09-18"), autumn)).toEqual({
      kind: "soon",
      days: 3,
      unit: "workingDay",
    });
  });
  it("stays missed when the step comes late, however long ago that was", () => {
    const late = { ...acceptance, stoppedOn: day("2026-09-23"), stoppedBy: "accept" };
    expect(standingOf(late, day("2027-01-01"), autumn)).toEqual({ kind: "late", days: 1, unit: "day" });
  });
  it("is met on the last day", () => {
    expect(kindOn({ ...acceptance, stoppedOn: day("2026-09-22"), stoppedBy: "accept" }, "2026-12-01")).toBe(
      "met",
    );
  });
  it("is neither met nor missed where the application was withdrawn in time", () => {
    const withdrawn = { ...acceptance, stoppedBy: "withdraw" };
    expect(kindOn({ ...withdrawn, stoppedOn: day("2026-09-21") }, "2026-12-01")).toBe("ended");
    expect(kindOn({ ...withdrawn, stoppedOn: day("2026-09-24") }, "2026-12-01")).toBe("late");
  });
  it("opens a right instead of being missed where it permits", () => {
    const right = { ...running, dueOn: day("2026-10-08"), unit: "day" as const, permits: true };
    expect(kindOn(right, "2026-10-08")).toBe("waiting");
    expect(kindOn(right, "2026-10-09")).toBe("open");
  });
  it("announces a limitation a month ahead", () => {
    const limitation = { ...running, dueOn: day("2026-10-20"), unit: "year" as const };
    expect(kindOn(limitation, "2026-09-19")).toBe("ok");
    expect(kindOn(limitation, "2026-09-20")).toBe("soon");
  });
});

describe("the limitation of arbitration", () => {
  const knownOn = day("2026-03-01");
  it("runs from the day on which the infringement was known", () => {
    expect(limitationFrom({ kinds: ["09"], knownOn, employedTo: null })).toBe(knownOn);
  });
  it("does not run against pay owed while the relation lasts, and runs from its end", () => {
    const pay = { kinds: ["03", "04"] as const, knownOn };
    expect(limitationFrom({ ...pay, employedTo: null })).toBeNull();
    expect(isNotYetLimited({ ...pay, employedTo: null })).toBe(true);
    expect(limitationFrom({ ...pay, employedTo: day("2026-06-30") })).toBe("2026-06-30");
  });
  it("is the earliest of several claims", () => {
    const employedTo = day("2026-06-30");
    expect(limitationFrom({ kinds: ["03", "09"], knownOn, employedTo })).toBe(knownOn);
    expect(isNotYetLimited({ kinds: ["03", "09"], knownOn, employedTo: null })).toBe(false);
  });
  it("is unknown where its fact is", () => {
    expect(limitationFrom({ kinds: ["09"], knownOn: null, employedTo: null })).toBeNull();
  });
});

describe("the steps of a ticket", () => {
  it("need a mediator before mediation begins", () => {
    const accepted = { ...ticket, status: "accepted" as const };
    expect(step(ticketMachine, accepted, "begin")).toMatchObject({
      refusal: { code: "DISPUTE.NO_MEDIATOR" },
    });
    expect(step(ticketMachine, { ...accepted, mediatorId: "someone" }, "begin").ok).toBe(true);
  });
  it("name every signature that an agreement lacks, all at once", () => {
    const mediating = { ...ticket, status: "mediating" as const, applicantSignedOn: day("2026-09-30") };
    const settle = nextSteps(ticketMachine, mediating).find(({ event }) => event === "settle");
    expect(settle?.lacks.map(({ code }) => code)).toEqual([
      "DISPUTE.RESPONDENT_NOT_SIGNED",
      "DISPUTE.MEDIATOR_NOT_SIGNED",
      "DISPUTE.NOT_SEALED",
    ]);
    expect(step(ticketMachine, mediating, "settle")).toMatchObject({ refusal: { code: "STATUS.LACKS" } });
  });
  it("extend the term once", () => {
    const extended = { ...ticket, status: "mediating" as const, extended: true };
    expect(step(ticketMachine, extended, "extend")).toMatchObject({
      refusal: { code: "DISPUTE.EXTENDED_ALREADY" },
    });
  });
  it("lead nowhere from a file that is closed", () => {
    expect(nextSteps(ticketMachine, { ...ticket, status: "closed" })).toEqual([]);
  });
});

describe("an extension", () => {
  const agreed = { days: 15, applicantAgreedOn: day("2026-10-07"), respondentAgreedOn: day("2026-10-08") };
  const at = { acceptedOn: day("2026-09-18"), mediationDueOn: day("2026-10-08"), today: day("2026-10-09") };
  it("may be of 15 days and not of 16", () => {
    expect(decideExtension(agreed, at).ok).toBe(true);
    expect(decideExtension({ ...agreed, days: 16 }, at)).toMatchObject({
      refusal: { code: "DISPUTE.EXTENSION_TOO_LONG", most: 15 },
    });
  });
  it("needs both consents before the term is over", () => {
    const late = { ...agreed, respondentAgreedOn: day("2026-10-09") };
    expect(decideExtension(late, at)).toMatchObject({ refusal: { code: "DISPUTE.CONSENT_TOO_LATE" } });
  });
  it("takes no consent from before the acceptance", () => {
    const before = { ...agreed, applicantAgreedOn: day("2026-09-17") };
    expect(decideExtension(before, at)).toMatchObject({ refusal: { code: "DISPUTE.CONSENT_TOO_EARLY" } });
    expect(decideExtension({ ...agreed, applicantAgreedOn: day("2026-09-18") }, at).ok).toBe(true);
  });
  it("takes no consent from tomorrow", () => {
    const early = { ...at, today: day("2026-10-06") };
    expect(decideExtension(agreed, early)).toMatchObject({ refusal: { code: "DISPUTE.CONSENT_IN_FUTURE" } });
  });
});

describe("the facts of an application", () => {
  const facts = {
    receivedOn: day("2026-09-18"),
    knownOn: day("2026-09-18"),
    employedFrom: day("2026-01-01"),
    employedTo: day("2026-01-01"),
  };
  const today = day("2026-09-18");
  it("may all be of one day, and not of tomorrow", () => {
    expect(decideFacts(facts, today).ok).toBe(true);
    expect(decideFacts({ ...facts, receivedOn: day("2026-09-19") }, today)).toMatchObject({
      refusal: { code: "DISPUTE.RECEIVED_IN_FUTURE" },
    });
  });
  it("know the infringement before the application tells of it", () => {
    expect(decideFacts({ ...facts, knownOn: day("2026-09-19") }, day("2026-09-20"))).toMatchObject({
      refusal: { code: "DISPUTE.KNOWN_AFTER_RECEIVED" },
    });
  });
  it("do not end an employment before it begins", () => {
    expect(decideFacts({ ...facts, employedTo: day("2025-12-31") }, today)).toMatchObject({
      refusal: { code: "DISPUTE.EMPLOYED_BACKWARDS" },
    });
  });
  it("take a paper's day between the acceptance and today, and none that is still missing", () => {
    const at = { acceptedOn: day("2026-09-17"), today };
    expect(decideSignedOn([day("2026-09-17"), null, today], at).ok).toBe(true);
    expect(decideSignedOn([day("2026-09-16")], at)).toMatchObject({
      refusal: { code: "DISPUTE.SIGNED_TOO_EARLY" },
    });
    expect(decideSignedOn([day("2026-09-19")], at)).toMatchObject({
      refusal: { code: "DISPUTE.SIGNED_IN_FUTURE" },
    });
  });
  it("are not taken by the employer's own union", () => {
    expect(decideImpartial("A", ["B", "A"])).toMatchObject({
      refusal: { code: "DISPUTE.CONFLICT_OF_INTEREST" },
    });
    expect(decideImpartial("A", ["B"]).ok).toBe(true);
    expect(decideImpartial(null, ["B"]).ok).toBe(true);
  });
});

describe("the forms", () => {
  const asked = { commandId: crypto.randomUUID(), ticketId: crypto.randomUUID(), version: 1 };
  it("refuse no application without a reason in words", () => {
    const refused = refuseTicketInput.safeParse({ ...asked, reason: "outOfScope", explanation: "  " });
    expect(refused.error?.issues).toMatchObject([{ path: ["explanation"], message: "INPUT.REQUIRED" }]);
  });
  it("read an empty field as nothing, and a wrong one as its own code", () => {
    const ticketForm = {
      commandId: crypto.randomUUID(),
      receivedOn: "2026-09-18",
      knownOn: "",
      claims: [{ kind: "03", amount: "14,400.00" }],
      channel: "visit",
      applicants: [{ name: "李桂兰", phone: "" }],
      employerName: "北京恒远物业管理有限公司",
      employerCode: "",
      summary: "拖欠工资",
    };
    expect(openTicketInput.parse(ticketForm)).toMatchObject({
      knownOn: null,
      employerCode: null,
      claims: [{ amount: 1_440_000, period: "" }],
      applicants: [{ phone: null, memberId: null }],
    });
    const wrong = openTicketInput.safeParse({
      ...ticketForm,
      employerCode: "91110102MA0000000X",
      knownOn: "昨天",
    });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["knownOn", "INPUT.NOT_A_DAY"],
      ["employerCode", "CREDIT_CODE.CHECK_CHARACTER"],
    ]);
  });
});
