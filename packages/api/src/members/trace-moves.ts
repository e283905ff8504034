import type { Day } from "@gongbang/domain/kernel/day";
import { addMonths } from "@gongbang/domain/kernel/day";
import type { ListMoves, MoveKind } from "@gongbang/domain/members/register-figures.input";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { unionInReach } from "./reads.ts";

type Moves = { movedIn: number; movedOut: number; movedWithin: number };

/** Whether a path is the asked one or below it: a range, as in the policies. */
const within = (column: string, path: string): SQL => {
  const name = sql.raw(column);
  return sql`(${name} >= ${path} and ${name} < ${path} || chr(1114111))`;
};

/** Transfers that were accepted, by month: into the unions at and below a path, out of them, and from one to another. */
export async function traceMoves({ tx }: Pick<Office, "tx">, { path, from }: { path: string; from: Day }) {
  const [into, out] = [within("to_path", path), within("from_path", path)];
  const rows = await tx.execute<Moves & { month: string }>(sql`
    select to_char(settled_on, 'YYYY-MM-01') as month,
           (count(*) filter (where ${into} and not ${out}))::int as "movedIn",
           (count(*) filter (where ${out} and not ${into}))::int as "movedOut",
           (count(*) filter (where ${into} and ${out}))::int as "movedWithin"
      from transfers where status = 'accepted' and settled_on >= ${from} and (${into} or ${out}) group by 1`);
  return new Map([...rows].map(({ month, ...moves }) => [month, moves]));
}

export const movesOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      memberId: z.string(),
      name: z.string(),
      idMask: z.string(),
      /** Where from and where to; of an end, the union and nothing. */
      fromName: z.string(),
      toName: z.string().nullable(),
      on: z.string(),
      /** How the membership ended; of a transfer, nothing. */
      status: z.string().nullable(),
      /** Whether the asker may open the member's page: who has gone to another union is that union's. */
      isOpen: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});
type Row = z.input<typeof movesOutput>["rows"][number];

/** The people behind a figure of the growth: those who left, or were transferred, in a month. */
export async function listMoves(
  office: Office,
  { unionId, kind, month, after, limit }: ListMoves,
): Promise<z.input<typeof movesOutput>> {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const range = { from: month, until: addMonths(month, 1), path: union.path, after, limit: limit + 1 };
  const query = kind === "left" ? whoLeft(range) : whoMoved(kind, range);
  const rows = [...(await office.tx.execute<Row>(query))];
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

type Range = { from: Day; until: Day; path: string; after: string | undefined; limit: number };

const whoLeft = ({ from, until, path, after, limit }: Range): SQL => sql`
  select m.id, m.id as "memberId", m.name, m.id_mask as "idMask", u.short_name as "fromName", null as "toName",
         coalesce(f.ended_on, f.expelled_on, f.died_on)::text as "on", m.status, true as "isOpen"
    from membership_facts f join members m on m.id = f.member_id join unions u on u.id = m.union_id
   where ${within("m.union_path", path)} and m.status in ('left', 'lapsed', 'expelled', 'deceased')
     and coalesce(f.ended_on, f.expelled_on, f.died_on) >= ${from} and coalesce(f.ended_on, f.expelled_on, f.died_on) < ${until}
     ${after ? sql`and m.id > ${after}::uuid` : sql``}
   order by m.id limit ${limit}`;

function whoMoved(kind: Exclude<MoveKind, "left">, { from, until, path, after, limit }: Range): SQL {
  const [into, out] = [within("t.to_path", path), within("t.from_path", path)];
  const which = {
    movedIn: sql`${into} and not ${out}`,
    movedOut: sql`${out} and not ${into}`,
    movedWithin: sql`${into} and ${out}`,
  }[kind];
  return sql`
    select t.id, t.member_id as "memberId", t.name, t.id_mask as "idMask", t.from_name as "fromName",
           t.to_name as "toName", t.settled_on::text as "on", null as status, (m.id is not null) as "isOpen"
      from transfers t left join members m on m.id = t.member_id
     where t.status = 'accepted' and t.settled_on >= ${from} and t.settled_on < ${until} and ${which}
       ${after ? sql`and t.id > ${after}::uuid` : sql``}
     order by t.id limit ${limit}`;
}
