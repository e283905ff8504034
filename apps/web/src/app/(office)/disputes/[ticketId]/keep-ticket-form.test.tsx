import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aClaim, aTicket, ids } from "../ticket-record.fixture.tsx";
import { AdmissionForm, AgreementForm, AssignForm } from "./keep-ticket-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

const asked = { ticketId: ids.ticket, version: 3 };
const onDone = () => {};
const buttonsOf = (page: string) => allOf(page, "button").map(({ text }) => text);

describe("assigning a mediator", () => {
  const form = (mediators: TicketRecord["mediators"], locale: Locale = "zh-CN") =>
    deskIn(locale, <AssignForm asked={asked} mediators={mediators} mediatorId={null} onDone={onDone} />);
  const two = [
    { id: "m1", name: "赵明" },
    { id: "m2", name: "孙丽" },
  ];
  it("offers the mediators who may take it, by name, after an empty choice", async () => {
    const { mediatorId } = fieldsOf(await form(two));
    expect(mediatorId).toMatchObject({ label: "调解员", required: true });
    expect(allOf(mediatorId?.markup ?? "", "option").map(({ text }) => text)).toEqual(["", "赵明", "孙丽"]);
  });
  it("offers nobody where nobody is free of the employer", async () => {
    const { mediatorId } = fieldsOf(await form([]));
    expect(allOf(mediatorId?.markup ?? "", "option")).toHaveLength(1);
  });
  it("says what its button does", async () => {
    expect(buttonsOf(await form(two))).toEqual(["指派", "取消"]);
    expect(buttonsOf(await form(two, "en"))).toEqual(["Assign", "Cancel"]);
  });
});

describe("what the employer admits", () => {
  const form = (claims: TicketRecord["claims"], locale: Locale = "zh-CN") =>
    deskIn(locale, <AdmissionForm asked={asked} claims={claims} onDone={onDone} />);
  it("is asked claim by claim, beside what was claimed", async () => {
    const fields = fieldsOf(await form([aClaim(), aClaim({ id: "2", kind: "09", claimedFen: 300_005 })]));
    expect(fields["claims.0.admitted"]).toMatchObject({
      label: "劳动报酬（欠薪）",
      hint: "申请 ¥14,400.00；未表态的不填。",
    });
    expect(fields["claims.1.admitted"]?.hint).toContain("¥3,000.05");
    expect(Object.keys(fields)).toHaveLength(2);
  });
  it("is not measured against a claim without a sum", async () => {
    const fields = fieldsOf(await form([aClaim({ claimedFen: null })]));
    expect(fields["claims.0.admitted"]?.hint).toBe("");
  });
  it.each(disputeClaim.codes)("names a claim of kind %s in the standard's words", async (kind) => {
    const { zh, en } = disputeClaim.labels[kind];
    expect(fieldsOf(await form([aClaim({ kind })]))["claims.0.admitted"]?.label).toBe(zh);
    expect(fieldsOf(await form([aClaim({ kind })], "en"))["claims.0.admitted"]?.label).toBe(en);
  });
  it("may be left empty: nobody is made to answer", async () => {
    expect(Object.values(fieldsOf(await form([aClaim()]))).some(({ required }) => required)).toBe(false);
  });
});

describe("the agreement on its way round", () => {
  const form = (locale: Locale = "zh-CN") =>
    deskIn(locale, <AgreementForm ticket={aTicket()} onDone={onDone} />);
  it("has its terms, its sum, its day, and a day for each of the four hands", async () => {
    const fields = fieldsOf(await form());
    const labels = Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
    expect(labels).toEqual({
      terms: "协议内容",
      agreedAmount: "协议金额",
      performBy: "履行期限",
      applicantSignedOn: "申请人签字",
      respondentSignedOn: "被申请人签字",
      mediatorSignedOn: "调解员签字",
      sealedOn: "调解组织盖章",
    });
  });
  it("can be saved before anybody has signed: only the terms must be there", async () => {
    const needed = Object.entries(fieldsOf(await form())).filter(([, { required }]) => required);
    expect(needed.map(([name]) => name)).toEqual(["terms"]);
    expect(buttonsOf(await form())).toEqual(["保存", "取消"]);
  });
  it("has a label for every field in English too", async () => {
    for (const [name, { label }] of Object.entries(fieldsOf(await form("en"))))
      expect(label, name).toMatch(/^[A-Z][a-z ]+$/);
  });
  it("says that settling takes all of them", async () => {
    expect(await form()).toContain("齐全后才能办理达成协议");
  });
  it("asks for days as days", async () => {
    const days = allOf(await form(), "input").filter(({ attributes }) => attributes.type === "date");
    expect(days).toHaveLength(5);
  });
});

it("every question about a ticket is a form that posts", async () => {
  for (const locale of locales) {
    const page = await deskIn(locale, <AgreementForm ticket={aTicket()} onDone={onDone} />);
    expect(page).toMatch(/<form[^>]*method="post"/);
  }
});
