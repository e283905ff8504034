import { describe, expect, it } from "vitest";
import { beginning, holding } from "./like.ts";

describe("a text that LIKE is asked for", () => {
  it("stands anywhere, or at the beginning", () => {
    expect(holding("慰问")).toBe("%慰问%");
    expect(beginning("wei")).toBe("wei%");
  });
  it("is taken as it was typed, signs that LIKE reads otherwise as well", () => {
    expect(holding("50%_\\")).toBe("%50\\%\\_\\\\%");
    expect(beginning("%")).toBe("\\%%");
  });
});
