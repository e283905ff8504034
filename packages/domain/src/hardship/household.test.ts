import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { householdOf, previewMeans } from "./described-household.ts";
import { ageOn, expenseKinds, incomeKindNames } from "./household.ts";
import { listArchivesInput } from "./list-archives.input.ts";
import { linesFrom } from "./means-parameters.ts";
import { type HouseholdForm, saveHouseholdInput } from "./save-household.input.ts";
import {
  closeArchiveInput,
  rejectArchiveInput,
  returnArchiveInput,
  verifyByNamesInput,
} from "./step-archive.input.ts";

const uuid = "7f2c1f4e-58f1-4b8e-9a57-3f1c1d1f0a11";
const person: HouseholdForm["members"][number] = {
  relation: "01",
  name: "李　桂兰",
  citizenId: "",
  birthOn: "1974-03-01",
  monthlyIncome: "2,400",
  workState: "1",
  exempt: "",
  health: "",
  illness: "",
  diagnosis: "",
  school: "",
};
const form: HouseholdForm = {
  commandId: uuid,
  archiveId: uuid,
  version: 1,
  mainCause: "06",
  otherCauses: ["09"],
  statement: "",
  housing: "",
  civilAffairsClass: "",
  negatives: [],
  income: {},
  expense: {},
  accidentCost: "",
  accidentPaidBack: "",
  members: [person],
};
/** The codes that a form is refused with, and where. */
const faults = (more: Partial<Record<keyof HouseholdForm, unknown>>) => {
  const read = saveHouseholdInput.safeParse({ ...form, ...more });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};
const withPerson = (more: object) => faults({ members: [{ ...person, ...more }] });

describe("a household's form", () => {
  it("reads amounts by their digits, names without stray spaces, and empty fields as nothing", () => {
    const read = saveHouseholdInput.parse({ ...form, expense: { medical: "18960.5", care: "" } });
    expect(read.members[0]).toMatchObject({
      name: "李桂兰",
      monthlyIncome: 2_400_00,
      exempt: null,
      health: null,
    });
    expect(read.expense).toEqual({ medical: 18_960_50, care: 0 });
    expect(read).toMatchObject({ housing: null, accidentCost: 0 });
  });
  it.each([
    ["members.0.monthlyIncome INPUT.NOT_AN_AMOUNT", { monthlyIncome: "两千" }],
    ["members.0.monthlyIncome INPUT.NOT_AN_AMOUNT", { monthlyIncome: "-1" }],
    ["members.0.monthlyIncome INPUT.NOT_AN_AMOUNT", { monthlyIncome: "1.234" }],
    ["members.0.monthlyIncome INPUT.NOT_AN_AMOUNT", { monthlyIncome: "100000000.01" }],
    ["members.0.name INPUT.REQUIRED", { name: " " }],
    ["members.0.birthOn INPUT.NOT_A_DAY", { birthOn: "2026-02-30" }],
    ["members.0.diagnosis INPUT.TOO_LONG", { diagnosis: "长".repeat(301) }],
  ])("answers at the field: %s", (fault, more) => {
    expect(withPerson(more)).toEqual([fault]);
  });
  it("may hold one hundred million yuan in a field, and not one fen more", () => {
    expect(withPerson({ monthlyIncome: "100,000,000" })).toEqual([]);
  });
  it("has exactly one member who is the worker", () => {
    expect(faults({ members: [person, person] })).toEqual(["members HARDSHIP.ONE_SELF"]);
    expect(withPerson({ relation: "10" })).toEqual(["members HARDSHIP.ONE_SELF"]);
  });
  it("has at most three further causes, none of them the main one", () => {
    expect(faults({ otherCauses: ["01", "02", "03", "04"] })).toEqual([
      "otherCauses HARDSHIP.TOO_MANY_CAUSES",
    ]);
    expect(faults({ otherCauses: ["06"] })).toEqual(["otherCauses HARDSHIP.CAUSE_TWICE"]);
  });
  it("has at most twenty people", () => {
    const others = Array.from({ length: 20 }, () => ({ ...person, relation: "30" as const }));
    expect(faults({ members: [person, ...others] })).toEqual(["members HARDSHIP.TOO_MANY_MEMBERS"]);
    expect(faults({ members: [person, ...others.slice(1)] })).toEqual([]);
  });
  it("takes no field and no kind of income that it does not know", () => {
    expect(faults({ status: "enrolled" } as never)).not.toEqual([]);
    expect(faults({ income: { lottery: "1" } })).not.toEqual([]);
    expect(incomeKindNames).toHaveLength(13);
    expect(expenseKinds).toHaveLength(4);
  });
});

