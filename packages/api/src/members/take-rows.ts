import { appendAudits } from "@gongbang/db/audit";
import { type MemberRecord, memberRow, sealedCard } from "@gongbang/db/member-row";
import type { Tx } from "@gongbang/db/open";
import { imports } from "@gongbang/db/schema/members";
import { memberNumber } from "@gongbang/domain/members/member-number";
import type { RowProblem } from "@gongbang/domain/members/roster-import";
import { eq, sql } from "drizzle-orm";
import type { Job } from "../jobs.ts";
import { asRecord, asRecords, columnName } from "../json-row.ts";
import { columnsOf } from "./change-member.ts";
import { takeNumbers } from "./create-member.ts";
import { insertMembers } from "./insert-members.ts";
import {
  type Judged,
  type Judging,
  judgeRows,
  type ReadRow,
  remember,
  type Saying,
  type Verdict,
} from "./judge-rows.ts";
import { trailLine } from "./note-import.ts";
import { storeMembers } from "./store-members.ts";

type Of<Outcome extends Verdict["outcome"]> = Omit<Judged, "verdict"> & {
  verdict: Extract<Verdict, { outcome: Outcome }>;
};
const only = <Outcome extends Verdict["outcome"]>(judged: readonly Judged[], outcome: Outcome) =>
  judged.filter((each): each is Judged & Of<Outcome> => each.verdict.outcome === outcome);

/** What became of one row, with the member that it is about. */
type Taken = {
  rowNo: number;
  rowHash: Buffer;
  outcome: Verdict["outcome"];
  member?: MemberRecord | undefined;
  problems?: RowProblem[];
  fields?: string[];
  /** Of a changed member: the columns as they were. */
  was?: Record<string, unknown>;
};

/**
 * Takes rows into the register, all of them in the caller's transaction: the members, what became of each row, a
 * line in the trail for each member touched, and the row up to which the import has come. Rows that another run
 * has taken in already are left out, so that an import may be run again from any point.
 */
export async function takeRows(
  tx: Tx,
  rows: readonly ReadRow[],
  { judging, job }: { judging: Judging; job: Job },
): Promise<void> {
  const { importId } = judging;
  const [held] = await tx
    .select({ lastRow: imports.lastRow })
    .from(imports)
    .where(eq(imports.id, importId))
    .for("update");
  const lastRow = held?.lastRow ?? 0;
  const [first] = rows;
  if (first && first.rowNo <= lastRow) await remember(tx, judging, first.rowNo, lastRow);
  const fresh = rows.filter(({ rowNo }) => rowNo > lastRow);
  const last = fresh.at(-1);
  if (!last) return;
  const due = await judgeRows(tx, fresh, judging);
  const taken: Taken[] = [
    ...(await addAll(tx, only(due, "added"), { judging, job })),
    ...(await changeAll(tx, only(due, "changed"), judging)),
    ...[...only(due, "same"), ...only(due, "skipped"), ...only(due, "wrong")].map(
      ({ rowNo, rowHash, verdict }) => ({ rowNo, rowHash, ...verdict }),
    ),
  ];
  await writeRows(tx, importId, taken);
  await tx.update(imports).set({ lastRow: last.rowNo }).where(eq(imports.id, importId));
  const lines = taken.flatMap(({ outcome, member, fields }) => {
    if (!member || (outcome !== "added" && outcome !== "changed")) return [];
    const added = [{ field: "name", becomes: member.name }];
    const changes = outcome === "added" ? added : (fields ?? []).map((field) => ({ field }));
    return trailLine(job, { action: "member.import", member, changes });
  });
  await appendAudits(tx, judging.keys, lines);
}

async function addAll(
  tx: Tx,
  added: Of<"added">[],
  { judging, job }: { judging: Judging; job: Job },
): Promise<Taken[]> {
  const first = added.length > 0 ? await takeNumbers(tx, added.length) : 0;
  const built = added.map(({ rowNo, rowHash, verdict: { row, union } }, i) => {
    const kept = { unionId: union.id, unionPath: union.path, keeperId: job.actor.id };
    const { member, grams } = memberRow(judging.keys, {
      ...row,
      ...kept,
      importId: judging.importId,
      memberNumber: memberNumber(first + i),
      createdAt: job.now,
    });
    return { rowNo, rowHash, member, grams };
  });
  const inserted = await insertMembers(tx, built);
  return built.map(({ rowNo, rowHash, member }) =>
    inserted.has(member.id)
      ? { rowNo, rowHash, outcome: "added", member }
      : {
          rowNo,
          rowHash,
          outcome: "wrong",
          problems: [{ code: "IMPORT.KEPT_ELSEWHERE", field: "citizenId" }],
        },
  );
}

async function changeAll(tx: Tx, changed: Of<"changed">[], { keys }: Judging): Promise<Taken[]> {
  const changes = changed.map(({ verdict: { member, said, fields } }) =>
    changesTo(member, { said, fields, keys }),
  );
  const stored = await storeMembers(
    tx,
    changed.map(({ verdict: { member } }, i) => asRecord({ ...member, ...changes[i] })),
  );
  return changed.map(({ rowNo, rowHash, verdict: { member, fields } }, i) =>
    stored.has(member.id)
      ? { rowNo, rowHash, outcome: "changed", member, fields, was: wasOf(member, changes[i] ?? {}) }
      : { rowNo, rowHash, outcome: "wrong", member, problems: [{ code: "EDIT.CONFLICT" }] },
  );
}

/** The columns that a row changes of its member, sealed ones sealed. */
function changesTo(
  member: MemberRecord,
  { said, fields, keys }: { said: Saying; fields: readonly string[]; keys: Judging["keys"] },
): Partial<MemberRecord> {
  const { bankCard, joinedOn, ...plain } = said;
  const named = fields.map((field) => ({ field }));
  return {
    ...columnsOf(keys, member.id, plain, named),
    ...(bankCard !== undefined && sealedCard(keys, member.id, bankCard)),
    ...(joinedOn !== undefined && { joinedOn }),
  };
}

/** The same columns as they were, by their names in the database; those that held nothing say so. */
const wasOf = (member: MemberRecord, changes: Partial<MemberRecord>): Record<string, unknown> => {
  const names = Object.keys(changes) as (keyof MemberRecord)[];
  const empty = Object.fromEntries(names.map((name) => [columnName(name), null]));
  return { ...empty, ...asRecord(Object.fromEntries(names.map((name) => [name, member[name]]))) };
};

async function writeRows(tx: Tx, importId: string, taken: readonly Taken[]) {
  const rows = taken.map(({ rowNo, rowHash, outcome, member, problems, was }) => ({
    ...{ importId, rowNo, rowHash, outcome, problems, was },
    memberId: member?.id,
    version: outcome === "changed" && member ? member.version + 1 : member?.version,
  }));
  await tx.execute(sql`
    insert into import_rows select * from json_populate_recordset(null::import_rows, ${asRecords(rows)}::json)`);
}
