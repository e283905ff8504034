import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { disputeClaim } from "../codes/dispute-claim.ts";
import { addDays, type Day, day } from "../kernel/day.ts";
import { fen, parseYuan } from "../kernel/money.ts";
import { decideExtension, longestExtension } from "./extension.ts";
import { isNotYetLimited, limitationFrom } from "./limitation.ts";
import { type OpenTicket, openTicketInput } from "./open-ticket.input.ts";
import { extendMediationInput, recordAgreementInput } from "./take-step.input.ts";
import { channels, decideFacts, decideSignedOn } from "./ticket.ts";

const start = day("2026-01-01");
const aDay = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays(start, days));
const maybeDay = fc.option(aDay);
/** A text that says something and is its own trimmed self. */
const aText = (maxLength: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength })
    .filter((text) => text === text.trim() && text.length <= maxLength);
const aSum = fc.option(fc.integer({ min: 0, max: 99_999_999_999_99 }).map(fen));
const aPhone = fc.option(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String));

const typedDay = (on: Day | null) => on ?? "";
const typedSum = (sum: number | null) =>
  sum === null ? "" : `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;

/** A ticket as the office reads it, typed again into the form that it came from. */
const typed = (ticket: OpenTicket): z.input<typeof openTicketInput> => ({
  ...ticket,
  knownOn: typedDay(ticket.knownOn),
  employedFrom: typedDay(ticket.employedFrom),
  employedTo: typedDay(ticket.employedTo),
  claims: ticket.claims.map((claim) => ({ ...claim, amount: typedSum(claim.amount) })),
  applicants: ticket.applicants.map((person) => ({ ...person, phone: person.phone ?? "" })),
  employerCode: ticket.employerCode ?? "",
  employerPhone: ticket.employerPhone ?? "",
});
const tickets: fc.Arbitrary<OpenTicket> = fc.record({
  commandId: fc.uuid({ version: 4 }),
  receivedOn: aDay,
  knownOn: maybeDay,
  employedFrom: maybeDay,
  employedTo: maybeDay,
  claims: fc.array(
    fc.record({
      kind: fc.constantFrom(...disputeClaim.open),
      period: fc.constantFrom("", "5 天"),
      amount: aSum,
    }),
    { minLength: 1, maxLength: 20 },
  ),
  channel: fc.constantFrom(...channels),
  applicants: fc.array(
    fc.record({ name: aText(60), phone: aPhone, memberId: fc.option(fc.uuid({ version: 4 })) }),
    {
      minLength: 1,
      maxLength: 20,
    },
  ),
  employerName: aText(100),
  employerCode: fc.constant(null),
  employerContact: fc.constantFrom("", "周经理"),
  employerPhone: aPhone,
  summary: aText(200),
  narrative: fc.constantFrom("", "自 7 月起未发工资"),
  takeOn: fc.boolean(),
});

describe("a ticket's form", () => {
  it("reads back what it would have been typed from", () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        expect(openTicketInput.parse(typed(ticket))).toEqual(ticket);
      }),
    );
  });
  it("reads a sum to the fen, with commas and full-width digits too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_99 }), (sum) => {
        const [yuan = "", cents] = typedSum(sum).split(".");
        const grouped = `${yuan.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
        const wide = grouped.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
        expect([parseYuan(typedSum(sum)), parseYuan(grouped), parseYuan(wide)]).toEqual([sum, sum, sum]);
      }),
    );
  });
  it("takes twenty claims and twenty applicants, not one more, and not none", () => {
    const [ticket] = fc.sample(tickets, 1);
    if (!ticket) throw new Error("no ticket");
    const [claim, person] = [typed(ticket).claims[0], typed(ticket).applicants[0]];
    const issue = (change: object) => openTicketInput.safeParse({ ...typed(ticket), ...change }).success;
    expect([20, 21, 0].map((count) => issue({ claims: Array(count).fill(claim) }))).toEqual([
      true,
      false,
      false,
    ]);
    expect([20, 21, 0].map((count) => issue({ applicants: Array(count).fill(person) }))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it("takes no field that it does not know", () => {
    const [ticket] = fc.sample(tickets, 1);
    if (!ticket) throw new Error("no ticket");
    expect(openTicketInput.safeParse({ ...typed(ticket), status: "settled" }).success).toBe(false);
  });
});

describe("the papers of a mediation", () => {
  const step = { commandId: crypto.randomUUID(), ticketId: crypto.randomUUID(), version: 1 };
  it("read an agreement back with every day and sum that was typed, and nothing where nothing was", () => {
    const agreement = fc.record({
      terms: aText(500),
      agreedAmount: aSum,
      performBy: maybeDay,
      applicantSignedOn: maybeDay,
      respondentSignedOn: maybeDay,
      mediatorSignedOn: maybeDay,
      sealedOn: maybeDay,
    });
    fc.assert(
      fc.property(agreement, ({ terms, agreedAmount, ...days }) => {
        const form = Object.fromEntries(Object.entries(days).map(([name, on]) => [name, typedDay(on)]));
        const read = recordAgreementInput.parse({
          ...step,
          terms,
          agreedAmount: typedSum(agreedAmount),
          ...form,
        });
        expect(read).toEqual({ ...step, terms, agreedAmount, ...days });
      }),
    );
  });
  it("let the form refuse whatever the rule would: from 1 to 15 whole days", () => {
    const agreed = { applicantAgreedOn: "2026-10-01", respondentAgreedOn: "2026-10-01" };
    for (const days of ["0", "-1", "1.5", "16", "x", ""])
      expect(extendMediationInput.safeParse({ ...step, ...agreed, days }).success, days).toBe(false);
    for (let days = 1; days <= longestExtension; days += 1)
      expect(extendMediationInput.parse({ ...step, ...agreed, days: String(days) }).days).toBe(days);
  });
});

describe("the rules, whatever the days", () => {
  // Within one week, so that days meet: a rule is wrong first at its border.
  const aDay = fc.integer({ min: 0, max: 6 }).map((days) => addDays(start, days));
  const maybeDay = fc.option(aDay);
  const facts = fc.record({
    receivedOn: aDay,
    knownOn: maybeDay,
    employedFrom: maybeDay,
    employedTo: maybeDay,
  });
  it("facts are taken where nothing lies after what it must come before, and only there", () => {
    fc.assert(
      fc.property(facts, aDay, (given, today) => {
        const { receivedOn, knownOn, employedFrom, employedTo } = given;
        const inOrder =
          receivedOn <= today &&
          (knownOn ?? receivedOn) <= receivedOn &&
          (employedFrom === null || employedTo === null || employedFrom <= employedTo);
        expect(decideFacts(given, today).ok).toBe(inOrder);
      }),
    );
  });
  it("a paper's day is taken between the acceptance and today, both included", () => {
    fc.assert(
      fc.property(fc.array(maybeDay), aDay, aDay, (days, acceptedOn, today) => {
        const inside = days.every((each) => each === null || (acceptedOn <= each && each <= today));
        expect(decideSignedOn(days, { acceptedOn, today }).ok).toBe(inside);
      }),
    );
  });
  it("an extension needs both consents between the acceptance, today and the end of the term", () => {
    const asked = fc.record({
      days: fc.integer({ min: 12, max: 17 }),
      applicantAgreedOn: aDay,
      respondentAgreedOn: aDay,
    });
    fc.assert(
      fc.property(asked, aDay, aDay, aDay, (extension, acceptedOn, mediationDueOn, today) => {
        const consents = [extension.applicantAgreedOn, extension.respondentAgreedOn];
        const fine =
          consents.every((on) => on >= acceptedOn && on <= today && on <= mediationDueOn) &&
          extension.days <= 15;
        expect(decideExtension(extension, { acceptedOn, mediationDueOn, today }).ok).toBe(fine);
      }),
    );
  });
  const claims = fc.record({
    kinds: fc.array(fc.constantFrom(...disputeClaim.open), { minLength: 1 }),
    knownOn: maybeDay,
    employedTo: maybeDay,
  });
  it("one claim more never gives the worker a later day", () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...disputeClaim.open), (known, kind) => {
        const before = limitationFrom(known);
        const after = limitationFrom({ ...known, kinds: [...known.kinds, kind] });
        if (before !== null) expect(after !== null && after <= before).toBe(true);
      }),
    );
  });
  it("what is not limited yet has no day to count from", () => {
    fc.assert(
      fc.property(claims, (known) => {
        if (isNotYetLimited(known)) expect(limitationFrom(known)).toBeNull();
      }),
    );
  });
});
