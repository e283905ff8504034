import { packBatches } from "@gongbang/db/schema/packs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { PackFormat } from "@gongbang/domain/codes/pack-format";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { BuildPack } from "@gongbang/domain/members/pack.input";
import { isInForce } from "@gongbang/domain/members/pack-row";
import { sql } from "drizzle-orm";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { reasonOf } from "../reveal.ts";
import { formatOf } from "./check-pack.ts";
import { unionInReach } from "./reads.ts";

/** More rows than this are made union by union: a batch is one receipt, and somebody answers for it. */
export const mostRows = 100_000;

/** Starts looking at the records of a union (核对). Refuses with PACK.NOT_IN_FORCE and ACCESS.NOT_FOUND. */
export async function startCheck(office: Office, asked: { formatKey: string; unionId: string }) {
  const format = inForce(office, asked.formatKey);
  const union = await unionInReach(office, asked.unionId);
  const { total } = await tallied(office, format.key, union.path);
  const jobId = await startJob(office, {
    kind: "members.checkPack",
    task: { formatKey: format.key, path: union.path, unionId: union.id, total },
    total,
  });
  office.about({
    type: "pack",
    id: union.id,
    unionPath: union.path,
    changes: [{ field: "formatKey", becomes: format.key }],
  });
  return { jobId };
}

/**
 * Starts making the workbooks of a union's records, in which every number is plain: so it leaves a line with its reason
 * as an uncovering does. Refuses with PACK.NOT_IN_FORCE, PACK.NOT_CHECKED, PACK.TOO_MANY_ROWS and ACCESS.NOT_FOUND.
 */
export async function startPack(office: Office, { formatKey, unionId, choice, locale, ...why }: BuildPack) {
  const { tx, actor } = office;
  const format = inForce(office, formatKey);
  const union = await unionInReach(office, unionId);
  const { total, unchecked } = await tallied(office, format.key, union.path);
  if (unchecked > 0) throw new Refused({ code: "PACK.NOT_CHECKED", unions: unchecked });
  if (total > mostRows) throw new Refused({ code: "PACK.TOO_MANY_ROWS", most: mostRows });
  const batchId = uuidv7();
  const task = { batchId, formatKey: format.key, unionId: union.id, locale };
  const jobId = await startJob(office, { kind: "members.buildPack", task });
  await tx.insert(packBatches).values({
    id: batchId,
    formatKey: format.key,
    ofUnionId: union.id,
    choice,
    reason: reasonOf(why),
    jobId,
    unionId: actor.unionId,
    unionPath: actor.unionPath,
    keeperId: actor.id,
  });
  office.about({
    type: "pack",
    id: batchId,
    unionPath: union.path,
    reason: reasonOf(why),
    changes: [
      { field: "formatKey", becomes: format.key },
      { field: "choice", becomes: choice },
    ],
  });
  return { batchId, jobId };
}

function inForce({ today }: Office, key: string): PackFormat {
  const format = formatOf(key);
  if (!isInForce(format, today))
    throw new Refused({ code: "PACK.NOT_IN_FORCE", validFrom: format.validFrom });
  return format;
}

async function tallied({ tx }: Office, formatKey: string, path: string) {
  const [row] = await tx.execute<{ total: number; unchecked: number }>(sql`
    select coalesce(sum(t.ready + t.lacking), 0)::int as total,
           (count(*) filter (where t.checked_at is null))::int as unchecked
      from unions u left join pack_tallies t on t.union_id = u.id and t.format_key = ${formatKey}
     where u.path >= ${path} and u.path < ${path} || chr(1114111)`);
  return { total: Number(row?.total ?? 0), unchecked: Number(row?.unchecked ?? 0) };
}
