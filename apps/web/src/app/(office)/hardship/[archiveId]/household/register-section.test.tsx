import { disabilityGrade, disabilityKind } from "@gongbang/domain/codes/hardship";
import type { ArchiveDetails } from "@gongbang/domain/hardship/register-details";
import { householdFieldsFor, personFieldsFor } from "@gongbang/domain/hardship/register-fields";
import { fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, aPerson, lines, today } from "../../household-archive.fixture.tsx";
import type { ArchiveView } from "../archive-shapes.ts";
import { formOf } from "./household-defaults.ts";
import { SaveHouseholdForm } from "./save-household-form.tsx";

const form = (more: Partial<ArchiveView> = {}, locale: "zh-CN" | "en" = "zh-CN") => {
  const archive = anArchive(more);
  const stored = archive.household.map(({ id, idMask, hasDiagnosis, phoneMask }) => ({
    ...{ id, idMask, hasDiagnosis, phoneMask },
  }));
  const { bankMask, hasOtherContact } = archive;
  return deskIn(
    locale,
    <SaveHouseholdForm
      {...{ stored, bankMask, hasOtherContact, today, defaults: formOf(archive), versions: [lines] }}
      left={archive.fieldsLeft.map(({ person }) => person)}
    />,
  );
};
/** The fields under one prefix, in the order of the page or not. */
const under = async (prefix: string, more: Partial<ArchiveView>) =>
  Object.keys(asked(await form(more)))
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .toSorted();

const households: [string, Partial<ArchiveView>][] = [
  ["an illness", { mainCause: "06" }],
  ["nobody in work", { mainCause: "02" }],
  ["another cause in words", { mainCause: "06", otherCauses: ["10"] }],
  ["the relief period", { details: { isReliefTarget: true } }],
  ["the minimum living", { civilAffairsClass: "1" }],
];

describe("the rest of the register form, of the household", () => {
  it.each(households)("asks for what matters with %s, and for nothing else", async (_, more) => {
    const archive = anArchive(more);
    const { mainCause, otherCauses, civilAffairsClass } = archive;
    const details = archive.details as ArchiveDetails;
    const wanted = householdFieldsFor({ mainCause, otherCauses, civilAffairsClass, details });
    expect(await under("details.", more)).toEqual([...wanted].toSorted());
  });
  it("never has the stored card in its field: its mask stands beside it", async () => {
    const of = async (more: Partial<ArchiveView>) => fieldsOf(await form(more)).bankCard;
    expect((await of({ bankMask: "****0128" }))?.hint).toContain("****0128");
    expect((await of({}))?.hint).not.toContain("****");
    expect((await of({ bankMask: "****0128" }))?.markup).not.toContain("0128");
  });
  it("says whether another contact is kept, and not which", async () => {
    const of = async (hasOtherContact: boolean) =>
      fieldsOf(await form({ hasOtherContact })).otherContact?.hint;
    expect(await of(true)).not.toBe(await of(false));
  });
});

const worker = aPerson();
const people: [string, Parameters<typeof aPerson>[0]][] = [
  ["works", { workState: "1" }],
  ["studies", { exempt: "student", workState: null }],
  ["is retired", { workState: "4" }],
  ["has no work", { workState: "3" }],
];

describe("the rest of the register form, of a person", () => {
  it.each(people)("asks of whoever %s for what matters, and for nothing else", async (_, more) => {
    const person = aPerson({ id: "p1", relation: "20", ...more });
    const { relation, workState, exempt } = person;
    const wanted = personFieldsFor({ relation, workState, exempt, isMigrant: false });
    const found = await under("members.1.details.", { household: [worker, person] });
    expect(found).toEqual([...wanted].toSorted());
  });
  it("asks a migrant worker for the contract, which a retired worker of the city has none of", async () => {
    const household = [aPerson({ workState: "4" })];
    const contract = async (isMigrant: boolean) =>
      (await under("members.0.details.", { household, details: { isMigrant } })).filter((name) =>
        name.startsWith("contract"),
      );
    expect(await contract(true)).toEqual(["contractMonths", "contractOn"]);
    expect(await contract(false)).toEqual([]);
  });
  it("asks for the kind and grade of a disability where there is one, and only there", async () => {
    const of = async (health: string) => form({ household: [aPerson({ health })] });
    expect(Object.keys(asked(await of("10")))).not.toContain("members.0.disabilityKind");
    const { "": _, ...kinds } = choicesOf(await of("60"), "members.0.disabilityKind");
    expect(Object.keys(kinds)).toEqual([...disabilityKind.open]);
    const { "": __, ...grades } = choicesOf(await of("60"), "members.0.disabilityGrade");
    expect(Object.keys(grades)).toEqual([...disabilityGrade.open]);
  });
  it("shows a stored phone as its mask alone", async () => {
    const phone = fieldsOf(await form({ household: [aPerson({ phoneMask: "138****2222" })] }))[
      "members.0.phone"
    ];
    expect(phone?.hint).toContain("138****2222");
    expect(phone?.markup).not.toContain("138");
  });
});

it("names every field of the register form in both languages", async () => {
  const person = aPerson({ id: "p1", relation: "20", exempt: "student", workState: "1", health: "60" });
  const all = {
    ...{ mainCause: "02", otherCauses: ["10"], civilAffairsClass: "1", household: [worker, person] },
    details: { isReliefTarget: true, isMigrant: true },
  };
  for (const locale of locales) {
    const page = await form(all, locale);
    expect(unnamed(page)).toEqual([]);
    expect(readAs(page)).not.toMatch(/hardship\.|details\./);
  }
});
