import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import { BurnPanel } from "./burn-panel.tsx";
import { FundsPanel } from "./funds-panel.tsx";
import { overview } from "./overview-figures.fixture.tsx";
import type { Overview } from "./overview-numbers.ts";

describe("the use of the funds", () => {
  it("says what share is left, and how much", async () => {
    const page = readAs(await markupIn("zh-CN", <BurnPanel aid={overview.aid} today={overview.today} />));
    expect(page).toContain("62.7%");
    expect(page).toContain("剩余 31.4 万元");
  });
  it("counts the funds of this year alone: one that closed with the last year says nothing about this one", async () => {
    const [fund] = overview.aid.funds;
    const beside = (closesOn: string) => ({
      ...overview.aid,
      funds: fund ? [fund, { ...fund, id: "g", closesOn, spentFen: 0 }] : [],
    });
    const panel = async (closesOn: string) =>
      readAs(await markupIn("zh-CN", <BurnPanel aid={beside(closesOn)} today={overview.today} />));
    expect(await panel("2025-12-31")).toContain("62.7%");
    expect(await panel("2026-01-01")).toContain("81.4%");
  });
  it("says so where no fund is open", async () => {
    const aid = { ...overview.aid, funds: [] };
    expect(readAs(await markupIn("en", <BurnPanel aid={aid} today={overview.today} />))).toContain(
      "No fund is open",
    );
  });
});

describe("what is left in each fund", () => {
  const panel = (fund: Partial<Overview["aid"]["funds"][number]> = {}) => {
    const funds = overview.aid.funds.map((each) => ({ ...each, ...fund }));
    return markupIn("zh-CN", <FundsPanel aid={{ ...overview.aid, funds }} months={["2026-08-01"]} />);
  };
  it("is the cap without what is spent and what is promised", async () => {
    expect(readAs(await panel())).toContain("中央财政帮扶资金 可用 30.0 万元");
    expect(readAs(await panel({ reservedFen: 31_360_000 }))).toContain("可用 0.0 万元");
  });
  it("leads to the fund, and to all of them", async () => {
    expect(linksIn(await panel()).map(([href]) => href)).toEqual(["/aid/funds", "/aid/funds/f"]);
  });
  it("is said as a share by ear as well", async () => {
    const bar = /role="progressbar"[^>]*/.exec(await panel())?.[0] ?? "";
    expect(bar).toMatch(/aria-valuenow="\d+"/);
  });
});
