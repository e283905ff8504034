import { found } from "@gongbang/db/rows";
import { transitions } from "@gongbang/db/schema/transitions";
import { Refused } from "@gongbang/domain/kernel/decision";
import {
  type Transition,
  type TransitionEvent,
  transitionMachine,
} from "@gongbang/domain/office/transition.status";
import { and, eq } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";

export type TransitionRow = typeof transitions.$inferSelect;

/** A transition that one of its two sides lets this officer see, held. Refuses with ACCESS.NOT_FOUND and EDIT.CONFLICT. */
export async function heldTransition({ tx }: Office, { id, version }: { id: string; version: number }) {
  const row = found(
    await tx.select().from(transitions).where(eq(transitions.id, id)).for("update"),
    "transition",
  );
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return row;
}

/** The transition as its machine asks about it, for this officer. */
export function machineTransition(office: Office, row: TransitionRow): Transition & Pick<Advancing, "id"> {
  const { actor } = office;
  const atTo = reaches(office, row.toPath);
  return {
    ...{ id: row.id, status: row.status, type: row.type, actorId: actor.id, sentBy: row.sentBy, atTo },
    ...{ isOutside: row.outsideBody !== null, toOfficerId: row.toOfficerId },
    atFrom: reaches(office, row.fromPath),
    leadsReceiver: atTo && actor.roles.includes("manager"),
  };
}

export const titleOfTransition = ({ subjectNumber, fromName, toName, outsideBody }: TransitionRow) =>
  `${subjectNumber} ${fromName} → ${outsideBody ?? toName}`;

type Taking = { event: TransitionEvent; note?: string; set?: Partial<TransitionRow> };

/** One step of a held transition: decided, written down on the side that takes it, stored. Refuses as `advance` does. */
export async function stepTransition(office: Office, row: TransitionRow, { event, note, set = {} }: Taking) {
  const record = machineTransition(office, row);
  const isFrom = !record.atTo || event === "revoke" || event === "recordReceipt" || event === "assign";
  const side = isFrom
    ? { unionId: row.fromUnionId, unionPath: row.fromPath }
    : { unionId: row.toUnionId, unionPath: row.toPath };
  const status = await advance(
    office,
    transitionMachine,
    { ...record, ...side, keeperId: office.actor.id },
    event,
    {
      title: titleOfTransition(row),
      note: note === "" ? undefined : note,
    },
  );
  const stored = await office.tx
    .update(transitions)
    .set({ ...set, status, version: row.version + 1 })
    .where(and(eq(transitions.id, row.id), eq(transitions.version, row.version)))
    .returning({ id: transitions.id, status: transitions.status, version: transitions.version });
  const [saved] = stored;
  if (!saved) throw new Refused({ code: "EDIT.CONFLICT" });
  office.about({
    ...{ type: "transition", id: row.id, recordId: row.subjectId, unionPath: side.unionPath },
    changes: [{ field: "status", was: row.status, becomes: status }],
    ...(note && { reason: note }),
  });
  return saved;
}
