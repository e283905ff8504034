import { Refused } from "@gongbang/domain/kernel/decision";
import type { agreeInput, refuseInput, returnInput } from "@gongbang/domain/office/approval.input";
import type { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import type { Office } from "../office.ts";
import { itemNamed, standing } from "./name-item.ts";

type Agree = z.output<typeof agreeInput>;

type Refuse = z.input<typeof returnInput> & Partial<z.output<typeof refuseInput>>;

/** 同意. Refuses as `agree` and the thing's own step do. */
export const agreeItem =
  (desks: ApprovalDesks) =>
  async (office: Office, { commandId: _, id, ...said }: Agree) => {
    const { kind, subjectId } = await itemNamed(office, id);
    await desks[kind].agree(office, subjectId, { ...said, itemId: id });
    return standing(office, id);
  };

/**
 * 退回修改 or 不同意, with the reason. Refuses as `decideAgainst` does, and with APPROVAL.STATES_NOTHING where a false
 * statement is said of what is no application for the file.
 */
export const endItem =
  (desks: ApprovalDesks, outcome: "return" | "refuse") =>
  async (office: Office, { commandId: _, id, ...said }: Refuse) => {
    const { kind, subjectId } = await itemNamed(office, id);
    if (said.falseStatement && !(await desks[kind].show(office, subjectId)).judgesStatement)
      throw new Refused({ code: "APPROVAL.STATES_NOTHING" });
    await desks[kind].decideAgainst(office, subjectId, outcome, { ...said, itemId: id });
    return standing(office, id);
  };
