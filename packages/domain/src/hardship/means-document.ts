import { z } from "zod";
import { exemptions, expenseKinds, incomeKindNames } from "./household.ts";
import { lineSchema } from "./means-parameters.ts";
import { meansTestSchema } from "./means-test.ts";

const text = z.string();
const maybe = z.string().nullable();

/** The computation as it is kept: everything that went into it, by which lines and rules, and what came out. */
export const meansDocumentSchema = z.object({
  form: z.literal(1),
  reason: z.enum(["saved", "decided", "renewed"]),
  on: text,
  number: text,
  name: text,
  lines: lineSchema,
  members: z.array(
    z.object({
      relation: text,
      name: text,
      birthOn: maybe,
      monthlyIncomeFen: z.int(),
      workState: maybe,
      exempt: z.enum(exemptions).nullable(),
    }),
  ),
  income: z.partialRecord(z.enum(incomeKindNames), z.int()),
  expense: z.partialRecord(z.enum(expenseKinds), z.int()),
  accidentCostFen: z.int(),
  accidentPaidBackFen: z.int(),
  savingsFen: z.int(),
  means: meansTestSchema,
});
export type MeansDocument = z.input<typeof meansDocumentSchema>;
