import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { citizenIdCheckDigit, readCitizenId, upgradeCitizenId } from "./citizen-id.ts";

const today = day("2026-11-22");
const read = (text: string) => readCitizenId(text, today);

describe("a citizen id number (GB 11643)", () => {
  it("is read with its birth date, sex and region: the standard's own example", () => {
    expect(read("11010519491231002X")).toEqual({
      ok: true,
      value: { id: "11010519491231002X", birthOn: "1949-12-31", sex: "2", region: "110105" },
    });
  });

  it("of someone born before 1900 is refused as mistyped, though the standard's other example is one", () => {
    expect(citizenIdCheckDigit("44052418800101001")).toBe("4");
    expect(read("440524188001010014")).toMatchObject({ ok: false, refusal: { code: "ID.BIRTH_DATE" } });
  });

  it("of a man has an odd sequence number", () => {
    const man = `11010219900307283${citizenIdCheckDigit("11010219900307283")}`;
    expect(read(man)).toMatchObject({ ok: true, value: { sex: "1", birthOn: "1990-03-07" } });
  });

  it.each([
    ["a lower-case x", "11010519491231002x"],
    ["full-width digits", "１１０１０５１９４９１２３１００２Ｘ"],
    ["groups", " 110105 19491231 002X "],
    ["Excel's leading apostrophe", "'11010519491231002X"],
  ])("may be written with %s", (_, text) => {
    expect(read(text)).toMatchObject({ ok: true, value: { id: "11010519491231002X" } });
  });

  it.each([
    ["17 characters", "11010519491231002", { code: "ID.WRONG_LENGTH", length: 17 }],
    ["nothing", "", { code: "ID.WRONG_LENGTH", length: 0 }],
    [
      "the 15 digits that lost their force in 2013",
      "110105491231002",
      { code: "ID.WRONG_LENGTH", length: 15 },
    ],
    ["a letter among the digits", "1101051949123100AX", { code: "ID.NOT_DIGITS" }],
    ["an X before the end", "1101051949123X0021", { code: "ID.NOT_DIGITS" }],
    ["a day that the month has not", "110105194902300021", { code: "ID.BIRTH_DATE", birth: "19490230" }],
    ["a birth after today", "110105202611230021", { code: "ID.BIRTH_DATE", birth: "20261123" }],
    [
      "a wrong check digit, naming the right one",
      "110105194912310021",
      { code: "ID.CHECK_DIGIT", expected: "X", found: "1" },
    ],
  ])("is refused with %s", (_, text, refusal) => {
    expect(read(text)).toEqual({ ok: false, refusal });
  });

  it("may be of someone born today", () => {
    expect(read(`11010220261122001${citizenIdCheckDigit("11010220261122001")}`).ok).toBe(true);
  });

  it("never survives one wrong digit or two neighbours swapped", () => {
    const valid = fc.integer({ min: 0, max: 999 }).map((n) => {
      const first17 = `11010219850614${String(n).padStart(3, "0")}`;
      return first17 + citizenIdCheckDigit(first17);
    });
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), digit, (id, at, other) => {
        fc.pre(id[at] !== other);
        expect(read(id.slice(0, at) + other + id.slice(at + 1)).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 15 }), (id, at) => {
        fc.pre(id[at] !== id[at + 1]);
        expect(read(`${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`).ok).toBe(false);
      }),
    );
  });
});

describe("an old number of 15 digits", () => {
  it("becomes the number of 18 that the same person holds", () => {
    expect(upgradeCitizenId("110105491231002")).toBe("11010519491231002X");
  });

  it.each(["11010519491231002X", "110105490230002", "11010549123100", "11010549123100X"])(
    "%s is none",
    (text) => {
      expect(upgradeCitizenId(text)).toBeNull();
    },
  );
});
