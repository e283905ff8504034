import type { Tx } from "@gongbang/db/open";
import type { PackFormat } from "@gongbang/domain/codes/pack-format";
import { sql } from "drizzle-orm";

/** Entries whose record is no membership and no union any more are not counted from now on. */
export async function dropDead(tx: Tx, { key, subject }: PackFormat, path: string): Promise<void> {
  const living =
    subject === "member"
      ? sql`select from members m where m.id = e.record_id and m.status in ('active', 'transferring', 'retained')`
      : sql`select from unions u where u.id = e.record_id and u.status <> '0' and u.level in ('street', 'system', 'basic')`;
  await tx.execute(sql`
    update pack_entries e set is_live = false
     where format_key = ${key} and is_live and union_path >= ${path} and union_path < ${path} || chr(1114111)
       and not exists (${living})`);
}

/** Counts the entries of the unions at and below a path anew: what the page adds up. */
export async function tallyPack(tx: Tx, formatKey: string, { path, now }: { path: string; now: Date }) {
  const under = (column: string) => {
    const name = sql.raw(column);
    return sql`${name} >= ${path} and ${name} < ${path} || chr(1114111)`;
  };
  await tx.execute(sql`
    with own as (
      select * from pack_entries where format_key = ${formatKey} and is_live and ${under("union_path")}
    ), counted as (
      select union_id, count(*) filter (where is_ready) as ready, count(*) filter (where not is_ready) as lacking,
             count(*) filter (where state = 'never') as never, count(*) filter (where state = 'uploaded') as uploaded,
             count(*) filter (where state = 'changed') as changed,
             count(*) filter (where is_ready and state <> 'uploaded') as pending
        from own group by union_id
    ), gaps as (
      select union_id, jsonb_object_agg(gap, n) as lacking_by
        from (select union_id, gap, count(*) as n from own, unnest(lacking) as gap group by union_id, gap) as each
       group by union_id
    )
    insert into pack_tallies (format_key, union_id, union_path, ready, lacking, never, uploaded, changed, pending,
                              lacking_by, checked_at)
    select ${formatKey}, u.id, u.path, coalesce(ready, 0), coalesce(c.lacking, 0), coalesce(never, 0),
           coalesce(uploaded, 0), coalesce(changed, 0), coalesce(pending, 0), coalesce(lacking_by, '{}'),
           ${now.toISOString()}::timestamptz
      from unions u left join counted c on c.union_id = u.id left join gaps g on g.union_id = u.id
     where ${under("u.path")}
    on conflict (format_key, union_id) do update
       set union_path = excluded.union_path, ready = excluded.ready, lacking = excluded.lacking, never = excluded.never,
           uploaded = excluded.uploaded, changed = excluded.changed, pending = excluded.pending,
           lacking_by = excluded.lacking_by, checked_at = excluded.checked_at`);
}
