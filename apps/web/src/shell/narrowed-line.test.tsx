import { describe, expect, it } from "vitest";
import { linksIn } from "./desk.fixture.tsx";
import { locales, markupIn, readAs } from "./language.fixture.tsx";
import { NarrowedLine } from "./narrowed-line.tsx";

type State = Record<string, string | undefined>;
const hrefOf = (state: State) =>
  Object.entries(state)
    .flatMap(([key, value]) => (value ? [`${key}=${value}`] : []))
    .join("&");
const line = (state: State, more?: { keys: string[]; text: string }[], locale: "zh-CN" | "en" = "zh-CN") =>
  markupIn(
    locale,
    <NarrowedLine state={state} hrefOf={hrefOf} unionName="月坛街道总工会" {...(more && { more })} />,
  );

describe("what a list is narrowed to", () => {
  const state = { view: "paid", under: "u", from: "2026-01-01", until: "2026-12-31", kind: "10" };
  it("is said part by part, each a link to the list without it", async () => {
    const page = await line(state, [{ keys: ["kind"], text: "生活救助" }]);
    expect(readAs(page)).toBe("月坛街道总工会及下级 2026-01-01 至 2026-12-31 生活救助");
    expect(linksIn(page).map(([href]) => href)).toEqual([
      "view=paid&from=2026-01-01&until=2026-12-31&kind=10",
      "view=paid&under=u&kind=10",
      "view=paid&under=u&from=2026-01-01&until=2026-12-31",
    ]);
    expect(page).toContain('aria-label="去掉条件：生活救助"');
  });
  it("has a period that is open on one side", async () => {
    expect(readAs(await line({ from: "2026-01-01" }))).toBe("2026-01-01 起");
    expect(readAs(await line({ until: "2026-01-31" }))).toBe("2026-01-31 止");
  });
  it("is nothing where the list is whole, and has words in both languages", async () => {
    expect(await line({ view: "all", q: "李" })).toBe("");
    for (const locale of locales) expect(readAs(await line(state, [], locale))).not.toContain("narrowed.");
  });
});
