import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aRow } from "./approval-item.fixture.tsx";
import type { ApprovalRow } from "./approval-shapes.ts";
import { ApprovalTable } from "./approval-table.tsx";
import { HeldBack } from "./held-list.tsx";
import { ObjectionsTable } from "./objections-table.tsx";
import { PickApprovalsForm } from "./pick-approvals-form.tsx";

const table = (more: Partial<ApprovalRow> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <ApprovalTable rows={[{ ...aRow, ...more }]} empty="没有待您审批的事项" />);
const cells = async (more: Partial<ApprovalRow> = {}, locale: Locale = "zh-CN") =>
  allOf(oneOf(await table(more, locale), "tbody").markup, "td").map(({ text }) => text);

describe("the list of approvals", () => {
  it("says what is asked for, what the fund still has, at which tier it is and until when", async () => {
    expect(await cells()).toEqual([
      "帮 2026-0031",
      "帮扶资金",
      "生活救助",
      "8,000.00",
      "42,000.00",
      "恒远物业工会",
      "区级审批（2/2）",
      "9月30日",
      "2026-09-15",
    ]);
  });
  it("shows an archive's category instead of a sum", async () => {
    const archive = {
      kind: "archive",
      aidKind: null,
      grade: "1",
      amountFen: null,
      fundLeftFen: null,
    } as const;
    expect((await cells(archive)).slice(1, 5)).toEqual(["困难档案", "深度困难", "—", "—"]);
  });
  it("names a single tier without a count, and the plain one in words", async () => {
    expect((await cells({ tiers: 1 }))[6]).toBe("区级审批");
    expect((await cells({ tiers: 1, tierName: "" }))[6]).toBe("审批");
  });
  it("says on behalf of whom the reader would decide", async () => {
    expect((await cells({ forName: "王主席" }))[6]).toBe("区级审批（2/2） 代王主席");
  });
  it("has a word for every way in which it may have ended, in both languages", async () => {
    for (const locale of locales) {
      const words = [];
      for (const status of ["approved", "returned", "rejected", "withdrawn"] as const)
        words.push((await cells({ status, dueOn: null }, locale))[6]);
      expect(new Set(words).size).toBe(4);
      expect(words.join()).not.toMatch(/status\./);
    }
  });
  it("leads to the item", async () => {
    expect(linksIn(oneOf(await table(), "tbody").markup)).toEqual([["/office/approvals/a1", "李桂兰"]]);
  });
  it("says that there is none", async () => {
    expect(readAs(await deskIn("zh-CN", <ApprovalTable rows={[]} empty="没有待您审批的事项" />))).toContain(
      "没有待您审批的事项",
    );
  });
});

describe("agreeing to many", () => {
  const form = (locale: Locale = "zh-CN") =>
    deskIn(locale, <PickApprovalsForm rows={[aRow]} empty="-" filter={{ search: "" }} />);

  it("lets each be ticked by the person's name, or all that match at once", async () => {
    const page = await form();
    expect(allOf(page, "input").map(({ attributes }) => attributes["aria-label"])).toEqual(["选择 李桂兰"]);
    const buttons = allOf(page, "button").map(({ text }) => text);
    expect(buttons).toEqual(["选中全部符合条件的", "批量同意"]);
  });
  it("cannot be begun with nothing ticked", async () => {
    const button = allOf(await form(), "button").find(({ text }) => text === "批量同意");
    expect(button && "disabled" in button.attributes).toBe(true);
  });
  it("has a name for every control in both languages", async () => {
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
  it("says of what stayed behind why, thing by thing, and leads to each", async () => {
    const held = [
      {
        ...{ id: "a1", number: "帮 2026-0031", name: "李桂兰" },
        lacks: [{ code: "APPROVAL.OVER_CAP" }, { code: "APPROVAL.OVERLAP", count: 2 }],
      },
      { id: "a2", number: "困 2026-0007", name: "张伟", lacks: [{ code: "APPROVAL.PROPOSED_BY_YOU" }] },
    ];
    for (const locale of locales) {
      const page = await deskIn(locale, <HeldBack held={held} />);
      expect(linksIn(page)).toEqual([
        ["/office/approvals/a1", "帮 2026-0031 李桂兰"],
        ["/office/approvals/a2", "困 2026-0007 张伟"],
      ]);
      const reasons = allOf(page, "li").map(({ text }) => text.replace(/^.* (李桂兰|张伟)/, "").trim());
      expect(new Set(reasons).size).toBe(2);
      expect(reasons.join()).not.toMatch(/APPROVAL\.|^,|,$/);
    }
  });
});

describe("the open objections", () => {
  const row = {
    ...{ id: "o1", archiveId: "c1", number: "困 2026-0007", name: "张伟", unionName: "月坛街道总工会" },
    ...{
      receivedOn: "2026-09-10",
      text: "名下有两套房",
      named: false,
      noticeUntil: "2026-09-14",
      maySettle: true,
    },
  };
  const table = (rows: (typeof row)[], locale: Locale = "zh-CN") =>
    deskIn(locale, <ObjectionsTable rows={rows} />);

  it("say what is objected to, and lead to the archive where they are dealt with", async () => {
    const page = await table([row]);
    expect(linksIn(oneOf(page, "tbody").markup)).toEqual([["/hardship/c1", "张伟"]]);
    expect(allOf(oneOf(page, "tbody").markup, "td").map(({ text }) => text)).toEqual([
      "困 2026-0007",
      "月坛街道总工会",
      "2026-09-10",
      "名下有两套房",
      "匿名",
      "2026-09-14",
    ]);
  });
  it("never say who objected, only whether somebody signed", async () => {
    expect(readAs(await table([{ ...row, named: true }]))).toContain("署名");
  });
  it("say that there are none, in both languages", async () => {
    expect(readAs(await table([]))).toContain("没有未处理的异议");
    expect(readAs(await table([], "en"))).toContain("No open objection");
  });
});
