import { describe, expect, it } from "vitest";
import { rowsOf } from "./lay-out-return.ts";
import type { Answer } from "./page-return.ts";
import type { Read } from "./word-return.ts";

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
    campaigns: {
      all: { households: 1, persons: 31, times: 32, fen: 500_00, goodsFen: 80_00 },
      rows: [
        {
          ...{ id: "c", number: "动 2026-0001", name: "两节送温暖" },
          ...{ households: 1, persons: 31, times: 32, fen: 500_00, goodsFen: 80_00 },
        },
      ],
    },
    collectives: { groups: 1, persons: 30, goodsFen: 0 },
    students: {
      all: { households: 1, persons: 1, times: 1, fen: 2000_00 },
      stages: [{ key: "university", households: 1, persons: 1, times: 1, fen: 2000_00 }],
    },
    funds: [{ id: "f", name: "本级", source: "5", capFen: 1000_00, spentFen: 250_50 }],
  },
};
const student = {
  ...{ id: "g", opens: "g", number: "困 2026-0007", name: "张*", unionName: "月坛", on: "2026-09-02" },
  ...{ fen: 2000_00, persons: null, goodsFen: null, school: "北京某大学", education: "21" },
} satisfies Answer["rows"][number];
const rows = (more: Partial<Read> = {}, students: Answer["rows"] = []) =>
  rowsOf({ ...read, ...more }, students, { say, locale: "zh-CN" });
const rowOf = (part: string, item: string, more: Partial<Read> = {}) =>
  rows(more).find(([each, name]) => each === part && name === item);

describe("a return as a workbook", () => {
  it("begins with its period, and whether it was frozen, with the hash", () => {
    expect(rows()[0]).toEqual(["part.period", "2026-09", "2026-09-01", "2026-09-30", null, null, null]);
    expect(rows()[1]?.[1]).toBe('frozenWith {"sha256":"ab12"}');
    expect(rows({ frozen: null })[1]?.[1]).toBe("notFrozen");
  });
  it("has 户, 人 and 人次 in columns of their own, and yuan as numbers that can be added up", () => {
    expect(rowOf("part.aid", "all")).toEqual(["part.aid", "all", 1, 2, 3, 123.45, null]);
    expect(rowOf("part.file", "figure.households")).toEqual([
      "part.file",
      "figure.households",
      130,
      400,
      null,
      null,
      null,
    ]);
    expect(rowOf("part.visits", "all")).toEqual(["part.visits", "all", 9, null, 12, 0, null]);
  });
  it("says of what is hidden that it is below ten, the money with it", () => {
    const [, , ...cells] = rows().find(([, item]) => String(item).startsWith("cell ")) ?? [];
    expect(cells).toEqual(["<10", "<10", "<10", "<10", null]);
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
  it("has what campaigns gave, goods beside the money, and a collective as its persons", () => {
    expect(rowOf("part.campaigns", "两节送温暖")).toEqual([
      "part.campaigns",
      "两节送温暖",
      1,
      31,
      32,
      500,
      80,
    ]);
    expect(rowOf("part.campaigns", "all")?.slice(2)).toEqual([1, 31, 32, 500, 80]);
    expect(
      rows()
        .find(([part]) => part === "part.collectives")
        ?.slice(2),
    ).toEqual([null, 30, 30, null, 0]);
  });
  it("has the students by stage, and line by line as far as the reader may see them", () => {
    expect(rowOf("part.students", "stage.university")?.slice(2)).toEqual([1, 1, 1, 2000, null]);
    expect(rows().some(([part]) => part === "part.studentList")).toBe(false);
    const unknown = { ...student, school: "", education: null };
    const lines = rows({}, [student, unknown]).filter(([part]) => part === "part.studentList");
    const said = { name: "张*", number: "困 2026-0007", school: "北京某大学", schooling: "大学本科毕业" };
    expect(lines[0]?.[1]).toBe(`student ${JSON.stringify(said)}`);
    expect(lines[0]?.[5]).toBe(2000);
    expect(lines[1]?.[1]).toContain('"school":"notFilled","schooling":"notFilled"');
  });
  it("gives every row the same seven columns", () => {
    for (const row of rows({}, [student])) expect(row).toHaveLength(7);
  });
});
