import { expect, test } from "vitest";
import { isDateFormat, numberText, serialDay } from "./number-text.ts";

test.each([
  ["110105194912310021", "110105194912310021"],
  ["1.1010519491231E+17", "110105194912310000"],
  ["13800138000", "13800138000"],
  ["0.1", "0.1"],
  ["1.0E-7", "0.0000001"],
  ["1388.8900000000001", "1388.89"],
  ["-5", "-5"],
])("the number %s reads %s", (raw, text) => {
  expect(numberText(raw)).toBe(text);
});

test.each([
  ["1", false, "1900-01-01"],
  ["59", false, "1900-02-28"],
  ["61", false, "1900-03-01"],
  ["18264", false, "1950-01-01"],
  ["43891.75", false, "2020-03-01"],
  ["42429", true, "2020-03-01"],
  ["0.5", false, "0.5"],
])("the serial %s (from 1904: %s) is the day %s", (raw, from1904, day) => {
  expect(serialDay(raw, from1904)).toBe(day);
});

test("a format shows a date by its letters, not by what stands in quotes or brackets", () => {
  expect(isDateFormat(14, undefined)).toBe(true);
  expect(isDateFormat(57, undefined)).toBe(true);
  expect(isDateFormat(0, undefined)).toBe(false);
  expect(isDateFormat(176, 'yyyy"年"m"月"d"日";@')).toBe(true);
  expect(isDateFormat(177, "[$-804]yyyy-mm")).toBe(true);
  expect(isDateFormat(178, '#,##0.00"days"')).toBe(false);
  expect(isDateFormat(179, "[Red]0.00_d")).toBe(false);
  expect(isDateFormat(180, "0.00E+00")).toBe(false);
});
