import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { citizenIdCheckDigit } from "./citizen-id.ts";
import { maskPaper } from "./mask.ts";
import { readPaper, readValidity, validitySchema, withoutEnd } from "./paper.ts";
import { idKind } from "./roster-words.ts";

const today = day("2026-09-18");
const checked = (first17: string) => first17 + citizenIdCheckDigit(first17);

describe("the number of a paper", () => {
  it("of a resident is a citizen id, and tells birth, sex and region", () => {
    expect(readPaper("1", "１１０１０５ 19491231 002x", today)).toEqual({
      ok: true,
      value: { number: "11010519491231002X", birthOn: "1949-12-31", sex: "2", region: "110105" },
    });
    expect(readPaper("1", "E12345678", today)).toMatchObject({ refusal: { code: "ID.WRONG_LENGTH" } });
  });
  it.each([
    ["2", "h12345678", "H12345678"],
    ["2", "M1234567801", "M1234567801"],
    ["3", "12345678", "12345678"],
    ["3", "1234567890(B)", null],
    ["3", "1234567890B", "1234567890B"],
    ["4", "CAN110179012345", "CAN110179012345"],
    ["6", "e 1234 5678", "E12345678"],
    ["6", "ABCDEFG", null],
    ["6", "E1", null],
    ["9", "军字第1234号", null],
    ["9", "AB-1234", "AB1234"],
    ["2", "X12345678", null],
    ["3", "1234567", null],
    ["4", "CAN11017901234", null],
  ] as const)("of kind %s is read from “%s” as %s", (kind, typed, number) => {
    const read = readPaper(kind, typed, today);
    if (number === null) expect(read).toEqual({ ok: false, refusal: { code: "PAPER.WRONG_FORMAT", kind } });
    else expect(read).toEqual({ ok: true, value: { number, birthOn: null, sex: null, region: "" } });
  });
  it("in the shape of a citizen id tells birth and sex for permits too, and must have its check digit", () => {
    const permit = checked("81000019900307283");
    expect(readPaper("5", permit, today)).toMatchObject({
      ok: true,
      value: { number: permit, birthOn: "1990-03-07", sex: "1" },
    });
    const resident = checked("91110019900307282");
    expect(readPaper("4", resident, today)).toMatchObject({ value: { birthOn: "1990-03-07", sex: "2" } });
    const last = permit.endsWith("0") ? "1" : "0";
    expect(readPaper("5", permit.slice(0, 17) + last, today)).toMatchObject({
      refusal: { code: "ID.CHECK_DIGIT" },
    });
    // A resident's own number is no permit.
    expect(readPaper("5", "11010519491231002X", today)).toMatchObject({
      refusal: { code: "PAPER.WRONG_FORMAT" },
    });
  });
  it("of a passport has no checksum: every one of its shape is taken", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,2}[0-9]{6,8}$/), (number) => {
        expect(readPaper("6", number.toLowerCase(), today)).toMatchObject({ ok: true, value: { number } });
      }),
    );
  });
  it("never breaks what reads it, whatever is typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...idKind.codes), fc.string({ maxLength: 40 }), (kind, text) => {
        expect(typeof readPaper(kind, text, today).ok).toBe("boolean");
      }),
    );
  });
  it("is masked so that a short one does not show", () => {
    expect(maskPaper("11010519491231002X")).toBe("110***********002X");
    expect(maskPaper("E12345678")).toBe("E****5678");
    expect(maskPaper("12345678")).toBe("1***5678");
    expect(maskPaper("AB123")).toBe("A**23");
  });
});

describe("how long a paper is valid", () => {
  it("is a day or for good", () => {
    expect(readValidity("长期")).toBe(withoutEnd);
    expect(readValidity(" 2036年5月1日 ")).toBe("2036-05-01");
    expect(readValidity("5年")).toBeNull();
    expect(validitySchema.parse("长期有效")).toBe(withoutEnd);
    expect(validitySchema.parse(withoutEnd)).toBe(withoutEnd);
    expect(validitySchema.safeParse("soon").error?.issues[0]?.message).toBe("INPUT.NOT_A_DAY");
  });
});
