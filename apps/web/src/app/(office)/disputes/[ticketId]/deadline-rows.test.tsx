import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aDeadline, aLimitation } from "../ticket-record.fixture.tsx";
import { DeadlineRows } from "./deadline-rows.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

const rows = (deadlines: TicketRecord["deadlines"], locale: Locale = "zh-CN") =>
  markupIn(locale, <DeadlineRows deadlines={deadlines} />);
const said = async (...asked: Parameters<typeof rows>) => readAs(await rows(...asked));
const clocks = Object.keys(ticketMachine.clocks);

describe("a ticket's clocks", () => {
  it("say their span, their day, how they stand, and their law", async () => {
    expect(await said([aDeadline()])).toContain(
      "调解期限 15 日，自然日 2026年10月8日 剩 10 天 协商调解规定 第二十九条",
    );
  });
  it("count working days where the law does, over the worked Sunday", async () => {
    const acceptance = aDeadline({
      clock: "acceptance",
      span: { length: 3, unit: "workingDay" },
      from: "2026-09-18",
      today: "2026-09-20",
    });
    expect(await said([acceptance])).toContain("3 个工作日 2026年9月22日 剩 2 个工作日");
  });
  it.each(clocks)("%s has its name and its law in both languages", async (clock) => {
    for (const locale of locales) {
      const words = await said([aDeadline({ clock })], locale);
      expect(words).not.toMatch(/clocks\.|laws\.|machines\./);
      expect(words).toMatch(locale === "en" ? /art\./i : /第.+条/);
    }
  });
  it("stay in the order in which they come: what is due first is first", async () => {
    const words = await said([aDeadline(), aLimitation("2026-08-15", "2026-09-28")]);
    expect(words.indexOf("调解期限")).toBeLessThan(words.indexOf("仲裁时效"));
    expect(words).toContain("1 年 2027年8月16日");
  });
  it("each have a way to see how they were counted, which says whose it is", async () => {
    const page = await rows([aDeadline(), aLimitation("2026-08-15", "2026-09-28")]);
    const buttons = allOf(page, "button");
    expect(buttons.map(({ text }) => text)).toEqual(["如何计算", "如何计算"]);
    for (const { attributes } of buttons) expect(attributes["aria-haspopup"]).toBe("dialog");
  });
});

describe("how a clock stands", () => {
  const on = (today: string) => said([aDeadline({ today })]);
  it("is not overdue on its day, and is on the next", async () => {
    expect(await on("2026-10-08")).toContain("今天到期");
    expect(await on("2026-10-09")).toContain("逾期 1 天");
  });
  it("is solid red only where it was missed", async () => {
    expect(await rows([aDeadline({ today: "2026-10-09" })])).toContain("bg-due-missed ");
    expect(await rows([aDeadline({ today: "2026-10-08" })])).not.toContain("bg-due-missed ");
  });
  it("says when it was met, and that it was late where it was", async () => {
    expect(await said([aDeadline({ stoppedOn: "2026-10-08", stoppedBy: "settle" })])).toContain(
      "10月8日 已完成",
    );
    expect(await said([aDeadline({ stoppedOn: "2026-10-10", stoppedBy: "settle" })])).toContain(
      "逾期 2 天后办结",
    );
  });
  it("gives way to the clock that replaced it", async () => {
    expect(await said([aDeadline({ stoppedOn: "2026-10-01", stoppedBy: "extend" })])).toContain(
      "已由新期限代替",
    );
  });
  it("opens a right where it permits: before, and from the day after", async () => {
    const right = { clock: "arbitration", permits: true, from: "2026-09-18" };
    expect(await said([aDeadline({ ...right, today: "2026-10-06" })])).toContain("2 天后可申请");
    expect(await said([aDeadline({ ...right, today: "2026-10-09" })])).toContain("现在可申请");
  });
});
