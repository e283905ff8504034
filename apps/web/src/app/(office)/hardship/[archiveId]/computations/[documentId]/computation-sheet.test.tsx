import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { lines, meansOf } from "../../../household-archive.fixture.tsx";
import { type Computation, ComputationSheet } from "./computation-sheet.tsx";

const means = meansOf({ people: [{ monthly: 2400 }, { monthly: 0 }], expense: { medical: 6000 } });
const person = (name: string, monthlyIncomeFen: number) => ({
  ...{ relation: name === "李桂兰" ? "01" : "30", name, birthOn: null, monthlyIncomeFen },
  ...{ workState: null, exempt: null },
});
const paper: Computation = {
  ...{ id: "d1", archiveId: "0197-a", no: 2, sha256: "ab".repeat(32), isIntact: true },
  ...{ madeByName: "陈会敏", madeAt: "2026-09-15T02:30:00.000Z" },
  content: {
    ...{ form: 1, reason: "decided", on: "2026-09-15", number: "困 2026-0042", name: "李桂兰" },
    ...{ lines, means, members: [person("李桂兰", 240_000), person("李明", 0)] },
    ...{ income: {}, expense: { medical: 600_000 }, accidentCostFen: 0, accidentPaidBackFen: 0 },
    savingsFen: 0,
  },
} as unknown as Computation;
const sheet = (more: Partial<Computation> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <ComputationSheet paper={{ ...paper, ...more }} />);
type Content = Computation["content"];
const saying = (more: Partial<Content>) => sheet({ content: { ...paper.content, ...more } as Content });

describe("the computation on paper", () => {
  it("says whose it is, for which day, by which line, and who made it when", async () => {
    const page = readAs(await sheet());
    for (const said of ["李桂兰 困 2026-0042", "2026年9月15日", "1,450", "陈会敏", "2026年9月15日 10:30"])
      expect(page).toContain(said);
  });
  it("has the sum that leads to its grade, as the rule computed it", async () => {
    expect(readAs(await sheet())).toContain("(28,800 − 6,000) ÷ 12 ÷ 2 = 950.00");
    expect(readAs(await sheet())).toContain("深度困难");
  });
  it("names every member whose income went in", async () => {
    const both = meansOf({ people: [{ monthly: 2400 }, { monthly: 100 }] });
    const earning = readAs(await saying({ means: both as Content["means"] }));
    expect(earning).toContain("李明");
    expect(readAs(await sheet())).not.toContain("李明");
  });
  it("carries its hash whole, so that the paper can be compared with the record", async () => {
    expect(readAs(await sheet())).toContain("ab".repeat(32));
  });
  it("warns where the text is not the one that was kept, and only there", async () => {
    const warns = async (isIntact: boolean) => (await sheet({ isIntact })).includes('role="alert"');
    const banner = async (isIntact: boolean) => readAs(await sheet({ isIntact })).length;
    expect(await banner(false)).toBeGreaterThan(await banner(true));
    expect(await warns(true)).toBe(false);
  });
  it("says which rule set was applied, and of an old one that there was none", async () => {
    const under = (ruleSet: string | undefined) => saying({ means: { ...means, ruleSet } });
    const [national, none] = [readAs(await under("national")), readAs(await under(undefined))];
    expect(national).not.toBe(none);
    expect(readAs(await under("rules-of-another-city"))).toBe(none);
  });
  it("says why it was made: saved, decided or renewed, in both languages", async () => {
    const pages = await Promise.all(
      (["saved", "decided", "renewed"] as const).map(async (reason) => readAs(await saying({ reason }))),
    );
    expect(new Set(pages).size).toBe(3);
    for (const locale of locales)
      expect(readAs(await sheet({}, locale))).not.toMatch(/hardship\.|rule-sets\./);
  });
});
