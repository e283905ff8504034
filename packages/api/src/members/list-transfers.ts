import { transfers } from "@gongbang/db/schema/memberships";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import {
  type listTransfersInput,
  type TransferTab,
  transferReasons,
} from "@gongbang/domain/members/transfer.input";
import {
  openTransferStatuses,
  type TransferEvent,
  transferMachine,
  transferStatuses,
} from "@gongbang/domain/members/transfer.status";
import { and, asc, desc, gt, inArray, lt, notInArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { reaches, reachOf } from "../reach.ts";
import type { TransferRow } from "./load-transfer.ts";

const stepShape = z.object({
  event: z.string(),
  lacks: z.array(z.object({ code: z.string() }).catchall(z.unknown())),
});

/** A transfer as both of its unions see it. `memberId` only where the reader's own union holds the person's row. */
export const transferShape = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(transferStatuses),
  name: z.string(),
  idMask: z.string(),
  memberId: z.string().nullable(),
  fromName: z.string(),
  toName: z.string(),
  kind: z.enum(transferReasons),
  note: z.string(),
  isAsked: z.boolean(),
  beganOn: z.string(),
  beganBy: z.string(),
  sentOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  isOverdue: z.boolean(),
  settledOn: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledNote: z.string().nullable(),
  /** What this officer's side may do now, with what it lacks. */
  steps: z.array(stepShape),
});
type Shape = z.input<typeof transferShape>;

export const transferListOutput = z.object({
  rows: z.array(transferShape),
  counts: z.object({ out: z.number(), in: z.number(), overdue: z.number() }),
  next: z.string().nullable(),
});

const under = (column: typeof transfers.fromPath | typeof transfers.toPath, path: string): SQL =>
  sql`(${column} >= ${path} and ${column} < ${`${path}\u{10FFFF}`})`;

/** 转出 and 转入 are what waits between two unions, by the end that is within reach; 超期 waits for too long. */
function inTab(office: Office, tab: TransferTab): SQL | undefined {
  const isOpen = inArray(transfers.status, [...openTransferStatuses]);
  const path = reachOf(office);
  switch (tab) {
    case "out":
      return and(isOpen, under(transfers.fromPath, path));
    case "in":
      return and(isOpen, under(transfers.toPath, path));
    case "overdue":
      return and(isOpen, lt(transfers.dueOn, sql`${office.today}::date`));
    case "settled":
      return notInArray(transfers.status, [...openTransferStatuses]);
  }
}

/** The transfers of a tab: those that wait the longest first, the settled ones newest first. Keyset, at most 100. */
export async function listTransfers(
  office: Office,
  { tab, after, limit }: z.output<typeof listTransfersInput>,
): Promise<z.input<typeof transferListOutput>> {
  const { tx } = office;
  const newest = tab === "settled";
  const beyond = after === undefined ? undefined : newest ? lt(transfers.id, after) : gt(transfers.id, after);
  const rows = await tx
    .select()
    .from(transfers)
    .where(and(inTab(office, tab), beyond))
    .orderBy(newest ? desc(transfers.id) : asc(transfers.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const count = (each: TransferTab) => sql<number>`(count(*) filter (where ${inTab(office, each)}))::int`;
  const [counts] = await tx
    .select({ out: count("out"), in: count("in"), overdue: count("overdue") })
    .from(transfers)
    .where(inArray(transfers.status, [...openTransferStatuses]));
  return {
    rows: await shapesOf(office, page),
    counts: counts ?? { out: 0, in: 0, overdue: 0 },
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Transfers as this officer sees them. */
export async function shapesOf(office: Office, rows: readonly TransferRow[]): Promise<Shape[]> {
  const ids = rows.flatMap(({ askedBy, sentBy, settledBy }) => [askedBy, sentBy, settledBy]);
  const names = await namesOf(office.tx, ids);
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
  return rows.map((row) => ({
    ...row,
    memberId: reaches(office, row.status === "accepted" ? row.toPath : row.fromPath) ? row.memberId : null,
    isAsked: row.askedBy !== null,
    beganOn: row.askedOn ?? row.sentOn ?? "",
    beganBy: nameOf(row.askedBy ?? row.sentBy),
    isOverdue: row.dueOn !== null && row.dueOn < office.today,
    settledBy: row.settledBy && nameOf(row.settledBy),
    steps: stepsOf(office, row),
  }));
}

/** The side that takes each step: the old union's or the new one's. Cancelling comes with the end of a membership. */
function isMySide(office: Office, row: TransferRow, event: TransferEvent): boolean {
  if (event === "cancel") return false;
  const isOld = event === "send" || event === "decline" || (event === "withdraw" && row.status === "sent");
  return reaches(office, isOld ? row.fromPath : row.toPath);
}

function stepsOf(office: Office, row: TransferRow): Shape["steps"] {
  const record = { ...row, actorId: office.actor.id };
  return nextSteps(transferMachine, record)
    .filter(({ event }) => isMySide(office, row, event))
    .map(({ event, lacks }) => ({ event, lacks }));
}
