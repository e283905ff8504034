import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { previewMeans } from "./described-household.ts";
import type { MeansParameters } from "./means-parameters.ts";

const line = (effectiveFrom: string, yuan: number): MeansParameters => ({
  ...{ version: effectiveFrom, effectiveFrom: day(effectiveFrom), area: "110000" },
  ...{ lowIncomeLineFen: fen(yuan * 100), minimumWageFen: null, relativePercent: 200 },
  ...{ strict: true, accidentPercent: 80, verified: true },
});
const versions = [line("2024-07-01", 1_395), line("2025-09-01", 1_450)];
const person = (monthlyIncome: string, more: object = {}) => ({
  ...{ relation: "01", name: "", citizenId: "", birthOn: "1974-03-01", monthlyIncome },
  ...{ workState: "1", exempt: "", health: "", illness: "", diagnosis: "", school: "", ...more },
});
const form = (more: object = {}) => ({
  ...{
    members: [person("1449.99")],
    income: {},
    expense: {},
    accidentCost: "",
    accidentPaidBack: "",
    ...more,
  },
});
const grade = (more: object = {}, on = "2026-09-18") =>
  previewMeans(form(more), versions, day(on))?.grade ?? null;

describe("what the test would find while a form is filled in", () => {
  it("is what it finds when the form is sent, at the line to the fen", () => {
    expect(grade()).toBe("deep");
    expect(grade({ members: [person("1450")] })).toBe("relative");
    expect(grade({ members: [person("2899.99")] })).toBe("relative");
    expect(grade({ members: [person("2900")] })).toBe("none");
  });
  it("is by the line of the day, and by none before the first", () => {
    expect(grade({ members: [person("1400")] }, "2025-08-31")).toBe("relative");
    expect(grade({ members: [person("1400")] }, "2025-09-01")).toBe("deep");
    expect(grade({}, "2024-06-30")).toBeNull();
  });
  it("is there before a name is", () => {
    expect(grade({ members: [person("100", { name: "" })] })).toBe("deep");
  });
  it("is nothing while an amount or a day of it cannot be read, and no person is there", () => {
    for (const wrong of ["一千", "1.005", "-1"])
      expect(grade({ members: [person(wrong)] }), wrong).toBeNull();
    expect(grade({ members: [person("1", { birthOn: "1974-02-30" })] })).toBeNull();
    expect(grade({ members: [] })).toBeNull();
    expect(previewMeans(null, versions, day("2026-09-18"))).toBeNull();
  });
  it("takes what is paid of necessity from what comes in, over the year", () => {
    expect(grade({ members: [person("2900")], expense: { medical: "0.01" } })).toBe("relative");
    expect(grade({ members: [person("2900")], expense: { medical: "17400" } })).toBe("relative");
    expect(grade({ members: [person("2900")], expense: { medical: "17400.01" } })).toBe("deep");
  });
});
