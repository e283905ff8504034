import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { transitions } from "@gongbang/db/schema/transitions";
import { Refused } from "@gongbang/domain/kernel/decision";
import {
  type TransitionType,
  transitionMachine,
  transitionStatuses,
} from "@gongbang/domain/office/transition.status";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { begin } from "../advance.ts";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";
import type { RecordBrief, TransitionDesk } from "../transition-desk.ts";
import type { Receiver } from "./find-receiver.ts";
import { machineTransition, type TransitionRow, titleOfTransition } from "./load-transition.ts";

export const sentOutput = z.object({
  id: z.string(),
  status: z.enum(transitionStatuses),
  version: z.number(),
});

export type Of<T extends z.ZodType> = z.output<T>;

type Sending = {
  type: TransitionType;
  receiver: Receiver;
  note: string;
  service?: TransitionRow["service"];
  overrideReason?: string;
};

/** Only who reaches the record sends it on: whoever it is lent to does not. Refuses with ACCESS.NOT_FOUND, TRANSITION.RECORD_ENDED. */
export async function ownRecord(desk: TransitionDesk, office: Office, id: string): Promise<RecordBrief> {
  const record = await desk.hold(office, id);
  if (!reaches(office, record.unionPath)) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "archive" });
  if (record.isEnded) throw new Refused({ code: "TRANSITION.RECORD_ENDED" });
  return record;
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
