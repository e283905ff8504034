import { describe, expect, it } from "vitest";
import { phoneSchema, readPhone } from "./phone.ts";

describe("a mobile number", () => {
  it.each([
    "13812341234",
    "138 1234 1234",
    "138-1234-1234",
    "+86 138 1234 1234",
    "008613812341234",
    "１３８１２３４１２３４",
  ])("%s is read as 11 digits", (text) => {
    expect(readPhone(text)).toEqual({ ok: true, value: "13812341234" });
  });

  it.each(["12812341234", "1381234123", "138123412345", "010-12345678", "", "1381234123a"])(
    "%s is refused",
    (text) => {
      expect(readPhone(text)).toEqual({ ok: false, refusal: { code: "PHONE.NOT_MOBILE" } });
      expect(phoneSchema.safeParse(text).error?.issues[0]?.message).toBe("PHONE.NOT_MOBILE");
    },
  );
});
