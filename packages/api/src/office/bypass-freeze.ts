import { found } from "@gongbang/db/rows";
import { approvals } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { bypassInput } from "@gongbang/domain/office/approval.input";
import { freezeOn } from "@gongbang/domain/office/freeze";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import { freezesNow } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { itemNamed, standing } from "./name-item.ts";

type Bypass = z.output<typeof bypassInput>;

/**
 * Decides in a freeze, in an emergency: an action of its own in the trail, with the reason beside the decision.
 * Refuses with APPROVAL.NOT_FROZEN where no freeze holds, with INPUT.REASON_REQUIRED where a "no" says nothing, and
 * as the decision itself does.
 */
export const bypassFreeze =
  (desks: ApprovalDesks) =>
  async (office: Office, { commandId: _, id, outcome, ...said }: Bypass) => {
    const { kind, subjectId } = await itemNamed(office, id);
    const { unionPath } = found(
      await office.tx.select().from(approvals).where(eq(approvals.id, id)),
      "approval",
    );
    if (freezeOn(await freezesNow(office), unionPath, office.today) === null)
      throw new Refused({ code: "APPROVAL.NOT_FROZEN" });
    if (outcome !== "agree" && said.note.length < 2) throw new Refused({ code: "INPUT.REASON_REQUIRED" });
    const desk = desks[kind];
    const meant = { ...said, itemId: id };
    const loud = { ...office, about: withReason(office, said.emergency) };
    if (outcome === "agree") await desk.agree(loud, subjectId, meant);
    else await desk.decideAgainst(loud, subjectId, outcome, meant);
    return standing(office, id);
  };

/** The trail's line carries why it could not wait. */
const withReason =
  (office: Office, reason: string): Office["about"] =>
  (about) =>
    office.about({ ...about, reason });
