import type { Tx } from "@gongbang/db/open";
import { Refused } from "@gongbang/domain/kernel/decision";
import { type AgreeMany, mostAtOnce, mostInline } from "@gongbang/domain/office/approval.input";
import { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { idsToDecide, namedItems } from "./pick-approvals.ts";

const held = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  lacks: z.array(z.looseObject({ code: z.string() })),
});
export type HeldBack = z.infer<typeof held>;
export const agreedManyOutput = z.object({
  agreed: z.number(),
  /** What a person has to look at on its own, with the reason. */
  heldBack: z.array(held),
  /** Where there are too many for one breath: the job that goes on. */
  jobId: z.string().nullable(),
});

/**
 * 批量同意 of what was ticked, or of all that the list shows. Exceptions are held back and come back with the reason; more
 * than 50 run in the background. Refuses with ACCESS.NOT_FOUND where nothing of it is within reach.
 */
export const agreeMany =
  (desks: ApprovalDesks) =>
  async (office: Office, { selection, note }: AgreeMany): Promise<z.input<typeof agreedManyOutput>> => {
    const ids = await selected(office, selection);
    const items = await namedItems(office, ids);
    if (items.length === 0) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "approval" });
    const { id, unionPath } = office.actor;
    const about = (agreed: number) =>
      office.about({
        type: "approvals",
        id,
        unionPath,
        changes: [{ field: "count", becomes: agreed }],
        reason: note,
      });
    if (items.length > mostInline) {
      const task = { ids: items.map((item) => item.id), note };
      const jobId = await startJob(office, { kind: "office.agreeMany", task, total: items.length });
      about(items.length);
      return { agreed: 0, heldBack: [], jobId };
    }
    const heldBack: HeldBack[] = [];
    for (const item of items) {
      const lacks = await agreeOne(desks, { ...office, about: () => {} }, item, note);
      if (lacks.length > 0) heldBack.push({ id: item.id, number: item.number, name: item.name, lacks });
    }
    about(items.length - heldBack.length);
    return { agreed: items.length - heldBack.length, heldBack, jobId: null };
  };

async function selected(office: Office, selection: AgreeMany["selection"]): Promise<string[]> {
  if ("ids" in selection) return selection.ids;
  const ids = await idsToDecide(office, selection, mostAtOnce);
  return ids.filter((id) => !selection.except.includes(id));
}

export type Item = Awaited<ReturnType<typeof namedItems>>[number];

/** Agrees to one item of many: in a savepoint of its own, so that a refusal leaves the others as they are. */
export async function agreeOne(
  desks: ApprovalDesks,
  office: Office,
  { id: itemId, kind, subjectId }: Item,
  note: string,
) {
  const { exceptions } = await desks[kind].show(office, subjectId);
  if (exceptions.length > 0) return exceptions;
  const agreed = office.tx.transaction((tx: Tx) =>
    desks[kind].agree({ ...office, tx }, subjectId, { note, itemId }),
  );
  return agreed.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refused) return [error.refusal];
      throw error;
    },
  );
}
