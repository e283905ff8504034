import { filterFields, type MemberCondition, memberViews } from "@gongbang/domain/members/member-filter";
import { memberSorts } from "@gongbang/domain/members/member-list";
import {
  densities,
  memberColumns,
  plainSettings,
  type ViewSettings,
} from "@gongbang/domain/members/member-view";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, askedBy, hrefOf, placeText } from "./list-address.ts";
import { isBare, readAsked } from "./read-address.ts";

const union = "019746a0-0000-4000-8000-000000000001";
/** What a browser makes of an address that was sent on. */
const opened = (href: string): Asked => Object.fromEntries(new URL(href, "http://desk").searchParams);

const word = fc.constantFrom("恒远物业", "a & b", "50%", "x~y", "李·尼", '“引号”"', "+86 010#1");
const days = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2026-09-28"), noInvalidDate: true })
  .map((on) => on.toISOString().slice(0, 10));
const condition: fc.Arbitrary<MemberCondition> = fc.oneof(
  fc.record({ field: fc.constantFrom(...filterFields.hidden), op: fc.constantFrom("empty", "filled") }),
  fc.record({ field: fc.constantFrom(...filterFields.text), op: fc.constant("contains"), value: word }),
  fc.record({
    field: fc.constantFrom(...filterFields.code),
    op: fc.constantFrom("oneOf", "noneOf"),
    value: fc.array(fc.constantFrom("1", "24", "170"), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom(...filterFields.date),
    op: fc.constantFrom("from", "until"),
    value: days,
  }),
  fc.record({
    field: fc.constantFrom(...filterFields.number),
    op: fc.constant("atLeast"),
    value: fc.nat(120),
  }),
  fc.record({ field: fc.constant("union"), op: fc.constant("under"), value: fc.constant(union) }),
  fc.constant({ field: "keeper", op: "me" }),
) as fc.Arbitrary<MemberCondition>;
const match = fc.constantFrom("all", "any");
const group = fc.record({
  match,
  of: fc.array(
    fc.oneof(condition, fc.record({ match, of: fc.array(condition, { minLength: 1, maxLength: 3 }) })),
    { minLength: 1, maxLength: 4 },
  ),
});
const settings = fc.record({
  filter: fc.record(
    {
      view: fc.constantFrom(...memberViews),
      unionId: fc.constant(union),
      status: fc.constantFrom(...membershipStatuses),
      text: fc.constantFrom("李桂兰", "张sf", "2830", "li gui"),
      where: group,
    },
    { requiredKeys: ["view"] },
  ),
  columns: fc.shuffledSubarray([...memberColumns], { minLength: 1 }),
  density: fc.constantFrom(...densities),
  sort: fc.constantFrom(...memberSorts),
  descending: fc.boolean(),
}) as fc.Arbitrary<ViewSettings>;

describe("the address of the list", () => {
  it("says the same list to whoever it is sent to: filter, columns, their order, density, sorting", () => {
    fc.assert(
      fc.property(settings, (shown) => {
        expect(readAsked(opened(hrefOf(askedBy(shown)))).settings).toEqual(shown);
      }),
    );
  });
  it("is short while nothing special is asked for", () => {
    expect(Object.keys(opened(hrefOf(askedBy(plainSettings))))).toEqual(["view", "c"]);
    const empty = {
      ...plainSettings,
      filter: { view: "all" as const, where: { match: "all" as const, of: [] } },
    };
    expect(askedBy(empty).f).toBeUndefined();
  });
  it("carries the view it was opened as, and not the page of the list", () => {
    expect(askedBy(plainSettings, "v1")).toMatchObject({ v: "v1" });
    expect(askedBy(plainSettings, null).v).toBeUndefined();
    expect(Object.keys(askedBy(plainSettings, "v1"))).not.toContain("after");
  });
  it("holds the place in the list, a name with ~ in it as well", () => {
    for (const pinyin of ["li guilan", "a~b", "ou yang~~"]) {
      const after = placeText({ pinyin, id: union });
      expect(readAsked(opened(hrefOf({ after }))).after).toEqual({ pinyin, id: union });
      expect(readAsked(opened(hrefOf({ before: after }))).before).toEqual({ pinyin, id: union });
    }
  });
});

describe("an address that somebody typed", () => {
  it.each<[string, Asked]>([
    ["a column twice", { c: "sex.sex" }],
    ["a filter on what is sealed", { f: '{"match":"all","of":[{"field":"phone","op":"is","value":"1"}]}' }],
    ["a filter with a field of its own", { f: '{"match":"all","of":[],"sql":"1"}' }],
    ["a place that is none", { after: "x~y" }],
    ["a place without a name", { after: `~${union}` }],
  ])("shows the whole register for %s", (_, asked) => expect(readAsked(asked)).toEqual(readAsked({})));
  it("loses a person's number, and keeps the rest of what it asks for", () => {
    const asked = { q: "110102197410012345", status: "active", d: "compact" };
    expect(readAsked(asked).settings).toMatchObject({
      filter: { view: "all", status: "active" },
      density: "compact",
    });
  });
  it("takes a tail or a name", () => {
    for (const q of ["2830", "002X", "李桂兰"]) expect(readAsked({ q }).settings.filter.text).toBe(q);
  });
  it("is read as something that can be written and read again, whatever stands in it", () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const fields = ["view", "union", "status", "q", "f", "c", "d", "s", "desc"] as const;
    const any = fc.record(Object.fromEntries(fields.map((field) => [field, text])));
    fc.assert(
      fc.property(any, (asked) => {
        const read = readAsked(asked).settings;
        expect(readAsked(opened(hrefOf(askedBy(read)))).settings).toEqual(read);
      }),
    );
  });
  it.each<Asked>([{ v: "v1" }, { c: "sex" }, { desc: "1" }, { after: "a~b" }])(
    "asks for a list in particular with %j",
    (asked) => expect(isBare(asked)).toBe(false),
  );
});
