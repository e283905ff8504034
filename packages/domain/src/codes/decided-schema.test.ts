import { describe, expect, it } from "vitest";
import { allow, refuse } from "../kernel/decision.ts";
import { decidedSchema } from "./decided-schema.ts";

const even = decidedSchema((text) => {
  const number = Number(text);
  return number % 2 === 0 ? allow(number) : refuse({ code: "TEST.ODD", number });
}, 5);

describe("a text that a reader accepts", () => {
  it("becomes what the reader made of it", () => {
    expect(even.parse("12")).toBe(12);
  });
  it("is refused by the reader's own code, with its details beside", () => {
    const { error } = even.safeParse("13");
    expect(error?.issues).toMatchObject([{ code: "custom", message: "TEST.ODD", params: { number: 13 } }]);
  });
  it("is a text of a bounded length, before any reader sees it", () => {
    expect(even.safeParse("22222").success).toBe(true);
    expect(even.safeParse("222222").success).toBe(false);
    for (const none of [12, null, undefined, ["12"]]) expect(even.safeParse(none).success).toBe(false);
  });
  it("says only that it is too long where it is, and never what it holds", () => {
    const { error } = even.safeParse("2".repeat(9));
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]?.code).toBe("too_big");
  });
});
