import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { HandOverFields } from "./hand-over-fields.tsx";
import type { ReadyGrant } from "./record-visit-form.tsx";

type Visit = Parameters<typeof HandOverFields>[0]["visit"];
/** A visit in which this grant is ticked, as far as the fields look at it. */
const visitWith = (chosen: string) =>
  ({
    form: { watch: (name: string) => (name === "visitedOn" ? "" : chosen), setValue: () => {} },
    sentence: (code: string, details: object) => `[${code}] ${JSON.stringify(details)}`,
  }) as unknown as Visit;
const grant = (id: string, amountFen: number, held: ReadyGrant["held"] = null) =>
  ({
    ...{ id, number: `帮 2026-${id}`, kind: "10", amountFen, fundName: "区级帮扶资金" },
    held,
  }) as unknown as ReadyGrant;
const onlyOne = "一次走访送达一笔，另一笔请再记一次。";
const fields = (ready: ReadyGrant[], chosen = "", locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <HandOverFields visit={visitWith(chosen)} archiveId="" ready={ready} />);

describe("what was released for the household that is visited", () => {
  it("is not asked about where nothing was", async () => {
    expect(await fields([])).toBe("");
  });
  it("says the kind, the sum to the fen, its number and its fund, each with a tick", async () => {
    const page = await fields([grant("0001", 1_000_05)]);
    for (const part of ["生活救助", "1,000.05", "帮 2026-0001", "区级帮扶资金"])
      expect(readAs(page)).toContain(part);
    expect(allOf(page, "input").map(({ attributes }) => attributes.type)).toEqual(["checkbox"]);
  });
  it("is handed over one at a time: one tick stands, and the form says so", async () => {
    const two = [grant("0001", 1_00), grant("0002", 2_00)];
    const ticks = allOf(await fields(two, "0002"), "input").map(({ attributes }) => "checked" in attributes);
    expect(ticks).toEqual([false, true]);
    expect(readAs(await fields(two))).toContain(onlyOne);
    expect(readAs(await fields(two.slice(1)))).not.toContain(onlyOne);
  });
  it("cannot be ticked where the file holds it back, and says why", async () => {
    const held = grant("0001", 1_00, { code: "AID.REVIEW_MISSED", dueOn: "2026-08-18" });
    const page = await fields([held, grant("0002", 2_00)]);
    expect(allOf(page, "input").map(({ attributes }) => "disabled" in attributes)).toEqual([true, false]);
    expect(page.split("[AID.REVIEW_MISSED]")).toHaveLength(2);
    expect(page).toContain("2026-08-18");
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await fields([grant("0001", 1_00), grant("0002", 2_00)], "", locale))).not.toMatch(
        /form\.|\{/,
      );
  });
});