describe("a household while it is typed", () => {
  const [line] = linesFrom([
    {
      version: "x",
      effectiveFrom: "2025-09-01",
      area: "110000",
      lowIncomeLineFen: 1_450_00,
      minimumWageFen: 2_540_00,
      relativePercent: 200,
      strict: true,
      accidentPercent: 80,
      verified: false,
    },
  ]);
  const lines = line ? [line] : [];
  const on = day("2026-09-18");
  it("shows the same grade as the server will find", () => {
    const typed = { ...form, members: [{ ...person, monthlyIncome: "1449.99" }] };
    expect(previewMeans(typed, lines, on)).toMatchObject({ grade: "deep", perHeadFen: 1_449_99 });
  });
  it("shows a grade although a name is still missing, and none while an amount is wrong", () => {
    expect(previewMeans({ ...form, members: [{ ...person, name: "" }] }, lines, on)?.grade).toBe("relative");
    expect(previewMeans({ ...form, members: [{ ...person, monthlyIncome: "x" }] }, lines, on)).toBeNull();
  });
  it("shows none before the first line is in force", () => {
    expect(previewMeans(form, lines, day("2025-08-31"))).toBeNull();
  });
  it("has an accident only where something was lost", () => {
    const described = { income: {}, expense: {}, members: [], accidentPaidBack: fen(0) };
    expect(householdOf({ ...described, accidentCost: fen(0) }).accident).toBeNull();
    expect(householdOf({ ...described, accidentCost: fen(1) }).accident).toEqual({
      costFen: 1,
      paidBackFen: 0,
    });
  });
});

describe("the forms of the steps", () => {
  const step = { commandId: uuid, id: uuid, version: 1 };
  it("ask for two visitors who are two people", () => {
    const visit = { ...step, visitedOn: "2026-09-01", visitor: "周敏", note: "属实" };
    expect(verifyByNamesInput.safeParse({ ...visit, secondVisitor: "王强" }).success).toBe(true);
    const same = verifyByNamesInput.safeParse({ ...visit, secondVisitor: " 周敏 " });
    expect(same.error?.issues[0]?.message).toBe("HARDSHIP.SAME_VISITOR");
  });
  it.each([
    ["returns", returnArchiveInput],
    ["refuses", rejectArchiveInput],
  ])("ask whoever %s for a written reason", (_, schema) => {
    expect(schema.safeParse({ ...step, note: " " }).error?.issues[0]?.message).toBe("INPUT.REASON_REQUIRED");
    expect(schema.safeParse({ ...step, note: "缺收入证明" }).success).toBe(true);
  });
  it("close only with a kind of exit that is known", () => {
    expect(closeArchiveInput.safeParse({ ...step, exit: "E99", note: "理由" }).success).toBe(false);
    expect(closeArchiveInput.safeParse({ ...step, exit: "E10", note: "理由" }).success).toBe(true);
  });
  it("keep a page of the list between one row and a hundred", () => {
    expect(listArchivesInput.parse({})).toMatchObject({ view: "all", limit: 50 });
    expect(listArchivesInput.safeParse({ limit: 101 }).success).toBe(false);
    expect(listArchivesInput.safeParse({ view: "secret" }).success).toBe(false);
  });
});

describe("an age", () => {
  it("counts whole years, and the birthday itself as the first day of the new one", () => {
    expect(ageOn(day("1974-03-01"), day("2026-02-28"))).toBe(51);
    expect(ageOn(day("1974-03-01"), day("2026-03-01"))).toBe(52);
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(17);
  });
});
