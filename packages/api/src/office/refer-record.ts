import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideConsent } from "@gongbang/domain/office/transition";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { receiverOf } from "./find-receiver.ts";
import { type Of, ownRecord, send } from "./send-transition.ts";

/** 转介 to a colleague or another union, for one service. Refuses with TRANSITION.NO_CONSENT, TRANSITION.TO_ITSELF, TRANSITION.RECORD_ENDED. */
export const referRecord =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, service, note, ...to }: Of<typeof input.referInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, {
      type: "referral",
      service,
      note,
      receiver: await receiverOf(office, record, to),
    });
  };
