import { archiveDetailNames, personDetailNames } from "@gongbang/domain/hardship/register-details";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { type ArchiveView, type Parameters, typedYuan } from "../archive-shapes.ts";

/** The lines as the pure rule reads them in the browser. */
export const linesOf = ({ versions }: Parameters) =>
  versions.map(({ source: _, inForce: __, ...line }) => line);

type Filled = Omit<HouseholdForm, "commandId">;
const amounts = (record: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([kind, fen]) => [kind, typedYuan(fen ?? 0)]));

type Stored = ArchiveView["details"];

/** A stored detail as a field holds it: yes and no as "1" and "0", and what was never said as nothing. */
const typed = (value: Stored[string] | undefined) =>
  typeof value === "boolean"
    ? value
      ? "1"
      : "0"
    : typeof value === "number"
      ? String(value)
      : (value ?? "");

const typedDetails = (names: readonly string[], stored: Stored) =>
  Object.fromEntries(
    names.map((name) => [name, name === "measures" ? (stored[name] ?? []) : typed(stored[name])]),
  );

/** The archive as its form begins: everything that is known, sealed fields left empty. */
export function formOf(archive: ArchiveView): Filled {
  const {
    id: archiveId,
    version,
    mainCause,
    otherCauses,
    statement,
    housing,
    civilAffairsClass,
    negatives,
  } = archive;
  const codes = {
    mainCause: mainCause ?? "",
    otherCauses,
    housing: housing ?? "",
    civilAffairsClass: civilAffairsClass ?? "",
    negatives,
  };
  return {
    archiveId,
    version,
    statement,
    ...(codes as Pick<Filled, keyof typeof codes>),
    income: amounts(archive.income),
    expense: amounts(archive.expense),
    accidentCost: typedYuan(archive.accidentCostFen),
    accidentPaidBack: typedYuan(archive.accidentPaidBackFen),
    details: typedDetails(archiveDetailNames, archive.details) as Filled["details"],
    ...{ bankCard: "", otherContact: "" },
    members: archive.household.map((person) => ({
      id: person.id,
      name: person.name,
      citizenId: "",
      birthOn: person.birthOn ?? "",
      monthlyIncome: typedYuan(person.monthlyIncomeFen),
      exempt: person.exempt ?? "",
      illness: "" as const,
      diagnosis: "",
      school: person.school,
      ...{ phone: "", disabilityKind: "" as const, disabilityGrade: "" as const },
      details: typedDetails(personDetailNames, person.details) as Filled["members"][number]["details"],
      ...({
        relation: person.relation,
        workState: person.workState ?? "",
        health: person.health ?? "",
      } as Pick<Filled["members"][number], "relation" | "workState" | "health">),
    })),
  };
}
