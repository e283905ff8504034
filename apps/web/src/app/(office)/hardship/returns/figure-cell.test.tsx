import { smallestCell } from "@gongbang/domain/members/small-cells";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { FreezeReturnForm } from "./freeze-return-form.tsx";
import type { Return } from "./return-shapes.ts";
import { SaveReturnForm } from "./save-return-form.tsx";
import { SpentPanels } from "./spent-panels.tsx";

const id = "019746a0-0000-4000-8000-000000000001";
const figures = {
  ...{ union: { id, name: "月坛街道" }, period: { key: "2026-09" }, isShared: false },
  figures: {
    visits: { households: 9, times: 12, fen: 30_000 },
    funds: [
      { id: "f", name: "本级经费", source: "5", capFen: 300_000, spentFen: 100_000 },
      { id: "g", name: "专项资金", source: "1", capFen: 0, spentFen: 0 },
    ],
  },
} as unknown as Return;
const cell = (n: number | null, more: Partial<Return> = {}, of?: Parameters<typeof FigureCell>[0]["of"]) =>
  deskIn("zh-CN", <FigureCell figures={{ ...figures, ...more }} n={n} {...(of && { of })} />);

describe("a figure of a return", () => {
  it("opens the list that makes it", async () => {
    const [[href, said] = []] = linksIn(await cell(1234, {}, { by: "joined" }));
    expect(said).toBe("1,234");
    expect(href).toContain("/returns/list");
    expect(href).toContain(id);
  });
  it.each([
    ["of nothing", 0, {}, { by: "joined" }],
    ["that has no list", 5, {}, undefined],
    ["that is told to another union", 5, { isShared: true }, { by: "joined" }],
  ] as const)("leads nowhere %s", async (_, n, more, of) => {
    expect(linksIn(await cell(n, more, of))).toEqual([]);
    expect(readAs(await cell(n, more, of))).toBe(String(n));
  });
  it("that may not be told is said to be small, and not how small", async () => {
    expect(await cell(null, {}, { by: "joined" })).toContain(`&lt;${smallestCell}`);
    expect(linksIn(await cell(null, {}, { by: "joined" }))).toEqual([]);
  });
});

describe("what was spent in the period", () => {
  const panels = (more: Partial<Return> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <SpentPanels figures={{ ...figures, ...more }} />);
  it("counts households and visits apart, with the money to the fen", async () => {
    const page = readAs(await panels());
    for (const said of ["9", "12", "300.00"]) expect(page).toContain(said);
    expect(linksIn(await panels()).map(([href]) => href)).toContain("/aid/funds/f");
  });
  it("says of each fund how far it was used, and of an empty one that it was not", async () => {
    const page = readAs(await panels());
    expect(page).toContain("1,000.00 / 3,000.00");
    expect(page).toMatch(/33\.3%/);
    expect(page).toMatch(/专项资金.*0\.0%/);
  });
  it("has a stroke where the sum may not be told", async () => {
    const { figures: of } = figures;
    const hidden = { ...of, visits: { ...of.visits, fen: null } } as Return["figures"];
    expect(readAs(await panels({ figures: hidden }))).toContain("—");
  });
  it("has words in both languages, the buttons too", async () => {
    for (const locale of locales) {
      expect(readAs(await panels({}, locale))).not.toContain("returns.");
      for (const form of [FreezeReturnForm, SaveReturnForm]) {
        const Form = form;
        const page = await deskIn(locale, <Form unionId={id} period="2026-09" />);
        expect(
          allOf(page, "button")
            .map(({ text }) => text)
            .join(""),
        ).not.toMatch(/^$|returns\./);
      }
    }
  });
});
