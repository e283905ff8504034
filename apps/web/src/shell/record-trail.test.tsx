import { describe, expect, it } from "vitest";
import { saidIn } from "./desk.fixture.tsx";
import { RecordTrail, type TrailLine } from "./record-trail.tsx";

const line = (action: string, changes: TrailLine["changes"]): TrailLine => ({
  at: "2026-09-22T01:02:00Z",
  actorName: "林秀英",
  action,
  kind: "write",
  reason: null,
  changes,
});
const said = (action: string, changes: TrailLine["changes"]) =>
  saidIn(<RecordTrail trail={[line(action, changes)]} />);

describe("the trail of a record", () => {
  it.each([
    ["aid.grant.pay", "approved", "released", "状态：待支付 → 待送达"],
    ["hardship.archive.work", "compared", "onNotice", "状态：已比对 → 公示"],
    ["dispute.ticket.work", "accepted", "mediating", "状态：已受理 → 调解中"],
    ["office.person.change", "active", "disabled", "状态：在用 → 已停用"],
  ])("says the states of %s by their names", async (action, was, becomes, words) => {
    expect((await said(action, [{ field: "status", was, becomes }]))["zh-CN"]).toContain(words);
  });
  it("names who mediates, and leaves the ids out", async () => {
    const id = "01971972-2340-769b-8564-2cd9ce8e5948";
    const { "zh-CN": zh } = await said("dispute.ticket.assign", [
      { field: "mediatorId", was: null, becomes: id },
      { field: "mediatorName", was: null, becomes: "孙建平" },
    ]);
    expect(zh).toContain("调解员：孙建平");
    expect(zh).not.toContain(id);
  });
  it("says codes by the words of their standard, and sums as money", async () => {
    const { "zh-CN": zh, en } = await said("hardship.archive.work", [
      { field: "housing", was: null, becomes: "2" },
      { field: "accidentCostFen", was: 0, becomes: 123450 },
    ]);
    expect(zh).not.toMatch(/住房：2|123450/);
    expect(zh).toContain("¥1,234.50");
    expect(en).toContain("¥1,234.50");
  });
});
