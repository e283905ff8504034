import { describe, expect, it } from "vitest";
import { memberCodes, memberFlags, memberTexts } from "./member-fields.ts";
import {
  conditionsIn,
  type FilterField,
  filterFields,
  filterOps,
  filterTypeOf,
  memberCondition,
  memberFilter,
  memberGroup,
} from "./member-filter.ts";
import { isWholeNumber, saveViewInput, shareViewInput, usualColumns, viewSettings } from "./member-view.ts";

const every = Object.values(filterFields).flat() as FilterField[];
const asks = (condition: unknown) => memberCondition.safeParse(condition).success;
const uuid = "01900000-0000-7000-8000-000000000001";

describe("what a member can be asked for", () => {
  it("is every fact of the register, each of one type", () => {
    expect(new Set(every).size).toBe(every.length);
    expect(every).toEqual(
      expect.arrayContaining([...Object.keys(memberCodes), ...Object.keys(memberTexts), ...memberFlags]),
    );
    for (const [type, fields] of Object.entries(filterFields))
      for (const field of fields) expect(filterTypeOf(field)).toBe(type);
  });
  it("is always also whether it is known", () => {
    for (const field of every)
      for (const op of ["empty", "filled"]) expect(asks({ field, op }), `${field} ${op}`).toBe(true);
  });
  it("is asked in the words of its type alone", () => {
    expect(asks({ field: "education", op: "oneOf", value: ["11"] })).toBe(true);
    expect(asks({ field: "education", op: "contains", value: "11" })).toBe(false);
    expect(asks({ field: "age", op: "atLeast", value: 55 })).toBe(true);
    expect(asks({ field: "age", op: "atLeast", value: 121 })).toBe(false);
    expect(asks({ field: "joinedOn", op: "lastDays", value: 30 })).toBe(true);
    expect(asks({ field: "joinedOn", op: "from", value: "2026-02-30" })).toBe(false);
    expect(asks({ field: "isMigrantWorker", op: "yes", value: true })).toBe(false);
    expect(asks({ field: "keeper", op: "me" })).toBe(true);
  });
  it("is never a sealed number", () => {
    expect(filterOps.hidden).toEqual([]);
    for (const field of filterFields.hidden)
      expect(asks({ field, op: "is", value: "13800000000" })).toBe(false);
    expect(every).not.toContain("citizenId");
  });
});

describe("a filter", () => {
  it("of nothing means every living membership", () => {
    expect(memberFilter.parse({})).toEqual({ view: "all" });
  });
  it("has groups in groups, and none in those", () => {
    const empty = { field: "phone", op: "empty" };
    const inner = { match: "any", of: [empty, empty] };
    expect(memberGroup.safeParse({ match: "all", of: [empty, inner] }).success).toBe(true);
    expect(memberGroup.safeParse({ match: "all", of: [{ match: "any", of: [inner] }] }).success).toBe(false);
    expect(conditionsIn(memberGroup.parse({ match: "all", of: [empty, inner] }))).toHaveLength(3);
  });
  it("has at most twelve conditions a group", () => {
    const of = Array.from({ length: 13 }, () => ({ field: "phone", op: "empty" }));
    expect(memberGroup.safeParse({ match: "all", of }).success).toBe(false);
  });
});

describe("a view that is kept", () => {
  const settings = {
    filter: {},
    columns: [...usualColumns],
    density: "normal",
    sort: "name",
    descending: false,
  };
  const keeps = (more: object) => viewSettings.safeParse({ ...settings, ...more }).success;
  it("shows each column once, and one at least", () => {
    expect(keeps({})).toBe(true);
    expect(keeps({ columns: [] })).toBe(false);
    expect(keeps({ columns: ["status", "status"] })).toBe(false);
  });
  it.each(["11010519491231002X", "110105 19491231 002x", "13812341234", "+86 138 1234 1234"])(
    "holds nobody's number: %s",
    (text) => {
      expect(isWholeNumber(text)).toBe(true);
      expect(keeps({ filter: { text } })).toBe(false);
    },
  );
  it.each(["张三", "zsf", "2830", "002X"])("holds any other text: %s", (text) => {
    expect(isWholeNumber(text)).toBe(false);
    expect(keeps({ filter: { text } })).toBe(true);
  });
  it("has a name, and is its keeper's alone until it is shared", () => {
    const sent = { commandId: uuid, name: "  缺手机号 ", settings };
    expect(saveViewInput.parse(sent)).toMatchObject({ name: "缺手机号", opensFirst: false });
    expect(saveViewInput.safeParse({ ...sent, name: " " }).success).toBe(false);
    expect(
      shareViewInput.parse({ commandId: uuid, viewId: uuid, version: 1, isShared: true }).firstFor,
    ).toEqual([]);
  });
});
