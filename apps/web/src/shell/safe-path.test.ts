import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path.ts";

describe("where the sign-in leads on to", () => {
  it("is any page of ours, with its search and place", () => {
    expect(safePath("/disputes/0197?tab=steps#trail")).toBe("/disputes/0197?tab=steps#trail");
    expect(safePath("/members?text=张")).toBe("/members?text=%E5%BC%A0");
    // Another site's address is a value here, and no place to go to.
    expect(safePath("/sign-in?next=https://evil.example")).toBe("/sign-in?next=https://evil.example");
  });

  const evasions = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\t/evil.example",
    "/\n/evil.example",
    "\u0000//evil.example",
    " //evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "///evil.example",
    "/%5Cevil.example/..//x.example",
    "evil.example",
    "/\u200b/evil.example\u202e",
    "",
    null,
    undefined,
  ];
  it.each(evasions.map((each) => [each]))("is home for %j", (asked) => {
    expect(safePath(asked)).toBe("/");
  });

  it("is what a browser makes of it on our own site, whatever was asked", () => {
    for (const asked of evasions) {
      const landed = new URL(safePath(asked), "https://gongbang.example");
      expect(landed.origin).toBe("https://gongbang.example");
    }
  });
});
