import { one } from "@gongbang/db/rows";
import { officers } from "@gongbang/db/schema/office";
import { transitions } from "@gongbang/db/schema/transitions";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { assignInput } from "@gongbang/domain/office/transition.input";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import type { RecordBrief, TransitionDesk } from "../transition-desk.ts";
import { receiverOf } from "./find-receiver.ts";
import { stepTransition } from "./load-transition.ts";
import { ownRecord, send } from "./send-transition.ts";

export const assignedOutput = z.object({
  assigned: z.number(),
  /** What became of each record: given, or why not. */
  rows: z.array(
    z.object({ id: z.string(), number: z.string(), lack: z.object({ code: z.string() }).nullable() }),
  ),
});

/** 指派: who keeps these records from now on, at most 100, each with its result. Refuses with ACCESS.NOT_FOUND. */
export const assignRecords =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveIds, officerId, note }: z.output<typeof assignInput>) => {
    const [officer] = await office.tx.select().from(officers).where(eq(officers.id, officerId));
    if (officer?.status !== "active") throw new Refused({ code: "ACCESS.NOT_FOUND", what: "officer" });
    const quiet = { ...office, about: () => {} };
    const rows: z.input<typeof assignedOutput>["rows"] = [];
    for (const id of [...new Set(archiveIds)]) {
      const record = await ownRecord(desk, office, id);
      const lack = lackOf(record, officer);
      if (lack === null) await assign(desk, quiet, record, { officer, note });
      rows.push({ id, number: record.number, lack });
    }
    const assigned = rows.filter(({ lack }) => lack === null).length;
    const { id, unionPath } = office.actor;
    const changes = [
      { field: "keeper", becomes: officer.name },
      { field: "count", becomes: assigned },
    ];
    office.about({ type: "assignment", id, unionPath, changes });
    return { assigned, rows };
  };

type Officer = typeof officers.$inferSelect;

function lackOf(record: RecordBrief, officer: Officer): { code: string } | null {
  if (record.keeperId === officer.id) return { code: "TRANSITION.KEPT_ALREADY" };
  const works = officer.roles.some((role) => role === "caseworker" || role === "manager");
  return works && record.unionPath.startsWith(officer.unionPath) ? null : { code: "TRANSITION.OUT_OF_REACH" };
}

async function assign(
  desk: TransitionDesk,
  office: Office,
  record: RecordBrief,
  { officer, note }: { officer: Officer; note: string },
) {
  const receiver = {
    ...(await unionReceiver(office, record, officer)),
    ...{ toOfficerId: officer.id, toOfficerName: officer.name },
  };
  const sent = await send(office, record, { type: "assign", note, receiver });
  const row = one(await office.tx.select().from(transitions).where(eq(transitions.id, sent.id)));
  const { actor, today } = office;
  const set = { answeredBy: actor.id, answererName: actor.name, answeredOn: today, doneOn: today };
  await stepTransition(office, row, { event: "assign", note, set });
  await desk.give(office, record, officer.id);
}

/** To the officer's own union, which may be one above the record's. */
const unionReceiver = (office: Office, record: RecordBrief, { unionId }: Officer) =>
  receiverOf(office, { ...record, unionId: "", keeperId: "" }, { toUnionId: unionId });
