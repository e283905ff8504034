import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ids } from "../disputes/ticket-record.fixture.tsx";
import { IdleTickets } from "./idle-tickets.tsx";

type Row = ComponentProps<typeof IdleTickets>["rows"][number];
const aRow = (change: Partial<Row> = {}): Row => ({
  id: ids.ticket,
  number: "调 2026-0018",
  status: "failed",
  applicantName: "李桂兰",
  employerName: "北京恒远物业管理有限公司",
  mediatorName: "赵明",
  receivedOn: "2026-09-18",
  ...change,
});
const panel = (rows: Row[], locale: Locale = "zh-CN") => markupIn(locale, <IdleTickets rows={rows} />);
const said = async (rows: Row[], locale?: Locale) => readAs(await panel(rows, locale));

describe("the tickets that no clock presses", () => {
  it("say what they are, where they stand, who keeps them, and since when", async () => {
    expect(await said([aRow()])).toContain(
      "调 2026-0018 调解不成 李桂兰 与 北京恒远物业管理有限公司 赵明 收到 2026-09-18",
    );
  });
  it("say why they are shown: nobody would be reminded", async () => {
    expect(await said([])).toContain("不会再有提醒，请办结归档");
    expect(await said([], "en")).toContain("nobody would be reminded");
  });
  it("lead each to its own record", async () => {
    const page = await panel([aRow(), aRow({ id: "2" })]);
    expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toEqual([
      `/disputes/${ids.ticket}`,
      "/disputes/2",
    ]);
  });
  it("say that nobody has taken one on", async () => {
    expect(await said([aRow({ mediatorName: null })])).toContain("未指派 收到");
  });
  it("that are none are good news, in words", async () => {
    expect(await said([])).toContain("每件在办工单都有期限在走");
    expect(await said([aRow()])).not.toContain("每件在办工单都有期限在走");
  });
  it.each(ticketStatuses)("have a word for the state %s", async (status) => {
    for (const locale of locales) expect(await said([aRow({ status })], locale)).not.toMatch(/states\./);
  });
});
