import { completeFields } from "@gongbang/domain/members/register-figures";
import type { SharedCount } from "@gongbang/domain/members/small-cells";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

/** How small cells are hidden: each by itself, as parts of a sum that is told, or in a cross table. */
export type Hiding = {
  each: (counts: readonly number[]) => SharedCount[];
  parts: (counts: readonly number[]) => SharedCount[];
  table: (cells: readonly (readonly number[])[]) => SharedCount[][];
};

/** Null stands for "fewer than ten": domain/src/members/small-cells.ts. */
export const count = z.number().nullable();
export const missingOutput = z.array(z.object({ field: z.enum(completeFields), n: count }));

export const unionFiguresOutput = z.array(
  z.object({
    unionId: z.string(),
    name: z.string(),
    members: count,
    newForm: count,
    incomplete: count,
    missing: missingOutput,
  }),
);

/** The unions one step below, each with all that is under it: how many, and what is missing. The largest first. */
export async function compareUnions(
  { tx }: Pick<Office, "tx">,
  parentId: string,
  hide: Hiding,
): Promise<z.input<typeof unionFiguresOutput>> {
  const rows = await tx.execute<{ unionId: string; name: string; counts: Record<string, number> | null }>(sql`
    select u.id as "unionId", u.short_name as name,
           jsonb_object_agg(c.kind || '.' || c.key, c.total) filter (where c.total > 0) as counts
      from unions u left join register_counts c
        on c.union_id = u.id and c.kind in ('members', 'newForm', 'incomplete', 'missing')
     where u.parent_id = ${parentId} and u.status <> '0' group by u.id, u.short_name, u.path order by u.path`);
  const all = [...rows].map(({ counts, ...row }) => ({ ...row, of: (key: string) => counts?.[key] ?? 0 }));
  const shown = (key: string) => hide.parts(all.map(({ of }) => of(key)));
  const [members, newForm, incomplete] = [shown("members."), shown("newForm."), shown("incomplete.")];
  const missing = new Map(completeFields.map((field) => [field, shown(`missing.${field}`)]));
  return all
    .map(({ unionId, name, of }, i) => ({
      size: of("members."),
      unionId,
      name,
      members: members[i] ?? null,
      newForm: newForm[i] ?? null,
      incomplete: incomplete[i] ?? null,
      missing: completeFields.map((field) => ({ field, n: missing.get(field)?.[i] ?? null })),
    }))
    .sort((a, b) => b.size - a.size)
    .map(({ size: _, ...row }) => row);
}
