import { type Role, scopeFor } from "@gongbang/domain/access/policy";
import { useTranslations } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { workLinks } from "./work-links.ts";

/** The places of 名册待办 that somebody with this post is led to. */
const openTo = (role: Role) =>
  workLinks.filter(({ action }) => scopeFor({ roles: [role] }, action) !== null).map(({ key }) => key);

/** The words of every place, as the page takes them from the messages. */
function Words() {
  const t = useTranslations("memberships.work");
  return workLinks.map(({ key }) => `${t(`${key}.title`)}|${t(`${key}.body`)}`).join("|");
}

describe("the places of the register where work waits", () => {
  it.each<[Role, string[]]>([
    ["finance", ["unions", "exports"]],
    ["systemAdmin", ["unions"]],
    ["mediator", ["unions"]],
    ["caseworker", ["applications", "transfers", "unions", "duplicates", "changes", "pack", "exports"]],
    [
      "manager",
      ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers", "exports"],
    ],
    [
      "unionAdmin",
      ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers", "exports"],
    ],
    [
      "auditor",
      ["applications", "transfers", "unions", "duplicates", "changes", "pack", "numbers", "exports"],
    ],
  ])("are for %s those that the post reads", (role, places) => expect(openTo(role)).toEqual(places));
  it("have each an address of its own below the register, and words in both languages", async () => {
    expect(new Set(workLinks.map(({ href }) => href)).size).toBe(workLinks.length);
    for (const { href } of workLinks) expect(href).toMatch(/^\/members\/[a-z]+$/);
    for (const locale of locales) {
      const said = readAs(await markupIn(locale, <Words />)).split("|");
      expect(said).toHaveLength(workLinks.length * 2);
      expect(said.filter((words) => words.trim() === "" || words.includes("work."))).toEqual([]);
    }
  });
});
