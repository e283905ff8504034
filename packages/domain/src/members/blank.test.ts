import { describe, expect, it } from "vitest";
import { z } from "zod";
import { orBlank, shortText, yesOrNo } from "./blank.ts";

describe("a field that may be left empty", () => {
  const schema = z.strictObject({ grade: orBlank(z.enum(["1", "2"])), note: shortText(4) });
  it("is not said, whether the form sends an empty text or nothing", () => {
    expect(schema.parse({ grade: "", note: "" })).toEqual({});
    expect(schema.parse({})).toEqual({});
  });
  it("says what it says, without the spaces around it", () => {
    expect(schema.parse({ grade: "2", note: " 南院 " })).toEqual({ grade: "2", note: "南院" });
  });
  it("is held to what it may say all the same", () => {
    expect(schema.safeParse({ grade: "3" }).success).toBe(false);
    expect(schema.safeParse({ note: "一二三四" }).success).toBe(true);
    expect(schema.safeParse({ note: "一二三四五" }).success).toBe(false);
    // Spaces alone say nothing, and are not the empty field either.
    expect(schema.safeParse({ note: "  " }).success).toBe(false);
    expect(schema.safeParse({ grade: null }).success).toBe(false);
  });
});

describe("yes or no", () => {
  it.each([
    ["1", true],
    ["0", false],
    [true, true],
    [false, false],
  ])("as %j is %s", (said, meant) => {
    expect(yesOrNo.parse(said)).toBe(meant);
  });
  it.each(["", "是", "true", 1, 0, null])("is not %j", (said) => {
    expect(yesOrNo.safeParse(said).error?.issues[0]?.message).toBe("INPUT.INVALID");
  });
});
