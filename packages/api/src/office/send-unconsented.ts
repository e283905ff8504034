import { Refused } from "@gongbang/domain/kernel/decision";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { outside, receiverOf } from "./find-receiver.ts";
import { type Of, ownRecord, send } from "./send-transition.ts";

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
