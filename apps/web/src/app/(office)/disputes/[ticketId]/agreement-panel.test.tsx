import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aTicket } from "../ticket-record.fixture.tsx";
import { AgreementPanel } from "./agreement-panel.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type Change = Partial<TicketRecord["ticket"]>;
const said = async (change: Change, locale: Locale = "zh-CN") =>
  readAs(await markupIn(locale, <AgreementPanel ticket={aTicket(change)} />));
const agreed: Change = {
  terms: "分两期支付工资",
  agreedFen: 1_200_050,
  performBy: "2026-10-31",
  applicantSignedOn: "2026-09-27",
};

describe("the agreement", () => {
  it("is announced while the mediation runs, and not before or after where none was written", async () => {
    for (const status of ticketStatuses) {
      const words = await said({ status });
      expect(words, status).toBe(status === "mediating" ? "调解协议 尚未填写协议" : "");
    }
  });
  it("is shown in every state once it is written", async () => {
    for (const status of ticketStatuses)
      expect(await said({ ...agreed, status })).toContain("分两期支付工资");
  });
  it("says the sum in yuan and the day by which it is to be paid", async () => {
    expect(await said(agreed)).toContain("协议金额 ¥12,000.50 履行期限 2026年10月31日");
    expect(await said(agreed, "en")).toContain("¥12,000.50 To be performed by 31 October 2026");
  });
  it("may be about no money and without a day", async () => {
    const words = await said({ ...agreed, agreedFen: null, performBy: null });
    expect(words).toContain("协议金额 — 履行期限 —");
  });
  it("that nothing is paid for is a sum of nought, which is not the same as none", async () => {
    expect(await said({ ...agreed, agreedFen: 0 })).toContain("协议金额 ¥0.00");
  });
});

describe("the four hands under it", () => {
  it("show the day of each signature, and which are still missing", async () => {
    expect(await said(agreed)).toContain(
      "申请人签字 2026年9月27日 被申请人签字 尚缺 调解员签字 尚缺 调解组织盖章 尚缺",
    );
  });
  it("are all there when nothing is missing", async () => {
    const all = { respondentSignedOn: "2026-09-27", mediatorSignedOn: "2026-09-28", sealedOn: "2026-09-28" };
    for (const locale of locales) {
      const words = await said({ ...agreed, ...all }, locale);
      expect(words).not.toMatch(/尚缺|missing/);
    }
  });
});
