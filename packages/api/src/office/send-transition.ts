import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { transitions } from "@gongbang/db/schema/transitions";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decideConsent, decideReceiver } from "@gongbang/domain/office/transition";
import type * as input from "@gongbang/domain/office/transition.input";
import {
  type TransitionType,
  transitionMachine,
  transitionStatuses,
} from "@gongbang/domain/office/transition.status";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { begin } from "../advance.ts";
import type { Office } from "../office.ts";
import type { RecordBrief, TransitionDesk } from "../transition-desk.ts";
import { machineTransition, reaches, type TransitionRow, titleOfTransition } from "./load-transition.ts";

export const sentOutput = z.object({
  id: z.string(),
  status: z.enum(transitionStatuses),
  version: z.number(),
});
type Of<T extends z.ZodType> = z.output<T>;

type Receiver = Pick<
  TransitionRow,
  "toUnionId" | "toPath" | "toName" | "toOfficerId" | "toOfficerName" | "outsideBody"
>;
type Sending = {
  type: TransitionType;
  receiver: Receiver;
  note: string;
  service?: TransitionRow["service"];
  overrideReason?: string;
};

/** 转介 to a colleague or another union, for one service. Refuses with TRANSITION.NO_CONSENT, TRANSITION.TO_ITSELF, TRANSITION.RECORD_ENDED. */
export const referRecord =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, service, note, ...to }: Of<typeof input.referInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, {
      type: "referral",
      service,
      note,
      receiver: await receiverOf(office, record, to),
    });
  };

/** 移交 for good: the owner stays the owner until the other side accepts. Refuses as `referRecord`, and with TRANSITION.UNDER_WAY. */
export const transferRecord =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, note, ...to }: Of<typeof input.transferInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, { type: "transfer", note, receiver: await receiverOf(office, record, to) });
  };

/** 转介 to a body outside the unions: with a printed sheet, answered by a paper (product.md D6). */
export const referOutside =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, body, service, note }: Of<typeof input.referOutsideInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, {
      type: "referral",
      service,
      note,
      receiver: await outside(office, record, body),
    });
  };

/** Any of the three without consent, with the reason: a permission of its own. Refuses with INPUT.REQUIRED for what is missing. */
export const sendWithoutConsent =
  (desk: TransitionDesk) => async (office: Office, asked: Of<typeof input.overrideInput>) => {
    const { archiveId, type, toUnionId, toOfficerId, body, service, note, overrideReason } = asked;
    const isIncomplete = type === "outside" ? body === "" : toUnionId === undefined;
    if (isIncomplete || (type !== "transfer" && service === undefined))
      throw new Refused({ code: "INPUT.REQUIRED" });
    const record = await ownRecord(desk, office, archiveId);
    const receiver =
      type === "outside"
        ? await outside(office, record, body)
        : await receiverOf(office, record, { toUnionId: toUnionId ?? "", toOfficerId });
    const kind = type === "transfer" ? "transfer" : "referral";
    return send(office, record, { type: kind, note, receiver, overrideReason, ...(service && { service }) });
  };

/** Only who reaches the record sends it on: whoever it is lent to does not. Refuses with ACCESS.NOT_FOUND, TRANSITION.RECORD_ENDED. */
export async function ownRecord(desk: TransitionDesk, office: Office, id: string): Promise<RecordBrief> {
  const record = await desk.hold(office, id);
  if (!reaches(office, record.unionPath)) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "archive" });
  if (record.isEnded) throw new Refused({ code: "TRANSITION.RECORD_ENDED" });
  return record;
}

/** Another union, or one officer there by name. Refuses with ACCESS.NOT_FOUND and TRANSITION.TO_ITSELF. */
export async function receiverOf(
  { tx, actor }: Office,
  record: RecordBrief,
  { toUnionId, toOfficerId }: { toUnionId: string; toOfficerId?: string | undefined },
): Promise<Receiver> {
  const union = found(await tx.select().from(unions).where(eq(unions.id, toUnionId)), "union");
  const people = await receiversAt(tx, toUnionId);
  const officer = toOfficerId === undefined ? null : people.find(({ id }) => id === toOfficerId);
  if (officer === undefined || officer?.id === actor.id)
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "officer" });
  orRefuse(
    decideReceiver(
      { unionId: record.unionId, path: record.unionPath, officerId: record.keeperId },
      { unionId: union.id, path: union.path, officerId: officer?.id ?? null },
    ),
  );
  return {
    ...{ toUnionId: union.id, toPath: union.path, toName: union.shortName, outsideBody: null },
    ...{ toOfficerId: officer?.id ?? null, toOfficerName: officer?.name ?? null },
  };
}

/** Who at a union may receive something. */
export async function receiversAt(tx: Office["tx"], unionId: string) {
  const rows = await tx.execute<{ id: string; name: string; leads: boolean }>(
    sql`select id, name, leads from app.receivers_at(${unionId})`,
  );
  return [...rows];
}

async function outside({ tx }: Office, { unionId }: RecordBrief, body: string): Promise<Receiver> {
  const union = found(await tx.select().from(unions).where(eq(unions.id, unionId)), "union");
  const none = { toOfficerId: null, toOfficerName: null };
  return { toUnionId: union.id, toPath: union.path, toName: union.shortName, outsideBody: body, ...none };
}

/** Writes a transition down, with its first step. Refuses with TRANSITION.UNDER_WAY where a transfer of it is. */
export async function send(office: Office, record: RecordBrief, sending: Sending) {
  const { tx, actor, today, now } = office;
  const { type, receiver, note, service = null, overrideReason } = sending;
  const from = found(await tx.select().from(unions).where(eq(unions.id, record.unionId)), "union");
  const [row] = await tx
    .insert(transitions)
    .values({
      ...{ type, status: "inProgress", note, service, ...receiver },
      ...{
        subjectType: "archive",
        subjectId: record.id,
        subjectNumber: record.number,
        subjectName: record.name,
      },
      ...{
        fromUnionId: from.id,
        fromPath: from.path,
        fromName: from.shortName,
        fromOfficerId: record.keeperId,
      },
      ...{
        consentGiven: overrideReason === undefined && type !== "assign",
        overrideReason: overrideReason ?? null,
      },
      ...{ sentBy: actor.id, senderName: actor.name, sentOn: today, createdAt: now },
    })
    .onConflictDoNothing()
    .returning();
  if (!row) throw new Refused({ code: "TRANSITION.UNDER_WAY" });
  return began(office, row, overrideReason);
}

/** The first step of a transition stands on the side that sent it, as its line in the trail does. */
export async function began(office: Office, row: TransitionRow, reason?: string) {
  const side = { unionId: row.fromUnionId, unionPath: row.fromPath, keeperId: office.actor.id };
  await begin(
    office,
    transitionMachine,
    { ...machineTransition(office, row), ...side },
    {
      title: titleOfTransition(row),
      note: row.note,
    },
  );
  office.about({
    ...{ type: "transition", id: row.id, recordId: row.subjectId, unionPath: row.fromPath },
    changes: [{ field: row.type, becomes: row.outsideBody ?? row.toName }],
    ...(reason !== undefined && { reason }),
  });
  return { id: row.id, status: row.status, version: row.version };
}
