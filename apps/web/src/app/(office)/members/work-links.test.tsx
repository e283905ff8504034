import { type Role, roles, scopeFor } from "@gongbang/domain/access/policy";
import { describe, expect, it } from "vitest";
import { locales } from "~/shell/language.fixture.tsx";
import { messagesOf } from "~/shell/messages.ts";
import { workLinks } from "./work-links.ts";

/** The places of 名册待办 that somebody with this post is led to. */
const openTo = (role: Role) =>
  workLinks.filter(({ action }) => scopeFor({ roles: [role] }, action) !== null).map(({ key }) => key);

describe("the places of the register where work waits", () => {
  it.each<[Role, string[]]>([
    ["caseworker", ["applications", "transfers", "unions", "duplicates", "changes", "pack"]],
    ["manager", ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers"]],
    ["unionAdmin", ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers"]],
    ["auditor", ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers"]],
  ])("are for a %s those that the post reads", (role, places) => expect(openTo(role)).toEqual(places));
  it("lead nobody to a page that is refused to them: dues and machines keep no register", () => {
    for (const role of ["finance", "systemAdmin"] as const)
      expect(openTo(role).filter((key) => key !== "unions")).toEqual([]);
    expect(roles.flatMap(openTo).length).toBeGreaterThan(0);
  });
  it("have each an address of its own below the register, and words in both languages", async () => {
    expect(new Set(workLinks.map(({ href }) => href)).size).toBe(workLinks.length);
    for (const { href } of workLinks) expect(href).toMatch(/^\/members\/[a-z]+$/);
    for (const locale of locales) {
      const words = (await messagesOf(locale)).memberships.work as Record<string, unknown>;
      for (const { key } of workLinks)
        expect(words[key]).toMatchObject({ title: expect.any(String), body: expect.any(String) });
    }
  });
});
