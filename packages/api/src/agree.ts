import { one, unlessChanged } from "@gongbang/db/rows";
import { approvalActs, approvals } from "@gongbang/db/schema/approvals";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Fen } from "@gongbang/domain/kernel/money";
import { agreementsLeft, decidePlace, waitingTiers } from "@gongbang/domain/office/approval";
import { notFrozen } from "@gongbang/domain/office/freeze";
import { and, eq, sql } from "drizzle-orm";
import { type ApprovalRow, absentNow, approverNow, itemOf, tableNow, withActs } from "./approval-item.ts";
import { namesOf } from "./office/reads.ts";
import type { Office } from "./office.ts";
import { openApproval, type Waiting } from "./open-approval.ts";

/** What somebody says at a tier. `version` is the item's, where the screen showed one. */
export type Said = {
  note: string;
  grade?: string | undefined;
  onBehalfOf?: string | undefined;
  /** Why it cannot wait for the end of a freeze. */
  emergency?: string | undefined;
  /** 因虚假申报 it is refused: of an application for the file alone. */
  falseStatement?: boolean | undefined;
  version?: number | undefined;
  /** The item itself: one of an earlier round is not the one that waits now. */
  itemId?: string | undefined;
};
type Outcome = "agree" | "return" | "refuse";

/**
 * 同意 at the tier that waits. Gives how many agreements are still missing: with none the item is approved, and the
 * caller takes the step. Refuses with APPROVAL.PROPOSED_BY_YOU, APPROVAL.NOT_YOUR_TIER, APPROVAL.DECIDED_BEFORE,
 * APPROVAL.FROZEN and EDIT.CONFLICT. The caller holds the thing itself.
 */
export const agree = (office: Office, thing: Waiting, said: Said): Promise<number> =>
  act(office, thing, "agree", said);

/** 退回 or 不同意, at any tier: it ends here, and what is handed in again begins at the first one. Refuses as `agree`. */
export const decideAgainst = (office: Office, thing: Waiting, outcome: "return" | "refuse", said: Said) =>
  act(office, thing, outcome, said);

/**
 * Whoever decides holds the door of the freezes open, and whoever sets one shuts it: either the decision was there
 * first, or it is refused.
 */
export const holdFreezes = ({ tx }: Pick<Office, "tx">, mode: "decide" | "set") =>
  tx.execute(
    mode === "decide"
      ? sql`select pg_advisory_xact_lock_shared(hashtextextended('approval freezes', 0))`
      : sql`select pg_advisory_xact_lock(hashtextextended('approval freezes', 0))`,
  );

async function act(office: Office, thing: Waiting, outcome: Outcome, said: Said): Promise<number> {
  await holdFreezes(office, "decide");
  const row = await openApproval(office, thing, await proposerOf(office, thing));
  const isAnother = said.itemId !== undefined && said.itemId !== row.id;
  if (isAnother || (said.version !== undefined && said.version !== row.version))
    throw new Refused({ code: "EDIT.CONFLICT" });
  const { item, place, forName } = await placeOf(office, row, said);
  const { tier, forId } = place;
  await writeAct(office, row, { tier, outcome, said, forId, forName });
  const acts = [...item.acts, { no: tier.no, outcome, byId: office.actor.id, forId }];
  const left = outcome === "agree" ? agreementsLeft(item.tiers, acts) : 0;
  const isNext = waitingTiers(item.tiers, acts)[0]?.seq !== tier.seq;
  const status = left > 0 ? "pending" : ended[outcome];
  const since = isNext ? { waitingSince: office.today } : {};
  await store(office, row, { status, ...(left > 0 ? since : { endedOn: office.today }) });
  return left;
}

/** Where the officer stands, and for whom. Refuses with APPROVAL.FROZEN, unless it is an emergency, and as `decidePlace`. */
async function placeOf(office: Office, row: ApprovalRow, said: Said) {
  const { tx, today } = office;
  const table = await tableNow(office);
  if (said.emergency === undefined) orRefuse(notFrozen(table.freezes, row.unionPath, today));
  const { row: waits, acts } = one(await withActs(tx, [{ row }]));
  const { item } = itemOf(waits, acts, table);
  const absent = await absentNow(office);
  const asked = { absent, onBehalfOf: said.onBehalfOf ?? null };
  const place = orRefuse(decidePlace(item, await approverNow(office), asked));
  return { item, place, forName: absent.find(({ id }) => id === place.forId)?.name ?? null };
}

/** Whoever brought up what nobody has opened an item for: it waits since before there were any. */
async function proposerOf({ tx, actor }: Office, { proposers }: Waiting) {
  const [id = actor.id] = proposers;
  return { id, name: (await namesOf(tx, [id])).get(id) ?? "" };
}

const ended = { agree: "approved", return: "returned", refuse: "rejected" } as const;

type Writing = {
  tier: { no: number; name: string };
  outcome: typeof approvalActs.$inferInsert.outcome;
  said: Pick<Said, "note" | "grade" | "emergency">;
  forId?: string | null;
  forName?: string | null;
  toName?: string;
};

/** Writes an act down: who, when, on behalf of whom, and on which sum. */
export async function writeAct(office: Office, row: ApprovalRow, writing: Writing) {
  const { tx, actor, today, now } = office;
  const { tier, outcome, said, forId = null, forName = null, toName = null } = writing;
  const amountFen: Fen | null = row.amountFen;
  return one(
    await tx
      .insert(approvalActs)
      .values({
        ...{
          approvalId: row.id,
          tierNo: tier.no,
          tierName: tier.name,
          outcome,
          forId,
          forName,
          toName,
          amountFen,
        },
        ...{ byId: actor.id, byName: actor.name, note: said.note, grade: said.grade ?? row.grade },
        ...{ emergency: said.emergency ?? null, actedOn: today, at: now },
      })
      .returning({ id: approvalActs.id }),
  );
}

/** Stores what an act has changed of an item. Refuses with EDIT.CONFLICT. */
export async function store({ tx }: Office, row: ApprovalRow, set: Partial<ApprovalRow>) {
  return unlessChanged(
    await tx
      .update(approvals)
      .set({ ...set, version: row.version + 1 })
      .where(and(eq(approvals.id, row.id), eq(approvals.version, row.version)))
      .returning({ id: approvals.id, version: approvals.version }),
  );
}
