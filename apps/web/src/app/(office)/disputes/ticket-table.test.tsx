import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { statusTones } from "./status-tones.ts";
import { aDeadline, ids } from "./ticket-record.fixture.tsx";
import { TicketTable } from "./ticket-table.tsx";

type Row = ComponentProps<typeof TicketTable>["rows"][number];
const { clock, dueOn, standing } = aDeadline();
const aRow = (change: Partial<Row> = {}): Row => ({
  id: ids.ticket,
  number: "调 2026-0018",
  status: "mediating",
  kind: "03",
  applicantName: "李桂兰",
  applicantCount: 1,
  employerName: "北京恒远物业管理有限公司",
  claimedFen: 1_440_000,
  receivedOn: "2026-09-18",
  mediatorName: "赵明",
  due: { clock, dueOn, standing },
  ...change,
});
const table = (rows: Row[], locale: Locale = "zh-CN") =>
  markupIn(locale, <TicketTable rows={rows} empty={<p>没有</p>} footer={<p>一页</p>} />);
/** The row's words by the heads of their columns. */
async function cells(change: Partial<Row> = {}, locale: Locale = "zh-CN"): Promise<Record<string, string>> {
  const page = await table([aRow(change)], locale);
  const heads = allOf(oneOf(page, "thead").markup, "th").map(({ text }) => text);
  const body = oneOf(page, "tbody").markup;
  const values = [...allOf(body, "th"), ...allOf(body, "td")].map(({ text }) => text);
  return Object.fromEntries(heads.map((head, i) => [head, values[i] ?? ""]));
}

describe("a row of the tickets", () => {
  it("says who against whom, what for, where it stands, and what presses", async () => {
    expect(await cells()).toEqual({
      案号: "调 2026-0018",
      申请人: "李桂兰",
      用人单位: "北京恒远物业管理有限公司",
      主要请求: "劳动报酬（欠薪）",
      "金额（元）": "14,400.00",
      状态: "调解中",
      最近期限: "剩 10 天 调解期限",
      承办: "赵明",
      收到日: "2026-09-18",
    });
  });
  it("opens its own ticket", async () => {
    expect(oneOf(await table([aRow()]), "a").attributes.href).toBe(`/disputes/${ids.ticket}`);
  });
  it("counts the applicants where there are several, and names the first", async () => {
    expect((await cells({ applicantCount: 12 })).申请人).toBe("李桂兰 等 12 人");
    expect(Object.values(await cells({ applicantCount: 12 }, "en"))[1]).toContain("12");
  });
  it("shows a dash where no sum is claimed and where no clock presses", async () => {
    const row = await cells({ claimedFen: 0, due: null });
    expect([row["金额（元）"], row.最近期限]).toEqual(["—", "—"]);
  });
  it("says that nobody has taken it", async () => {
    expect((await cells({ mediatorName: null })).承办).toBe("未指派");
  });
  it("shows neither a phone nor a code of the employer: it has none to show", async () => {
    const page = await table([aRow()]);
    expect(page).not.toMatch(/1[3-9]\d{9}|91\d{6}/);
  });
});

describe("the words of a row", () => {
  it.each(ticketStatuses)("say the state %s in both languages, with a colour beside it", async (status) => {
    const [zh, en] = [await cells({ status }), await cells({ status }, "en")];
    expect(zh.状态).toMatch(/^[\u4e00-\u9fff]+$/u);
    expect(Object.values(en)[5]).toMatch(/^[A-Z][a-z ]+$/);
    expect(statusTones[status]).toBeTruthy();
  });
  it("are different for every state", async () => {
    for (const locale of locales) {
      const words = await Promise.all(
        ticketStatuses.map(async (status) => Object.values(await cells({ status }, locale))[5]),
      );
      expect(new Set(words).size).toBe(ticketStatuses.length);
    }
  });
  it.each(disputeClaim.codes)("say the claim %s", async (kind) => {
    expect((await cells({ kind })).主要请求).toBe(disputeClaim.labels[kind].zh);
    expect(Object.values(await cells({ kind }, "en"))[3]).toBe(disputeClaim.labels[kind].en);
  });
});

describe("the list of tickets", () => {
  it("keeps the order that it is given", async () => {
    const page = await table([
      aRow({ id: "2", number: "调 2026-0020" }),
      aRow({ id: "1", number: "调 2026-0019" }),
    ]);
    expect(allOf(page, "a").map(({ text }) => text)).toEqual(["调 2026-0020", "调 2026-0019"]);
  });
  it("says why it is empty, and has a foot all the same", async () => {
    const page = await table([]);
    expect(readAs(page)).toMatch(/没有 一页$/);
    expect(allOf(page, "a")).toEqual([]);
  });
  it("is named for who cannot see it", async () => {
    expect(oneOf(await table([aRow()]), "table").attributes["aria-label"]).toBe("维权工单");
    expect(oneOf(await table([aRow()], "en"), "table").attributes["aria-label"]).toMatch(/^[A-Z]/);
  });
});
