import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Overview } from "./overview-numbers.ts";
import { StreetMap } from "./street-map.tsx";

describe("the streets", () => {
  const row = {
    ...{ unionId: "u2", name: "月坛街道", enrolled: 1234, paidFen: 0, visits: 0, openTickets: 0, missed: 0 },
    ...{ streetCode: "110102007", helped: 0, members: 0 },
  };
  const map = (unions: Overview["unions"]) =>
    markupIn("zh-CN", <StreetMap unions={unions} today="2026-09-28" />);
  it("lie as fifteen tiles, each with its number, and open the files that it counts", async () => {
    const page = await map([row]);
    expect(allOf(page, "rect").length).toBe(16);
    expect(linksIn(page).map(([href]) => href)).toEqual(["/hardship?status=enrolled&under=u2"]);
    expect(page).toContain('aria-label="月坛 1,234 户"');
    expect(readAs(page)).toContain("示意图，不是地图");
  });
  it("are the darker the more households are in their file, and never too dark to be read", async () => {
    const half = { ...row, unionId: "u3", streetCode: "110102010", enrolled: 617 };
    const shades = allOf(await map([row, half]), "rect")
      .flatMap(({ attributes }) => attributes["fill-opacity"] ?? [])
      .map(Number);
    expect(shades.toSorted()).toEqual([0.15, 0.3]);
  });
  it("have a dash where nobody keeps a file of the street, and no shade where the file is empty", async () => {
    const page = await map([{ ...row, enrolled: 0 }]);
    expect(allOf(page, "rect").flatMap(({ attributes }) => attributes["fill-opacity"] ?? [])).toEqual(["0"]);
    expect(readAs(page).match(/—/g)).toHaveLength(14);
  });
  it("leave out unions that are no street of the district", async () => {
    expect(linksIn(await map([{ ...row, streetCode: null }]))).toEqual([]);
    expect(linksIn(await map([{ ...row, streetCode: "110105001" }]))).toEqual([]);
  });
  it("are drawn of nothing from outside", async () =>
    expect(await map([row])).not.toMatch(/https?:|<image|url\(/));
});
