import { saveHouseholdInput } from "@gongbang/domain/hardship/save-household.input";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anArchive, aPerson } from "../../household-archive.fixture.tsx";
import { typedYuan } from "../archive-shapes.ts";
import { givenInYear } from "../given-aid.ts";
import { formOf, linesOf } from "./household-defaults.ts";

const ids = {
  archive: "019746a0-0000-4000-8000-000000000001",
  person: "019746a0-0000-4000-8000-000000000002",
};
const filled = anArchive({
  id: ids.archive,
  mainCause: "06",
  otherCauses: ["09"],
  statement: "妻子透析。",
  housing: "1",
  negatives: ["N1"],
  income: { rent: 1_200_050 },
  expense: { medical: 4_600_000 },
  accidentCostFen: 50,
  household: [aPerson({ id: ids.person, school: "北京四中" })],
});

describe("the household's form", () => {
  it("begins with what is known, in yuan as a person types it", () => {
    const form = formOf(filled);
    expect(form).toMatchObject({
      archiveId: ids.archive,
      version: 3,
      mainCause: "06",
      otherCauses: ["09"],
      negatives: ["N1"],
      income: { rent: "12000.50" },
      expense: { medical: "46000" },
      accidentCost: "0.50",
      accidentPaidBack: "",
    });
    expect(form.members).toMatchObject([{ name: "李桂兰", monthlyIncome: "3200", school: "北京四中" }]);
  });
  it("never carries what is sealed, not even as a mask", () => {
    const sealed = aPerson({ id: ids.person, idMask: "110102********0011", hasDiagnosis: true });
    const form = formOf(anArchive({ household: [sealed] }));
    expect(form.members).toMatchObject([{ citizenId: "", diagnosis: "", illness: "" }]);
    expect(JSON.stringify(form)).not.toContain("110102");
  });
  it("is empty where nothing is known, and not full of nulls", () => {
    const bare = aPerson({ birthOn: null, workState: null, health: null, exempt: null, monthlyIncomeFen: 0 });
    const form = formOf(anArchive({ mainCause: null, household: [bare] }));
    expect(JSON.stringify(form)).not.toContain("null");
    expect(form).toMatchObject({ mainCause: "", housing: "", civilAffairsClass: "" });
    expect(form.members).toMatchObject([{ birthOn: "", workState: "", monthlyIncome: "" }]);
  });
  it("can be saved as it stands: nobody is told that they typed what they did not", () => {
    const read = saveHouseholdInput.safeParse({ ...formOf(filled), commandId: ids.archive });
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data).toMatchObject({ income: { rent: 1_200_050 }, accidentCost: 50 });
  });
});

describe("an amount in a field", () => {
  it.each([
    [0, ""],
    [1, "0.01"],
    [100, "1"],
    [123_450, "1234.50"],
    [100_000_000, "1000000"],
  ])("of %i fen is typed as “%s”", (amount, typed) => expect(typedYuan(amount)).toBe(typed));
  it("is the same amount when it comes back, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (rent) => {
        const form = { ...formOf({ ...filled, income: { rent } }), commandId: ids.archive };
        expect(saveHouseholdInput.parse(form).income.rent).toBe(rent);
      }),
    );
  });
});

describe("the lines in the browser", () => {
  it("are those of the server, without what is only for the page of the lines", () => {
    const version = {
      version: "2025-09",
      effectiveFrom: "2025-09-01",
      area: "110000",
      lowIncomeLineFen: 145_000,
      minimumWageFen: null,
      relativePercent: 200,
      strict: true,
      accidentPercent: 80,
      verified: false,
      source: "line.unverified",
      inForce: true,
    };
    const { source: _, inForce: __, ...line } = version;
    expect(linesOf({ today: "2026-09-28", versions: [version] } as Parameters<typeof linesOf>[0])).toEqual([
      line,
    ]);
  });
});

describe("what was given this year", () => {
  const grant = (status: string, proposedOn: string, amountFen = 100_000) => ({
    status,
    proposedOn,
    amountFen,
  });
  it("is what has left the fund, whether by bank or by hand", () => {
    const grants = ["paid", "released", "handedOver"].map((status) => grant(status, "2026-03-01"));
    expect(givenInYear(grants, "2026")).toBe(300_000);
  });
  it.each(["proposed", "approved", "declined", "withdrawn", "cancelled", "returned"])(
    "counts nothing that is only %s",
    (status) => expect(givenInYear([grant(status, "2026-03-01")], "2026")).toBe(0),
  );
  it("begins on the first of January and ends on the last of December", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    expect(
      givenInYear(
        days.map((on, i) => grant("paid", on, 10 ** i)),
        "2026",
      ),
    ).toBe(110);
  });
});
