import { type Role, scopeFor } from "@gongbang/domain/access/policy";
import { useTranslations } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { workLinks } from "./work-links.ts";

/** The places of 档案待办 that somebody with this post is led to. */
const openTo = (role: Role) =>
  workLinks.filter(({ action }) => scopeFor({ roles: [role] }, action) !== null).map(({ key }) => key);

function Words() {
  const t = useTranslations("hardship.work");
  return workLinks.map(({ key }) => `${t(`${key}.title`)}|${t(`${key}.body`)}`).join("|");
}

describe("the places of the archives where work waits", () => {
  it("are for each post those that it reads: nobody but the desk, the lead and the audit sees the queue", () => {
    for (const role of ["caseworker", "manager", "auditor"] as const)
      expect(openTo(role)).toContain("applications");
    expect(openTo("finance")).not.toContain("applications");
    for (const role of ["mediator", "systemAdmin"] as const) expect(openTo(role)).toEqual([]);
    expect(openTo("unionAdmin")).not.toContain("applications");
  });
  it("have each an address of its own below the archives, and words in both languages", async () => {
    expect(new Set(workLinks.map(({ href }) => href)).size).toBe(workLinks.length);
    for (const { href } of workLinks) expect(href).toMatch(/^\/hardship(\/[a-z-]+|\?view=[a-zA-Z]+)$/);
    for (const locale of locales) {
      const said = readAs(await markupIn(locale, <Words />)).split("|");
      expect(said).toHaveLength(workLinks.length * 2);
      expect(said.filter((words) => words.trim() === "" || words.includes("work."))).toEqual([]);
    }
  });
});
