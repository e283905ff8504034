import { unseal } from "@gongbang/db/fields";
import { found, unlessChanged } from "@gongbang/db/rows";
import { applications } from "@gongbang/db/schema/memberships";
import { isCode } from "@gongbang/domain/codes/code-table";
import { newFormWork } from "@gongbang/domain/codes/organisation";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { approveApplicationInput, refuseApplicationInput } from "@gongbang/domain/members/join.input";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { fileMembership } from "./apply-member.ts";
import { stepMembership } from "./step-membership.ts";

type ApplicationRow = typeof applications.$inferSelect;

/**
 * Approves what a worker applied for by phone: here the person comes into the register, as applied on that day and
 * approved on this one. Refuses with MEMBER.ALREADY_HERE and MEMBER.KEPT_ELSEWHERE, which nobody was told at the door.
 */
export async function approveApplication(office: Office, input: StepOf<typeof approveApplicationInput>) {
  const row = await lockedApplication(office, input);
  const quiet = { ...office, about: () => {} };
  const member = await fileMembership(quiet, said(office, row), row.appliedOn);
  await stepMembership(
    quiet,
    { row: member, facts: null },
    { event: "approve", set: { joinedOn: office.today } },
  );
  const { version } = await decide(office, row, { status: "approved", memberId: member.id });
  const changes = [{ field: "status", was: "applied", becomes: "active" }];
  office.about({
    type: "application",
    id: row.id,
    recordId: member.id,
    unionPath: member.unionPath,
    changes,
  });
  return { id: row.id, memberId: member.id, version };
}

/** Refuses it with a reason. Nothing comes into the register. */
export async function refuseApplication(office: Office, input: StepOf<typeof refuseApplicationInput>) {
  const row = await lockedApplication(office, input);
  const { version } = await decide(office, row, { status: "refused", refusal: input.reason });
  const changes = [{ field: "status", was: "waiting", becomes: "refused" }];
  office.about({ type: "application", id: row.id, unionPath: row.unionPath, changes, reason: input.reason });
  return { id: row.id, memberId: null, version };
}

async function lockedApplication({ tx }: Office, { id, version }: { id: string; version: number }) {
  const row = found(
    await tx.select().from(applications).where(eq(applications.id, id)).for("update"),
    "application",
  );
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  if (row.status !== "waiting") throw new Refused({ code: "JOIN.DECIDED_ALREADY" });
  return row;
}

function said({ keys }: Office, row: ApplicationRow) {
  const { id, name, birthOn, unionId, newFormWork: work } = row;
  const plain = (column: "citizenId" | "phone") =>
    unseal(keys, { table: "applications", column, rowId: id }, row[column]);
  const text = (value: string | null) => value ?? undefined;
  return {
    ...{ name, birthOn, unionId, idKind: "1" as const, citizenId: plain("citizenId"), phone: plain("phone") },
    bankCard: undefined,
    sex: row.sex === "1" ? ("1" as const) : ("2" as const),
    unitName: text(row.unitName),
    occupation: text(row.occupation),
    platform: text(row.platform),
    workArea: text(row.workArea),
    newFormWork: work !== null && isCode(newFormWork, work) ? work : undefined,
  };
}

async function decide({ tx, actor, today }: Office, row: ApplicationRow, decision: Partial<ApplicationRow>) {
  return unlessChanged(
    await tx
      .update(applications)
      .set({ ...decision, decidedBy: actor.id, decidedOn: today, version: row.version + 1 })
      .where(and(eq(applications.id, row.id), eq(applications.version, row.version)))
      .returning({ version: applications.version }),
  );
}
