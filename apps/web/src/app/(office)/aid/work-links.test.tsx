import { type Role, scopeFor } from "@gongbang/domain/access/policy";
import { useTranslations } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { workLinks } from "./work-links.ts";

/** The places of 帮扶待办 that somebody with this post is led to, of those that the money has. */
const money = ["toApprove", "toPay", "batches", "programmes", "figures"];
const openTo = (role: Role) =>
  workLinks
    .filter(({ action }) => scopeFor({ roles: [role] }, action) !== null)
    .map(({ key }) => key)
    .filter((key) => money.includes(key));

function Words() {
  const t = useTranslations("aid.work");
  return workLinks.map(({ key }) => `${t(`${key}.title`)}|${t(`${key}.body`)}`).join("|");
}

describe("the places of aid where work waits", () => {
  it.each<[Role, string[]]>([
    ["caseworker", ["programmes"]],
    ["manager", ["toApprove", "programmes", "figures"]],
    ["finance", ["toPay", "batches", "programmes", "figures"]],
    ["auditor", ["batches", "programmes", "figures"]],
    ["mediator", []],
    ["systemAdmin", []],
  ])("are for %s those that the post reads", (role, places) => expect(openTo(role)).toEqual(places));
  it("have each an address of its own, and words in both languages", async () => {
    expect(new Set(workLinks.map(({ href }) => href)).size).toBe(workLinks.length);
    for (const locale of locales) {
      const said = readAs(await markupIn(locale, <Words />)).split("|");
      expect(said).toHaveLength(workLinks.length * 2);
      expect(said.filter((words) => words.trim() === "" || words.includes("work."))).toEqual([]);
    }
  });
});
