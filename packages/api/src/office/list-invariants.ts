import { invariantChecks } from "@gongbang/db/schema/invariants";
import { invariantCodes } from "@gongbang/domain/office/invariant";
import { z } from "zod";
import type { Office } from "../office.ts";

export const invariantsShape = z.object({
  rows: z.array(
    z.object({
      code: z.enum(invariantCodes),
      /** Null where nobody has looked yet. */
      faults: z.number().nullable(),
      failingSince: z.string().nullable(),
      checkedAt: z.string().nullable(),
      /** What fails: for the audit alone. */
      examples: z.array(z.object({ subject: z.string(), fault: z.string() })),
    }),
  ),
  /** Whether this reader sees what fails, or only how much does. */
  detailed: z.boolean(),
});

/** 账实核对: how every invariant stood at the last look. Who runs the system sees counts, and no record's id. */
export async function listInvariants({ tx, actor }: Office) {
  const rows = await tx.select().from(invariantChecks);
  const detailed = actor.roles.includes("auditor");
  return {
    detailed,
    rows: invariantCodes.map((code) => {
      const row = rows.find((each) => each.code === code);
      return {
        code,
        faults: row?.faults ?? null,
        failingSince: row?.failingSince?.toISOString() ?? null,
        checkedAt: row?.checkedAt.toISOString() ?? null,
        examples: detailed ? (row?.examples ?? []) : [],
      };
    }),
  };
}
