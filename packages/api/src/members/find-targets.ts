import { unions } from "@gongbang/db/schema/members";
import { inOrder } from "@gongbang/domain/members/union.status";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const findTargetsInput = z.strictObject({ text: z.string().trim().min(1).max(40) });
export const findTargetsOutput = z.array(
  z.object({ id: z.string(), name: z.string(), aboveName: z.string().nullable() }),
);

/** Unions in order anywhere in the federation whose name holds the text, or whose pinyin begins with it: at most 20. */
export function findTargets({ tx }: Office, { text }: z.output<typeof findTargetsInput>) {
  const { id, name, pinyin } = unions;
  const above = sql<string | null>`(select u.name from unions u where u.id = ${unions.parentId})`;
  const isMeant = sql`(strpos(${name}, ${text}) > 0 or starts_with(${pinyin}, lower(${text})))`;
  return tx
    .select({ id, name, aboveName: above })
    .from(unions)
    .where(and(eq(unions.status, inOrder), isMeant))
    .orderBy(asc(unions.path))
    .limit(20);
}
