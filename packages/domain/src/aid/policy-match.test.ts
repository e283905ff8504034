import { describe, expect, it } from "vitest";
import { type AidKind, aidKind } from "../codes/aid-kind.ts";
import { fen } from "../kernel/money.ts";
import { type MatchFacts, matchClasses, matchKinds } from "./policy-match.ts";

const open = (kind: AidKind) => ({ kind, received: false, openFunds: 1, leftFen: fen(100_000) });
/** In the file, relative hardship, and nothing else that any rule asks for. */
const plain: MatchFacts = {
  ...{ standing: "inFile", grade: "2", causes: ["10"], students: 0, withoutWork: 0, medicalFen: fen(0) },
  ...{ verdict: "relative", civilAffairsClass: null, government: "none", propertyHits: [] },
  kinds: aidKind.open.map(open),
};
const kindsOf = (more: Partial<MatchFacts>) => matchKinds({ ...plain, ...more }).map(({ kind }) => kind);
const always = ["10", "70"];

describe("the kinds of aid that a household qualifies for", () => {
  it.each<[string, Partial<MatchFacts>, string[]]>([
    ["in the file has a living allowance and condolence", {}, []],
    ["with one fen of own-paid medical cost has medical relief", { medicalFen: fen(1) }, ["20"]],
    ["in hardship by a major illness has medical relief", { causes: ["06"] }, ["20"]],
    ["with a student has help with schooling", { students: 1 }, ["30"]],
    ["in hardship by schooling has help with it", { causes: ["10", "09"] }, ["30"]],
    [
      "with somebody without work has training, placement and a start",
      { withoutWork: 1 },
      ["40", "41", "83"],
    ],
    ["laid off has the same", { causes: ["03"] }, ["40", "41", "83"]],
    ["whose insurance is not paid has legal aid", { causes: ["05"] }, ["50"]],
    ["in hardship by accident has temporary relief as well", { grade: "3" }, ["60"]],
    ["hit by a disaster has temporary relief as well", { causes: ["07"] }, ["60"]],
  ])("%s", (_, more, expected) => {
    expect(kindsOf(more)).toEqual([...always, ...expected].sort());
  });
  it("outside the file are temporary relief alone, and none for who is neither", () => {
    const needy = { students: 2, medicalFen: fen(9_000), withoutWork: 1 };
    expect(kindsOf({ ...needy, standing: "temporary" })).toEqual(["60"]);
    expect(kindsOf({ ...needy, standing: "neither" })).toEqual([]);
  });
  it("are never 心理关爱, mutual aid or mother's care: no fact of a file asks for these", () => {
    const everything = { students: 2, medicalFen: fen(1), withoutWork: 1, grade: "3" as const };
    const all = kindsOf({ ...everything, causes: ["01", "02", "03", "04", "05", "06", "07", "08", "09"] });
    expect(all).toEqual(["10", "20", "30", "40", "41", "50", "60", "70", "83"]);
  });
  it("leave out what was received this year, and what a cap has nothing left of by one fen", () => {
    const standing = (more: object) => [{ ...open("10"), ...more }];
    expect(kindsOf({ kinds: standing({ received: true }) })).toEqual([]);
    expect(kindsOf({ kinds: standing({ leftFen: fen(0) }) })).toEqual([]);
    expect(kindsOf({ kinds: standing({ leftFen: fen(1) }) })).toEqual(["10"]);
    expect(kindsOf({ kinds: standing({ leftFen: null }) })).toEqual(["10"]);
  });
  it("name every reason, and keep a kind for which no fund is open", () => {
    const kinds = [{ ...open("20"), openFunds: 0 }];
    const [match] = matchKinds({ ...plain, kinds, causes: ["06"], medicalFen: fen(680_000) });
    expect(match).toEqual({
      ...{ kind: "20", openFunds: 0, leftFen: 100_000 },
      reasons: [
        { code: "medical", fen: 680_000 },
        { code: "cause", cause: "06" },
      ],
    });
  });
});

describe("the classes of civil affairs that a household looks like", () => {
  const classesOf = (more: Partial<MatchFacts>) =>
    matchClasses({ ...plain, ...more }).map((each) => each.class);

  it.each<[Partial<MatchFacts>, string[]]>([
    [{ government: "minimum" }, ["2"]],
    [{ government: "lowIncome" }, ["3"]],
    [{ government: "none", verdict: "deep" }, ["4"]],
    [{ government: "none", verdict: "none" }, []],
    [{ government: null, verdict: null }, []],
    [{ causes: ["07"], verdict: "none" }, ["5"]],
    [{ causes: ["08"], verdict: "none" }, ["6"]],
    [{ verdict: "accident-review" }, ["6"]],
  ])("%j", (more, expected) => {
    expect(classesOf(more)).toEqual(expected);
  });
  it.each<[MatchFacts["civilAffairsClass"], string[]]>([
    ["1", []],
    ["2", []],
    ["3", ["2"]],
    ["4", ["2"]],
    ["6", ["2"]],
  ])("leave out what class %s has in it already", (civilAffairsClass, expected) => {
    expect(classesOf({ civilAffairsClass, government: "minimum" })).toEqual(expected);
  });
  it("say which property test stands in the way, and decide nothing by it", () => {
    const [match] = matchClasses({ ...plain, government: "minimum", propertyHits: ["N4"] });
    expect(match).toEqual({ class: "2", reasons: [{ code: "belowMinimum" }], cautions: ["N4"] });
  });
});
