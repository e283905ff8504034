import { expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { endsByTwo } from "./exit-code.ts";

it("asks for a second person once a file is older than a year, and of what never was a file for none", () => {
  const enrolledOn = day("2025-09-18");
  expect(["2026-09-18", "2026-09-19"].map((on) => endsByTwo({ enrolledOn }, day(on)))).toEqual([false, true]);
  expect(endsByTwo({ enrolledOn: null }, day("2030-01-01"))).toBe(false);
});
