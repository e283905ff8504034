import { seal } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import { archiveObjections } from "@gongbang/db/schema/hardship";
import { uuidv7 } from "@gongbang/db/uuid";
import type { RecordObjection } from "@gongbang/domain/hardship/record-objection.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { z } from "zod";
import type { Office } from "../office.ts";
import { heldArchive, mustHaveHappened } from "./step-archive.ts";

export const objectionOutput = z.object({ id: z.string() });

/**
 * Takes an objection to a public notice. From then on the archive goes no further until it is dealt with. Refuses with
 * HARDSHIP.NOT_ON_NOTICE before the notice and after the review, and HARDSHIP.IN_FUTURE.
 */
export async function recordObjection(
  office: Office,
  { archiveId, receivedOn, objector, text }: RecordObjection,
) {
  const { tx, keys, actor, today } = office;
  mustHaveHappened(receivedOn, today);
  const { row } = await heldArchive(office, archiveId);
  if (row.status !== "onNotice" && row.status !== "reviewed") {
    throw new Refused({ code: "HARDSHIP.NOT_ON_NOTICE", status: row.status });
  }
  const id = uuidv7();
  const place = { table: "archive_objections", column: "objector", rowId: id };
  const sealed = objector === "" ? null : seal(keys, place, objector);
  const objection = one(
    await tx
      .insert(archiveObjections)
      .values({ id, archiveId, receivedOn, text, objector: sealed, recordedBy: actor.id })
      .returning({ id: archiveObjections.id }),
  );
  office.about({ type: "objection", id, recordId: archiveId, unionPath: row.unionPath });
  return objection;
}
