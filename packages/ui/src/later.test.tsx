import { describe, expect, it } from "vitest";
import { Later } from "./later.tsx";
import { markupOf, wordsOf } from "./markup.fixture.tsx";

describe("what stands below the first picture", () => {
  it("is left out of what the server sends, and something keeps its place", () => {
    expect(markupOf(<Later>期限与风险</Later>)).toBe("");
    expect(wordsOf(markupOf(<Later fallback="正在打开">期限与风险</Later>))).toBe("正在打开");
  });
});
