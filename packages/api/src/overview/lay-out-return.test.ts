import { describe, expect, it } from "vitest";
import { rowsOf } from "./lay-out-return.ts";

type Read = Parameters<typeof rowsOf>[0];
const say = (key: string, values?: Record<string, unknown>) =>
  values ? `${key} ${JSON.stringify(values)}` : key;
const read: Read = {
  union: { id: "u", name: "月坛街道", parentId: null },
  period: { key: "2026-09", kind: "month", from: "2026-09-01", until: "2026-09-30" },
  ...{ isOver: true, isShared: false, rates: { lifted: 0.0357, execution: null }, differences: [] },
  unions: [{ key: "/09/", name: "三里河" }],
  frozen: { at: "2026-10-01T00:00:00.000Z", by: null, sha256: "ab12" },
  figures: {
    ...{ households: 130, people: 400, atStart: 120, joined: 20, exited: 10, lifted: 5 },
    exits: [{ key: "E01", n: 5 }],
    groups: {
      grade: [
        { key: "1", n: 100 },
        { key: "2", n: null },
      ],
      cause: [{ key: "", n: 130 }],
      unit: [],
      union: [{ key: "/09/", n: 130 }],
    },
    aid: {
      all: { households: 1, persons: 2, times: 3, fen: 123_45 },
      cells: [{ kind: "10", source: "5", households: null, persons: null, times: null, fen: null }],
    },
    visits: { households: 9, times: 12, fen: 0 },
    funds: [{ id: "f", name: "本级", source: "5", capFen: 1000_00, spentFen: 250_50 }],
  },
};
const rows = (more: Partial<Read> = {}) => rowsOf({ ...read, ...more }, say, "zh-CN");
const rowOf = (part: string, item: string, more: Partial<Read> = {}) =>
  rows(more).find(([each, name]) => each === part && name === item);

describe("a return as a workbook", () => {
  it("begins with its period, and whether it was frozen, with the hash", () => {
    expect(rows()[0]).toEqual(["part.period", "2026-09", "2026-09-01", "2026-09-30", null, null]);
    expect(rows()[1]?.[1]).toBe('frozenWith {"sha256":"ab12"}');
    expect(rows({ frozen: null })[1]?.[1]).toBe("notFrozen");
  });
  it("has 户, 人 and 人次 in columns of their own, and yuan as numbers that can be added up", () => {
    expect(rowOf("part.aid", "all")).toEqual(["part.aid", "all", 1, 2, 3, 123.45]);
    expect(rowOf("part.file", "figure.households")).toEqual([
      "part.file",
      "figure.households",
      130,
      400,
      null,
      null,
    ]);
    expect(rowOf("part.visits", "all")).toEqual(["part.visits", "all", 9, null, 12, 0]);
  });
  it("says of what is hidden that it is below ten, the money with it", () => {
    const [, , ...cells] = rows().find(([, item]) => String(item).startsWith("cell ")) ?? [];
    expect(cells).toEqual(["<10", "<10", "<10", "<10"]);
    expect(rowOf("part.grade", "相对困难")?.[2]).toBe("<10");
  });
  it("words codes, names unions, and says what is not filled in", () => {
    expect(rowOf("part.grade", "深度困难")?.[2]).toBe(100);
    expect(rowOf("part.cause", "notFilled")?.[2]).toBe(130);
    expect(rowOf("part.union", "三里河")?.[2]).toBe(130);
    expect(rowOf("part.exits", "exit.E01")?.[2]).toBe(5);
  });
  it("has rates to one decimal, and none of nothing", () => {
    expect(rowOf("part.file", "figure.liftedRate")?.[2]).toBe("3.6%");
    expect(rowOf("part.funds", "figure.execution")?.[2]).toBe("");
  });
  it("gives every row the same six columns", () => {
    for (const row of rows()) expect(row).toHaveLength(6);
  });
});
