import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideConsent } from "@gongbang/domain/office/transition";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { receiverOf } from "./find-receiver.ts";
import { type Of, ownRecord, send } from "./send-transition.ts";

/** 移交 for good: the owner stays the owner until the other side accepts. Refuses as `referRecord`, and with TRANSITION.UNDER_WAY. */
export const transferRecord =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, note, ...to }: Of<typeof input.transferInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, { type: "transfer", note, receiver: await receiverOf(office, record, to) });
  };
