import { z } from "zod";
import type { Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import type { Household, HouseholdMember } from "./household.ts";
import { type MeansParameters, parametersOn } from "./means-parameters.ts";
import { decideGrade, type MeansTest } from "./means-test.ts";
import { archiveDetailsSchema } from "./register-details.ts";
import { householdMemberInput, meansFields, type SaveHousehold } from "./save-household.input.ts";

type Described = Pick<SaveHousehold, "income" | "expense" | "accidentCost" | "accidentPaidBack"> & {
  details?: { cashYuan?: number | undefined } | undefined;
  members: readonly (Omit<HouseholdMember, "monthlyIncomeFen"> & { monthlyIncome: Fen })[];
};

/** The household of a form that was filled in well, as the means test reads it. */
export function householdOf(form: Described): Household {
  const { members, income, expense, accidentCost: costFen, accidentPaidBack: paidBackFen } = form;
  const savingsFen = fen((form.details?.cashYuan ?? 0) * 100);
  return {
    members: members.map(({ monthlyIncome, birthOn, workState, exempt }) => ({
      monthlyIncomeFen: monthlyIncome,
      birthOn,
      workState,
      exempt,
    })),
    ...{ income, expense, savingsFen },
    accident: costFen > 0 ? { costFen, paidBackFen } : null,
  };
}

const read = { monthlyIncome: true, birthOn: true, workState: true, exempt: true } as const;
/** Only what the test reads: a name that is still missing does not hide the grade. */
const previewSchema = z.object({
  ...meansFields,
  details: archiveDetailsSchema.pick({ cashYuan: true }).strip().optional(),
  members: z.array(householdMemberInput.pick(read).strip()).min(1).max(20),
});

/** What the test would find for a form as it stands; null while an amount or day of it is wrong, or no line is known. */
export function previewMeans(form: unknown, versions: readonly MeansParameters[], on: Day): MeansTest | null {
  const described = previewSchema.safeParse(form);
  const parameters = parametersOn(versions, on);
  return described.success && parameters !== null
    ? decideGrade(householdOf(described.data), parameters, on)
    : null;
}
