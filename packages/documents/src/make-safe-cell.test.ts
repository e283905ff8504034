import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSafeCell, readSafeCell } from "./make-safe-cell.ts";

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..." \t\r\n'\"“”=+-@＝＋－＠a1\u00A0\u3000"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

test.each(["=1+1", "＝1", "+86", "－2", "@SUM", " =1", '"=1', "' =1", "\t1", " \r=1", "\u3000＝1"])(
  "%j begins a formula, so an apostrophe goes in front",
  (text) => expect(makeSafeCell(text)).toBe(`'${text}`),
);

test.each(["王芳", "11010519491231002X", "a=b", "", "'", "3-2"])("%j stays as it is", (text) => {
  expect(makeSafeCell(text)).toBe(text);
});

test("no text can begin a formula past its spaces and quotes, and every text comes back", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const safe = makeSafeCell(text);
      expect(
        safe.startsWith("'") || !/^[\s"'“”‘’]*[=+\-@＝＋－＠\t\r\n]/.test(safe) || /^\s*$/.test(safe),
      ).toBe(true);
      expect(/^[=+\-@＝＋－＠\t\r\n]/.test(safe)).toBe(false);
      expect(readSafeCell(safe)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
