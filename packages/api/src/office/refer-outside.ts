import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideConsent } from "@gongbang/domain/office/transition";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { outside } from "./find-receiver.ts";
import { type Of, ownRecord, send } from "./send-transition.ts";

/** 转介 to a body outside the unions: with a printed sheet, answered by a paper (product.md D6). */
export const referOutside =
  (desk: TransitionDesk) =>
  async (office: Office, { archiveId, consent, body, service, note }: Of<typeof input.referOutsideInput>) => {
    orRefuse(decideConsent(consent));
    const record = await ownRecord(desk, office, archiveId);
    return send(office, record, {
      type: "referral",
      service,
      note,
      receiver: await outside(office, record, body),
    });
  };
