import { describe, expect, it } from "vitest";
import { dayCursor } from "./cursor.ts";

const id = "01999999-0000-7000-8000-00000000000a";

describe("the beginning of a page in the order of days", () => {
  it("is a day and the id of the last row that was seen", () => {
    expect(dayCursor.safeParse(`2026-09-18_${id}`).success).toBe(true);
  });

  it.each([
    "",
    "_",
    `2026-02-30_${id}`,
    `2026-09-18_${id}x`,
    `2026-09-18_`,
    `18.9.2026_${id}`,
    `2026-09-18 ${id}`,
  ])("is not %j", (text) => {
    expect(dayCursor.safeParse(text).error?.issues[0]?.message).toBe("INPUT.INVALID");
  });
});
