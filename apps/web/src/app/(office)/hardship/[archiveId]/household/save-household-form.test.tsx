import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import {
  civilAffairsClass,
  hardshipCause,
  housing,
  illness,
  workState,
} from "@gongbang/domain/codes/hardship";
import { health } from "@gongbang/domain/codes/person";
import {
  exemptions,
  expenseKinds,
  incomeKindNames,
  negativeCodes,
} from "@gongbang/domain/hardship/household";
import { allOf, describedBy } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { codeOptions } from "~/shell/code-words.ts";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, aPerson, lines, today } from "../../household-archive.fixture.tsx";
import type { ArchiveView } from "../archive-shapes.ts";
import { formOf } from "./household-defaults.ts";
import { SaveHouseholdForm } from "./save-household-form.tsx";

const self = aPerson();
const son = aPerson({
  id: "p1",
  relation: "20",
  name: "李明",
  idMask: "110102********0011",
  monthlyIncomeFen: 0,
});
const form = (more: Partial<ArchiveView> = {}, locale: "zh-CN" | "en" = "zh-CN") => {
  const archive = anArchive({ household: [self, son], ...more });
  return deskIn(
    locale,
    <SaveHouseholdForm
      defaults={formOf(archive)}
      stored={archive.household.map(({ id, idMask, hasDiagnosis, phoneMask }) => ({
        ...{ id, idMask, hasDiagnosis, phoneMask },
      }))}
      bankMask={archive.bankMask}
      hasOtherContact={archive.hasOtherContact}
      versions={[lines]}
      today={today}
      left={archive.fieldsLeft.map(({ person }) => person)}
    />,
  );
};
const person = (markup: string, index: number) =>
  allOf(markup, "fieldset").filter(({ markup: inside }) => inside.includes(`name="members.${index}.name"`))[0]
    ?.markup ?? "";

describe("writing down a household", () => {
  it("has a name for every field, in both languages", async () => {
    for (const locale of locales) {
      const page = await form({}, locale);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/hardship\.\w/);
    }
  });
  it("asks for every income and every expense that the means test reads, and for nothing beside them", async () => {
    const names = Object.keys(asked(await form()));
    expect(names.filter((name) => name.startsWith("income."))).toEqual(
      incomeKindNames.map((kind) => `income.${kind}`),
    );
    expect(names.filter((name) => name.startsWith("expense."))).toEqual(
      expenseKinds.map((kind) => `expense.${kind}`),
    );
    expect(names).toEqual(expect.arrayContaining(["accidentCost", "accidentPaidBack", "statement"]));
  });
  it("says beside the income what does not count", async () => {
    const labels = asked(await form());
    expect(labels["income.basicPension"]).toContain("不计");
    expect(labels["income.condolence"]).toContain("不计");
    expect(labels["income.rent"]).not.toContain("不计");
  });
  it.each([
    ["mainCause", hardshipCause],
    ["otherCauses", hardshipCause],
    ["housing", housing],
    ["civilAffairsClass", civilAffairsClass],
    ["members.0.workState", workState],
    ["members.0.health", health],
    ["members.0.illness", illness],
  ] as [string, CodeTable][])(
    "offers for %s all codes of today in the standard's words",
    async (name, table) => {
      const { "": _, ...choices } = choicesOf(await form(), name);
      expect(choices).toEqual(
        Object.fromEntries(codeOptions(table, "zh-CN").map(({ value, label }) => [value, label])),
      );
    },
  );
  it("offers the whole negative list and every reason against the imputed wage", async () => {
    for (const locale of locales) {
      const page = await form({}, locale);
      expect(Object.keys(choicesOf(page, "negatives"))).toEqual([...negativeCodes]);
      expect(Object.keys(choicesOf(page, "members.1.exempt"))).toEqual(["", ...exemptions]);
    }
  });
});

describe("a person of the household", () => {
  it("who is the worker keeps name and birth from the register, and stays", async () => {
    const worker = person(await form(), 0);
    const fixed = allOf(worker, "input").filter(({ attributes }) => "readOnly" in attributes);
    expect(fixed.map(({ attributes }) => attributes.name)).toEqual(["members.0.name", "members.0.birthOn"]);
    expect(allOf(worker, "button")).toEqual([]);
    expect(Object.keys(choicesOf(worker, "members.0.relation"))).toEqual(["01"]);
  });
  it("who is not can be anybody but the worker, and can be taken out", async () => {
    const child = person(await form(), 1);
    const others = familyRelation.open.filter((code) => code !== "01");
    expect(Object.keys(choicesOf(child, "members.1.relation")).toSorted()).toEqual(others.toSorted());
    expect(allOf(child, "button").map(({ text }) => text)).toEqual(["移出"]);
  });
  it("never has the stored number in its field: the mask stands beside it", async () => {
    const child = person(await form(), 1);
    const number = allOf(child, "input").find(({ attributes }) => attributes.name === "members.1.citizenId");
    expect(number?.attributes.value ?? "").toBe("");
    expect(describedBy(child, number?.attributes["aria-describedby"])).toBe(
      "已登记 110102********0011，留空不变",
    );
  });
  it("is told that the diagnosis is sealed, and never shown it", async () => {
    const child = person(await form(), 1);
    const words = allOf(child, "input").find(({ attributes }) => attributes.name === "members.1.diagnosis");
    expect(words?.attributes.value ?? "").toBe("");
    expect(describedBy(child, words?.attributes["aria-describedby"])).toContain("加密保存");
  });
  it("is counted for who fills it in", async () => {
    const legends = allOf(await form(), "legend").map(({ text }) => text);
    expect(legends).toEqual(expect.arrayContaining(["第 1 人", "第 2 人"]));
  });
});

describe("the means test beside the form", () => {
  it("is computed for what is typed, and said aloud when it changes", async () => {
    const page = await form();
    expect(page).toContain('aria-live="polite"');
    expect(readAs(page)).toContain("(38,400 − 0) ÷ 12 ÷ 2 = 1,600.00 ≥ 1,450，&lt; 2,900 → 相对困难");
  });
  it("waits while nobody is in the household", async () => {
    expect(readAs(await form({ household: [] }))).toContain("填齐金额后，这里显示人均收入和认定结果。");
  });
  it("takes the incomes and expenses of the form in", async () => {
    const more = { income: { rent: 960_000 }, expense: { medical: 2_400_000 } };
    expect(readAs(await form(more))).toContain("(48,000 − 24,000) ÷ 12 ÷ 2 = 1,000.00 &lt; 1,450 → 深度困难");
  });
});
