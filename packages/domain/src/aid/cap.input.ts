import { z } from "zod";
import { aidKind } from "../codes/aid-kind.ts";
import { codeSchema } from "../codes/code-table.ts";
import { hardshipGrade } from "../codes/hardship.ts";
import { daySchema } from "../kernel/day.ts";
import { perhapsAmount, saying } from "./aid-fields.ts";
import { capBases, capPers, schoolStages } from "./cap.ts";
import { capSetNames } from "./cap-set.ts";

const months = z
  .union(
    [
      z.literal("").transform(() => null),
      z.coerce
        .number<string | number>({ error: "INPUT.NOT_A_NUMBER" })
        .int({ error: "INPUT.NOT_A_NUMBER" })
        .min(1, { error: "INPUT.NOT_A_NUMBER" })
        .max(60, { error: "INPUT.NOT_A_NUMBER" }),
    ],
    {
      error: "INPUT.NOT_A_NUMBER",
    },
  )
  .default(null);

/** A cap on a kind of aid, in force from a day on, with the text that it comes from. */
export const addCapInput = z
  .strictObject({
    commandId: z.uuid(),
    kind: codeSchema(aidKind),
    per: z.enum(capPers, { error: "INPUT.REQUIRED" }),
    basis: z.enum(capBases, { error: "INPUT.REQUIRED" }),
    months,
    amount: perhapsAmount,
    grades: z.array(codeSchema(hardshipGrade)).max(hardshipGrade.open.length).default([]),
    stage: z.union([z.literal("").transform(() => null), z.enum(schoolStages)]).default(null),
    effectiveFrom: daySchema,
    source: saying(200),
  })
  .refine(({ basis, months: many }) => basis !== "lines" || many !== null, {
    error: "INPUT.REQUIRED",
    path: ["months"],
  })
  .refine(({ basis, amount }) => basis !== "fixed" || amount > 0, {
    error: "INPUT.NOT_AN_AMOUNT",
    path: ["amount"],
  });
export type AddCap = z.output<typeof addCapInput>;

/** A ready set of caps, from a day on. */
export const adoptCapsInput = z.strictObject({
  commandId: z.uuid(),
  set: z.enum(capSetNames, { error: "INPUT.REQUIRED" }),
  effectiveFrom: daySchema,
});
export type AdoptCaps = z.output<typeof adoptCapsInput>;

/** The last day on which a cap holds. */
export const endCapInput = z.strictObject({ commandId: z.uuid(), capId: z.uuid(), on: daySchema });
export type EndCap = z.output<typeof endCapInput>;
