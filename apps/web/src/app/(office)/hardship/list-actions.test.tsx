import type { Actor, Role } from "@gongbang/domain/access/policy";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ListActions } from "./list-actions.tsx";

const actor = (...roles: Role[]): Actor => ({
  id: "a",
  name: "陈静",
  unionId: "u",
  unionPath: "/09/",
  roles,
  sessionId: null,
});
const actions = (who: Actor | null, locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <ListActions actor={who} asked={{ view: "enrolled" }} />);
const said = async (who: Actor | null) => readAs(await actions(who));

describe("what the archive list offers", () => {
  it("leads everybody to what waits and to the lines", async () => {
    expect(linksIn(await actions(null)).map(([href]) => href)).toEqual([
      "/hardship/work",
      "/hardship/parameters",
    ]);
  });
  it("lets a caseworker open an archive, and whoever leads assign them all", async () => {
    expect(await said(actor("caseworker"))).toContain("建立档案");
    expect(await said(actor("caseworker"))).not.toContain("批量指派");
    expect(await said(actor("manager"))).toContain("批量指派");
    for (const role of ["finance", "auditor"] as const)
      expect(await said(actor(role))).not.toMatch(/批量指派|建立档案/);
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await actions(actor("caseworker", "manager"), locale))).not.toMatch(/list\.|assign\./);
  });
});
