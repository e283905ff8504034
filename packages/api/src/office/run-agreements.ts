import { createHash } from "node:crypto";
import { transact } from "@gongbang/db/transact";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { mostAtOnce } from "@gongbang/domain/office/approval.input";
import { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import { writeFor } from "../door.ts";
import type { Handler } from "../jobs.ts";
import type { Office } from "../office.ts";
import { agreeOne, type HeldBack, type Item } from "./agree-many.ts";
import { namedItems } from "./pick-approvals.ts";

const task = z.object({ ids: z.array(z.uuid()).max(mostAtOnce), note: z.string() });
const action = "office.approval.decide";
const mostShown = 200;

/**
 * 批量同意 in the background: each item in a transaction of its own, with its line in the trail. Each is a command whose id
 * follows from the job and the item, so that a job that is sent again agrees to nothing twice.
 */
export const runAgreements =
  (desks: ApprovalDesks): Handler =>
  async (house, job, progress) => {
    const { ids, note } = task.parse(job.task);
    const { actor, now } = job;
    const scope = scopeFor(actor, action);
    if (scope === null) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "approval" });
    const items = await transact(house.db, { actor, scope }, (tx) => namedItems({ tx }, ids));
    const ctx = { house, actor, now, requestId: job.id, ip: "" };
    const heldBack: HeldBack[] = [];
    for (const [i, item] of items.entries()) {
      const input = { commandId: commandIdOf(job.id, item.id) };
      const call = { ctx, action, actor, scope, path: "approvals.agreeMany", input } as const;
      const lacks = await writeFor(call, (office) => agreeAlone(desks, office, item, note));
      if (lacks.length > 0) heldBack.push({ id: item.id, number: item.number, name: item.name, lacks });
      await progress(i + 1, items.length);
    }
    const agreed = items.length - heldBack.length;
    return { agreed, held: heldBack.length, heldBack: heldBack.slice(0, mostShown) };
  };

/** What is held back leaves its line as well: somebody asked for it. */
async function agreeAlone(desks: ApprovalDesks, office: Office, item: Item, note: string) {
  let said = false;
  const about: Office["about"] = (what) => {
    said = true;
    office.about(what);
  };
  const lacks = await agreeOne(desks, { ...office, about }, item, note);
  if (!said || lacks.length > 0)
    office.about({ type: item.kind, id: item.subjectId, unionPath: office.actor.unionPath });
  return lacks;
}

function commandIdOf(jobId: string, itemId: string): string {
  const hex = createHash("sha256").update(`${jobId} ${itemId}`).digest("hex");
  const cut = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return cut.join("-");
}
