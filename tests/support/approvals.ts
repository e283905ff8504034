import { approvalRules, approvals } from "@gongbang/db/schema/approvals";
import { archives } from "@gongbang/db/schema/hardship";
import { transitions } from "@gongbang/db/schema/transitions";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { runningTiers } from "@gongbang/domain/office/approval";
import {
  type ApprovalKind,
  plainTiers,
  type RuleLine,
  type Tier,
} from "@gongbang/domain/office/approval-rule";
import type { TransitionStatus, TransitionType } from "@gongbang/domain/office/transition.status";
import { and, eq } from "drizzle-orm";
import { aFund, aGrant, anEnrolled, hands } from "./aid.ts";
import type { Scene } from "./scene.ts";

export const aTier = (seq: number, more: Partial<Tier> = {}): Tier => ({
  ...{ seq, name: `第${seq}级`, role: "manager", levels: [], least: 1 },
  ...{ blocking: true, termDays: null, escalateTo: null },
  ...more,
});
export const aLine = (tiers: Tier[], when: Partial<RuleLine["when"]> = {}, name = "分级审批"): RuleLine => ({
  name,
  when: { kinds: [], grades: [], amountFromFen: null, amountToFen: null, ...when },
  tiers,
});
/** Two tiers: the street's manager, then the district's. */
export const streetThenDistrict = aLine([
  aTier(1, { name: "街道审批", levels: ["street"] }),
  aTier(2, { name: "区级审批", levels: ["district"] }),
]);

/** A version of the rules that two people have made, put in by the owner of the tables. */
export async function someRules(
  scene: Scene,
  appliesTo: ApprovalKind,
  lines: RuleLine[],
  from = "2026-01-01",
) {
  const id = uuidv7();
  await scene.owner.insert(approvalRules).values({
    ...{ id, appliesTo, lines, effectiveFrom: day(from), reason: "分级审批办法", status: "confirmed" },
    ...{ proposedBy: uuidv7(), proposerName: "甲", proposedOn: day("2025-12-01") },
    ...{ settledBy: uuidv7(), settlerName: "乙", settledOn: day("2025-12-02") },
  });
  return id;
}

/** The item that waits for a thing, or the last one that did. */
export async function itemOf(scene: Scene, subjectId: string, status: "pending" | null = "pending") {
  const rows = await scene.owner
    .select()
    .from(approvals)
    .where(
      and(eq(approvals.subjectId, subjectId), status === null ? undefined : eq(approvals.status, status)),
    );
  const row = rows.sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  if (!row) throw new Error(`nothing waits for ${subjectId}`);
  return row;
}

/** A proposed sum and the item that waits for it. */
export async function aWaitingGrant(scene: Scene, path = "/09/", amount = "1000") {
  const team = await hands(scene, path);
  const archive = await anEnrolled(scene, team.caseworker);
  const fund = await aFund(scene);
  const grant = await aGrant(scene, team, { archive, fund, amount });
  return { team, archive, fund, grant, item: await itemOf(scene, grant.id) };
}

/** An item for an archive's row, as it waits for one manager: for what asks only whether it can be seen. */
export async function anItem(
  scene: Scene,
  keeper: Actor,
  subject: { id: string; number: string; name: string },
  more: Partial<typeof approvals.$inferInsert> = {},
) {
  const id = uuidv7();
  const { unionId, unionPath } = keeper;
  await scene.owner.insert(approvals).values({
    ...{ id, kind: "archive", subjectId: subject.id, number: subject.number, name: subject.name },
    ...{ tiers: runningTiers(plainTiers), proposers: [uuidv7()], snapshot: {}, unionId, unionPath },
    ...{ submittedBy: keeper.id, submitterName: keeper.name, keeperId: keeper.id },
    ...{ submittedOn: day("2026-09-18"), waitingSince: day("2026-09-18") },
    ...more,
  });
  return { id, version: 1 };
}

type End = Pick<Actor, "id" | "unionId" | "unionPath" | "name">;

/** A transition of a record between two officers, put in by the owner of the tables. */
export async function aTransition(
  scene: Scene,
  { from, to, subject }: { from: End; to: End; subject: { id: string; number: string; name: string } },
  more: { type?: TransitionType; status?: TransitionStatus } & Partial<typeof transitions.$inferInsert> = {},
) {
  const id = uuidv7();
  await scene.owner.insert(transitions).values({
    ...{ id, type: "referral", status: "inProgress", service: "legal", note: "请协助办理法律援助" },
    ...{
      subjectType: "archive",
      subjectId: subject.id,
      subjectNumber: subject.number,
      subjectName: subject.name,
    },
    ...{ fromUnionId: from.unionId, fromPath: from.unionPath, fromName: "甲工会", fromOfficerId: from.id },
    ...{ toUnionId: to.unionId, toPath: to.unionPath, toName: "乙工会" },
    ...{ consentGiven: true, sentBy: from.id, senderName: from.name, sentOn: day("2026-09-18") },
    ...more,
  });
  return { id, version: 1 };
}

/** Past the procedures: whether the database itself shows an archive to somebody of this union. */
export const seesArchive = (scene: Scene, by: Actor, id: string): Promise<boolean> =>
  scene.seenBy(
    by,
    "union",
    async (tx) => (await tx.select().from(archives).where(eq(archives.id, id))).length === 1,
  );
/** And whether it lets them change it. */
export const changesArchive = (scene: Scene, by: Actor, id: string): Promise<boolean> =>
  scene.seenBy(by, "union", async (tx) => {
    const rows = await tx.update(archives).set({ statement: "x" }).where(eq(archives.id, id)).returning();
    return rows.length === 1;
  });
