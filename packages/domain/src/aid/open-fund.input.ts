import { z } from "zod";
import { aidKind } from "../codes/aid-kind.ts";
import { codeSchema } from "../codes/code-table.ts";
import { fundSource } from "../codes/fund-source.ts";
import { daySchema } from "../kernel/day.ts";
import { amount, perhaps, saying } from "./aid-fields.ts";
import { mayServe } from "./source.ts";

/** A fund with its budget, its days, and what its giver lets it be spent on (domain.md B.2). */
export const openFundInput = z
  .strictObject({
    commandId: z.uuid(),
    name: saying(60),
    source: codeSchema(fundSource),
    kinds: z.array(codeSchema(aidKind)).min(1, { error: "INPUT.REQUIRED" }).max(aidKind.codes.length),
    opensOn: daySchema,
    closesOn: daySchema,
    cap: amount,
    householdYearlyCap: amount,
    /** Who gave it, where it is a donation, and what the giver laid down (domain.md B.2). */
    giver: perhaps(100),
    terms: perhaps(1000),
  })
  .refine(({ source, kinds }) => kinds.every((kind) => mayServe(source, kind)), {
    error: "AID.KIND_NOT_OF_SOURCE",
    path: ["kinds"],
  })
  .refine(({ source, giver }) => source !== "7" || giver !== "", { error: "INPUT.REQUIRED", path: ["giver"] })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    error: "AID.CLOSES_BEFORE_IT_OPENS",
    path: ["closesOn"],
  });
export type OpenFund = z.output<typeof openFundInput>;
