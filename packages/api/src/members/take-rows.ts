import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import { type MemberRecord, memberRow, sealedCard } from "@gongbang/db/member-row";
import type { Tx } from "@gongbang/db/open";
import { imports } from "@gongbang/db/schema/members";
import { memberNumber } from "@gongbang/domain/members/member-number";
import type { RowProblem } from "@gongbang/domain/members/roster-import";
import { eq, sql } from "drizzle-orm";
import type { Job } from "../jobs.ts";
import { columnsOf } from "./change-member.ts";
import { takeNumbers } from "./create-member.ts";
import { asRecords, insertMembers } from "./insert-members.ts";
import {
  type Judged,
  type Judging,
  judgeRows,
  type Saying,
  type TableRow,
  type Verdict,
} from "./judge-rows.ts";

type Of<Outcome extends Verdict["outcome"]> = Omit<Judged, "verdict"> & {
  verdict: Extract<Verdict, { outcome: Outcome }>;
};
const only = <Outcome extends Verdict["outcome"]>(judged: readonly Judged[], outcome: Outcome) =>
  judged.filter((each): each is Judged & Of<Outcome> => each.verdict.outcome === outcome);

/** What became of one row, with the member that it touched. */
type Taken = {
  rowNo: number;
  rowHash: Buffer;
  outcome: Verdict["outcome"];
  member?: MemberRecord;
  problems?: RowProblem[];
  fields?: string[];
};

/**
 * Takes rows into the register, all of them in the caller's transaction: the members, what became of each row, a
 * line in the trail for each member touched, and the row up to which the import has come. A row that another run
 * has taken in already is left out, so that an import may be run again from any point.
 */
export async function takeRows(
  tx: Tx,
  rows: readonly TableRow[],
  { importId, judging, job }: { importId: string; judging: Judging; job: Job },
): Promise<void> {
  const [held] = await tx
    .select({ lastRow: imports.lastRow })
    .from(imports)
    .where(eq(imports.id, importId))
    .for("update");
  const fresh = rows.filter(({ rowNo }) => rowNo > (held?.lastRow ?? 0));
  const last = fresh.at(-1);
  // Rows that are taken in already are read all the same: a later one may repeat a person.
  const judged = await judgeRows(tx, rows, judging);
  if (!last) return;
  const due = judged.filter(({ rowNo }) => rowNo > (held?.lastRow ?? 0));
  const taken = [
    ...(await addAll(tx, only(due, "added"), { importId, judging, job })),
    ...(await changeAll(tx, only(due, "changed"), judging)),
    ...only(due, "same").map(({ rowNo, rowHash, verdict: { member } }) => ({
      rowNo,
      rowHash,
      outcome: "same" as const,
      member,
    })),
    ...only(due, "wrong").map(({ rowNo, rowHash, verdict: { problems } }) => ({
      rowNo,
      rowHash,
      outcome: "wrong" as const,
      problems,
    })),
  ];
  await writeRows(tx, importId, taken);
  await tx.update(imports).set({ lastRow: last.rowNo }).where(eq(imports.id, importId));
  await appendAudits(
    tx,
    judging.keys,
    taken.flatMap((row) => entryOf(row, job) ?? []),
  );
}

async function addAll(
  tx: Tx,
  added: Of<"added">[],
  { importId, judging, job }: { importId: string; judging: Judging; job: Job },
): Promise<Taken[]> {
  const first = added.length > 0 ? await takeNumbers(tx, added.length) : 0;
  const built = added.map(({ rowNo, rowHash, verdict: { row, union } }, i) => {
    const kept = { unionId: union.id, unionPath: union.path, keeperId: job.actor.id };
    const number = memberNumber(first + i);
    const { member, grams } = memberRow(judging.keys, {
      ...row,
      ...kept,
      importId,
      memberNumber: number,
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
  if (changed.length === 0) return [];
  const rows = changed.map(({ verdict: { member, said, fields } }) =>
    changedMember(member, { said, fields, keys }),
  );
  const updated = await tx.execute<{ id: string }>(sql`
    update members m set (${sql.raw(changing.join(", "))}, version) = (${sql.raw(changing.map((name) => `r.${name}`).join(", "))}, r.version + 1)
      from json_populate_recordset(null::members, ${asRecords(rows)}::json) r
     where m.id = r.id and m.version = r.version returning m.id`);
  const ids = new Set(updated.map(({ id }) => id));
  return changed.map(({ rowNo, rowHash, verdict: { member, fields } }) =>
    ids.has(member.id)
      ? { rowNo, rowHash, outcome: "changed", member, fields }
      : { rowNo, rowHash, outcome: "wrong", problems: [{ code: "EDIT.CONFLICT" }] },
  );
}

/** The columns that a roster may change of somebody who is there. */
const changing = [
  ...["phone", "phone_index", "phone_mask", "phone_tail", "bank_card", "bank_card_index", "card_tail"],
  ...["address", "address_mask", "ethnic_group", "political_status", "education", "marital_status"],
  ...["registration_kind", "employment", "employment_form", "new_form_work", "occupation", "skill_grade"],
  ...["is_migrant_worker", "unit_name", "group_name", "joined_on"],
];

function changedMember(
  member: MemberRecord,
  { said, fields, keys }: { said: Saying; fields: readonly string[]; keys: Judging["keys"] },
): MemberRecord {
  const { bankCard, joinedOn, isMigrantWorker, ...texts } = said;
  return {
    ...member,
    ...columnsOf(
      keys,
      member.id,
      texts,
      fields.map((field) => ({ field })),
    ),
    ...(bankCard !== undefined && sealedCard(keys, member.id, bankCard)),
    ...(joinedOn !== undefined && { joinedOn }),
    ...(isMigrantWorker !== undefined && { isMigrantWorker }),
  };
}

async function writeRows(tx: Tx, importId: string, taken: readonly Taken[]) {
  const rows = taken.map(({ member, fields: _, problems, ...row }) => ({
    ...{ importId, ...row },
    memberId: member?.id ?? null,
    problems: problems ?? null,
  }));
  await tx.execute(sql`
    insert into import_rows select * from json_populate_recordset(null::import_rows, ${asRecords(rows)}::json)`);
}

function entryOf({ outcome, member, fields }: Taken, { id, actor, now }: Job): AuditEntry | null {
  if (!member || outcome === "same") return null;
  const changes =
    outcome === "added"
      ? [{ field: "name", becomes: member.name }]
      : (fields ?? []).map((field) => ({ field }));
  return {
    ...{ at: now.toISOString(), actorId: actor.id, actorName: actor.name, roles: actor.roles },
    ...{
      unionPath: member.unionPath,
      sessionId: null,
      ip: "",
      requestId: id,
      action: "member.import",
      kind: "write",
    },
    ...{
      objectType: "member",
      objectId: member.id,
      recordId: member.id,
      reason: null,
      changes,
      result: "done",
      refusal: null,
    },
  };
}
