import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { type Day, day } from "@gongbang/domain/kernel/day";
import { runningTiers } from "@gongbang/domain/office/approval";
import type { Tier } from "@gongbang/domain/office/approval-rule";
import { describe, expect, it } from "vitest";
import type { ActRow, ApprovalRow } from "../approval-item.ts";
import { type Eyes, lineOf } from "./line-approvals.ts";

const tier = (seq: number, more: Partial<Tier> = {}): Tier => ({
  ...{ seq, name: `第${seq}级`, role: "manager", levels: [], least: 1 },
  ...{ blocking: true, termDays: null, escalateTo: null },
  ...more,
});
/** A sum that has been waiting since Thursday the 17th of September. */
const item = (tiers: Tier[], more: Partial<ApprovalRow> = {}): ApprovalRow => ({
  ...{ id: "i", kind: "grant", subjectId: "g", number: "帮 2026-0001", name: "李桂兰", status: "pending" },
  ...{ round: 1, aidKind: "10", grade: null, amountFen: null, fundId: null, ruleId: null, ruleName: null },
  ...{ tiers: runningTiers(tiers), proposers: ["filer"], submittedBy: "filer", submitterName: "陈慧" },
  ...{ submittedOn: day("2026-09-17"), waitingSince: day("2026-09-17"), snapshot: {}, endedOn: null },
  ...{ unionId: "u", unionPath: "/09/", keeperId: "filer", createdAt: new Date(0), version: 1 },
  ...more,
});
const agreed = (tierNo: number, byId: string): ActRow => ({
  ...{ id: byId, approvalId: "i", tierNo, tierName: "", outcome: "agree", byId, byName: byId },
  ...{ forId: null, forName: null, toName: null, amountFen: null, grade: null, note: "", emergency: null },
  ...{ actedOn: day("2026-09-18"), at: new Date(0) },
});
const calendar = calendarFrom({ days: [], publishedYears: [2026] });
const eyes = (more: Partial<Eyes["actor"]> = {}, today: Day = day("2026-09-18")): Eyes => ({
  actor: { id: "me", roles: ["manager"], level: "district", ...more },
  absent: [],
  table: { freezes: [], calendar, today },
});

describe("a line of the list", () => {
  it("names the reader's own tier where several wait at the same time", () => {
    const tiers = [
      tier(1, { name: "街道", levels: ["street"] }),
      tier(1, { name: "区级", levels: ["district"] }),
    ];
    expect(lineOf(item(tiers), [], eyes()).line).toMatchObject({ tierName: "区级", tierNo: 2, tiers: 2 });
    expect(lineOf(item(tiers), [], eyes({ level: "basic" })).line).toMatchObject({
      ...{ tierName: "街道", tierNo: 1, mayDecide: false },
    });
  });
  it("counts the tiers that decide, and not those that are only told", () => {
    const tiers = [tier(1, { blocking: false, role: "finance" }), tier(1), tier(2)];
    expect(lineOf(item(tiers), [], eyes()).line).toMatchObject({ tierNo: 1, tiers: 2 });
    expect(lineOf(item(tiers), [agreed(2, "x")], eyes()).line).toMatchObject({ tierNo: 2, tiers: 2 });
  });
  it("has no tier and no day once it has ended", () => {
    const ended = item([tier(1, { termDays: 3 })], { status: "approved" });
    expect(lineOf(ended, [agreed(1, "x")], eyes()).line).toMatchObject({
      ...{ tierName: null, tierNo: 1, dueOn: null, isOverdue: false, mayDecide: false },
    });
  });
  it.each([
    ["2026-09-21", false],
    ["2026-09-22", false],
    ["2026-09-23", true],
  ])("is overdue after the third working day, and not on it: %s", (today, isOverdue) => {
    const line = lineOf(item([tier(1, { termDays: 3 })]), [], eyes({}, day(today))).line;
    expect(line).toMatchObject({ dueOn: "2026-09-22", isOverdue });
  });
  it("says for whom the reader would decide, where it is for another", () => {
    const absent = [{ id: "boss", name: "王主席", roles: ["manager"], level: "district" as const }];
    const standIn = { ...eyes({ roles: ["caseworker"] }), absent };
    expect(lineOf(item([tier(1)]), [], standIn).line).toMatchObject({ mayDecide: true, forName: "王主席" });
    expect(lineOf(item([tier(1)]), [], { ...eyes(), absent }).line.forName).toBeNull();
  });
  it("is nobody's who brought it up, and told to whom a tier tells", () => {
    const own = item([tier(1)], { proposers: ["me"] });
    expect(lineOf(own, [], eyes()).isMine).toBe(false);
    const told = item([tier(1), tier(2, { blocking: false, role: "finance" })]);
    const finance = eyes({ roles: ["finance"] });
    expect(lineOf(told, [], finance).isTold).toBe(false);
    expect(lineOf(told, [agreed(1, "x")], finance).isTold).toBe(true);
  });
});
