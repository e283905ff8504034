import type { Change } from "@gongbang/db/audit";
import { found, unlessChanged } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import {
  type ChangeUnion,
  decideUnionFacts,
  type UnionCode,
  type UnionFact,
  unionCodes,
  unionCounts,
  unionDays,
  unionFacts,
  unionFlags,
  unionTexts,
} from "@gongbang/domain/members/union-facts";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { unionInReach } from "./reads.ts";

const text = z.string().nullable();
const each = <Field extends string, Shape extends z.ZodType>(fields: readonly Field[], shape: Shape) =>
  Object.fromEntries(fields.map((field) => [field, shape])) as { [Each in Field]: Shape };

export const unionFactsShape = z.object({
  ...{ id: z.string(), version: z.number(), name: z.string(), status: z.string() },
  ...each(Object.keys(unionCodes) as UnionCode[], text),
  ...each(Object.keys(unionTexts) as (keyof typeof unionTexts)[], text),
  ...{ creditCode: text, ownCreditCode: text, homeStars: z.number().nullable() },
  ...each(unionDays, text),
  ...each(unionCounts, z.number().nullable()),
  ...each(unionFlags, z.boolean().nullable()),
});

/** What is written down of a union. Refuses with ACCESS.NOT_FOUND. */
export async function readUnionFacts(office: Office, { unionId }: { unionId: string }) {
  const { id } = await unionInReach(office, unionId);
  return found(await office.tx.select().from(unions).where(eq(unions.id, id)), "union");
}

/**
 * Writes down what a union reports of itself. Refuses with UNION.* where the facts contradict each other, EDIT.CONFLICT
 * where somebody was quicker, and ACCESS.NOT_FOUND.
 */
export async function changeUnion(office: Office, { unionId, version, fields }: ChangeUnion) {
  const { tx, today } = office;
  const union = await readUnionFacts(office, { unionId });
  const said = unionFacts.filter((field) => field in fields);
  const columns = Object.fromEntries(said.map((field) => [field, fields[field] ?? null])) as Partial<
    Pick<typeof union, UnionFact>
  >;
  orRefuse(decideUnionFacts({ ...union, ...columns }, today));
  const changes = said.flatMap((field): Change[] =>
    union[field] === columns[field] ? [] : [{ field, was: union[field], becomes: columns[field] }],
  );
  const changed = await tx
    .update(unions)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(unions.id, unionId), eq(unions.version, version)))
    .returning({ version: unions.version });
  office.about({ type: "union", id: unionId, unionPath: union.path, changes });
  return unlessChanged(changed);
}
