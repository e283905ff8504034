import { failReasons, refusalReasons } from "@gongbang/domain/disputes/ticket";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aLimitation, applicant, aTicket, respondent } from "../../ticket-record.fixture.tsx";
import type { TicketRecord } from "../ticket-facts.tsx";
import { NoticeSheet } from "./notice-sheet.tsx";

type Ticket = TicketRecord["ticket"];
type Record = {
  ticket?: Partial<Ticket>;
  deadlines?: TicketRecord["deadlines"];
  parties?: TicketRecord["parties"];
};
const refused: Partial<Ticket> = {
  status: "refused",
  refusedOn: "2026-09-20",
  refusalReason: "outOfScope",
  explanation: "属于劳务关系",
};
const failed: Partial<Ticket> = { status: "failed", failedOn: "2026-10-08", failReason: "termPassed" };

function sheet(
  { ticket = refused, deadlines = [], parties = [applicant, respondent] }: Record,
  locale: Locale = "zh-CN",
) {
  return markupIn(locale, <NoticeSheet record={{ ticket: aTicket(ticket), deadlines, parties }} />);
}
const said = async (...asked: Parameters<typeof sheet>) => readAs(await sheet(...asked));

describe("the notice that an application is not accepted", () => {
  it("says to whom, about what, why, and on which day", async () => {
    const page = await sheet({});
    expect(oneOf(page, "h1").text).toBe("不予受理通知书");
    const words = readAs(page);
    expect(words).toContain("调 2026-0018 号 李桂兰：");
    expect(words).toContain(
      "您于 2026年9月18日 提出的与北京恒远物业管理有限公司之间劳动争议的调解申请，经审查，因不属于劳动争议调解范围，本会决定不予受理。",
    );
    expect(words).toContain("理由说明：属于劳务关系");
    expect(words).toContain("月坛街道总工会 （印章） 2026年9月20日");
  });
  it("tells the way to arbitration", async () => {
    expect(await said({})).toContain("向有管辖权的劳动人事争议仲裁委员会申请仲裁");
  });
  it.each(refusalReasons)("has words for the reason %s in both languages", async (refusalReason) => {
    for (const locale of locales) {
      const words = await said({ ticket: { ...refused, refusalReason } }, locale);
      expect(words).not.toMatch(/refusalReasons|disputes\./);
      expect(words).toMatch(locale === "en" ? /because [a-z][^.]{8,}\./ : /因.{4,}，本会/);
    }
  });
});

describe("the notice that mediation has ended", () => {
  it("says when it was accepted, when and why it ended, and the article that opens the way on", async () => {
    const page = await sheet({ ticket: failed });
    expect(oneOf(page, "h1").text).toBe("终止调解告知书");
    const words = readAs(page);
    expect(words).toContain("本会于 2026年9月22日 受理。因期限届满未达成协议，调解于 2026年10月8日 终止");
    expect(words).toContain("调解仲裁法》第十四条和《企业劳动争议协商调解规定》第三十条");
    expect(words).toContain("（印章） 2026年10月8日");
  });
  it.each(failReasons)("has words for the reason %s in both languages", async (failReason) => {
    for (const locale of locales) {
      const words = await said({ ticket: { ...failed, failReason } }, locale);
      expect(words).not.toMatch(/failReasons|disputes\./);
      expect(words).toMatch(locale === "en" ? /Because [a-z][^.]{8,}, mediation/ : /因.{4,}，调解/);
    }
  });
  it("has no line of explanation where none was written", async () => {
    expect(await said({ ticket: failed })).not.toContain("理由说明");
  });
});

describe("what leaves the house with a notice", () => {
  it("is no phone, not even its mask, no account, no code and no contact", async () => {
    for (const ticket of [refused, failed]) {
      const page = await sheet({ ticket });
      for (const kept of ["138", "5678", "****", "周经理", "拖欠", "91110102MA0012345K", applicant.id])
        expect(page, kept).not.toContain(kept);
    }
  });
  it("is neither the mediator's name nor the sum", async () => {
    const words = await said({ ticket: failed });
    expect(words).not.toContain("赵明");
    expect(words).not.toContain("14,400");
  });
  it("names every applicant, and no respondent among them", async () => {
    const second = { ...applicant, id: "2", name: "王建国" };
    expect(await said({ parties: [applicant, respondent, second] })).toContain("李桂兰、王建国：");
    expect(await said({ parties: [applicant, second] }, "en")).toContain("To 李桂兰, 王建国:");
  });
  it("has a line to sign for its receipt", async () => {
    expect(await said({})).toMatch(/签收人： 签收日期：$/);
  });
});

describe("the limitation in a notice", () => {
  it("is the day on which it ends, so that the worker is not too late", async () => {
    const deadlines = [aLimitation("2026-08-14", "2026-09-28")];
    // 2027-08-14 is a Saturday: the last day moves on to the Monday.
    expect(await said({ deadlines })).toContain("申请仲裁的时效到 2027年8月16日 届满");
  });
  it("is the general rule where its day is not known", async () => {
    expect(await said({})).toContain("申请仲裁的时效为一年，从知道或者应当知道权利被侵害之日起计算");
  });
  it("is never a day that was counted anew since, also in a file that is closed", async () => {
    const closed = { stoppedOn: "2026-10-09", stoppedBy: "close" };
    const deadlines = [
      aLimitation("2025-10-01", "2026-10-10", { stoppedOn: "2026-09-20", stoppedBy: "recompute" }),
      aLimitation("2025-12-01", "2026-10-10", closed),
    ];
    const words = await said({ ticket: { ...failed, status: "closed" }, deadlines });
    expect(words).toContain("2026年12月1日");
    expect(words).not.toContain("2026年10月1日");
  });
});

it("there is no notice of a ticket that was neither refused nor failed, and the page says when there is", async () => {
  const page = await sheet({ ticket: {} });
  expect(readAs(page)).toContain("此工单没有需要打印的通知书");
  expect(allOf(page, "article")).toEqual([]);
});
