import { policy } from "@gongbang/domain/access/policy";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ids } from "../ticket-record.fixture.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";
import { TrailPanels } from "./trail-panels.tsx";

type Line = TicketRecord["trail"][number];
const aLine = (change: Partial<Line> = {}): Line => ({
  at: "2026-09-22T02:00:00.000Z",
  actorName: "赵明",
  action: "dispute.ticket.work",
  kind: "write",
  reason: null,
  result: "done",
  changes: [{ field: "status", was: "received", becomes: "accepted" }],
  ...change,
});
/** The words of the two panels: what was changed, and who looked. */
async function panels(trail: Line[], locale: Locale = "zh-CN") {
  const page = await markupIn(locale, <TrailPanels trail={trail} />);
  const [changes = "", readings = ""] = allOf(page, "section").map(({ markup }) => readAs(markup));
  return { changes, readings };
}
const changed = async (change: Line["changes"][number], locale?: Locale) =>
  (await panels([aLine({ changes: [change] })], locale)).changes;

describe("the trail of a ticket", () => {
  it("parts what was changed from who looked, and counts uncovering among the looks", async () => {
    const { changes, readings } = await panels([
      aLine({ actorName: "甲" }),
      aLine({ actorName: "乙", action: "dispute.ticket.read", kind: "read", changes: [] }),
      aLine({ actorName: "丙", action: "dispute.ticket.reveal", reason: "联系本人", changes: [] }),
    ]);
    expect(changes).toContain("甲");
    expect(changes).not.toMatch(/[乙丙]/);
    expect(readings).toMatch(/乙 打开.*丙 查看敏感信息 联系本人/);
    expect(readings).not.toContain("甲");
  });
  it("says when, in Beijing, and what was done", async () => {
    expect((await panels([aLine()])).changes).toBe(
      "变更记录 2026年9月22日 10:00 赵明 办理 状态 待受理 → 已受理",
    );
    expect((await panels([aLine()], "en")).changes).toContain("Status");
  });
  it("says that nothing is there, in each of the two", async () => {
    expect(await panels([])).toEqual({ changes: "变更记录 还没有记录", readings: "访问记录 还没有记录" });
    expect(await panels([], "en")).toEqual({
      changes: "Changes Nothing yet",
      readings: "Readings Nothing yet",
    });
  });
  it("has a word for everything that can be done to a ticket", async () => {
    const actions = Object.keys(policy).filter((action) => action.startsWith("dispute.ticket."));
    expect(actions.length).toBeGreaterThan(3);
    for (const locale of locales) {
      for (const action of actions) {
        const { changes, readings } = await panels([aLine({ action, changes: [] })], locale);
        expect(changes + readings, action).not.toMatch(/ (其他|Other)$/);
      }
    }
  });
  it("says of an unknown action that it was another, and shows no key", async () => {
    expect((await panels([aLine({ action: "dispute.ticket.dreamt", changes: [] })])).changes).toMatch(
      /其他$/,
    );
  });
});

describe("what changed in a field", () => {
  it.each(ticketStatuses)("says the state %s by its word", async (status) => {
    for (const locale of locales) {
      const words = await changed({ field: "status", was: "received", becomes: status }, locale);
      expect(words).not.toMatch(new RegExp(`→ ${status}$`));
      expect(words).toMatch(/→ .+$/);
    }
  });
  it("says money in yuan and days as days", async () => {
    expect(await changed({ field: "agreedFen", was: 100, becomes: 1_200_050 })).toMatch(
      /协议金额 ¥1\.00 → ¥12,000\.50$/,
    );
    expect(await changed({ field: "performBy", becomes: "2026-10-31" })).toMatch(/履行期限 2026-10-31$/);
    expect(await changed({ field: "extendedDays", becomes: 15 })).toMatch(/延期天数 15$/);
  });
  it("shows no id and no code that only the machine reads", async () => {
    const words = await changed({ field: "mediatorId", was: null, becomes: ids.mediator });
    expect(words).toMatch(/承办人$/);
    expect(await changed({ field: "refusalReason", becomes: "outOfScope" })).toMatch(/不予受理理由$/);
    expect(await changed({ field: "status", becomes: "no such" })).toMatch(/状态$/);
  });
  it("says only that a sealed field changed", async () => {
    expect(await changed({ field: "narrative" })).toMatch(/申请人陈述$/);
    expect(await changed({ field: "phone" })).toMatch(/手机号码$/);
  });
  it("calls a field that it has no word for another field", async () => {
    for (const locale of locales) {
      const words = await changed({ field: "shoeSize", becomes: 43 }, locale);
      expect(words).toMatch(locale === "en" ? /Another field 43$/ : /其他字段 43$/);
      expect(words).not.toContain("shoeSize");
    }
  });
  it("is a line each, where several changed at once", async () => {
    const changes = [
      { field: "terms", becomes: "分期支付" },
      { field: "sealedOn", becomes: "2026-09-28" },
    ];
    expect((await panels([aLine({ changes })])).changes).toMatch(/协议内容 分期支付 盖章日期 2026-09-28$/);
  });
});
