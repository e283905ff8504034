import { found, one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { transitions } from "@gongbang/db/schema/transitions";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decideConsent } from "@gongbang/domain/office/transition";
import type { agreeTransferInput, requestTransferInput } from "@gongbang/domain/office/transition.input";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { receiverOf } from "./find-receiver.ts";
import { heldTransition, stepTransition } from "./load-transition.ts";
import { began, ownRecord, send } from "./send-transition.ts";

/**
 * 申请接管: asks whoever keeps the file of this number to hand it over. It hears where the file is, and no name. Refuses
 * with ACCESS.NOT_FOUND and TRANSITION.HERE_ALREADY.
 */
export const requestTransfer =
  (desk: TransitionDesk) =>
  async (office: Office, { number, note }: z.output<typeof requestTransferInput>) => {
    const { tx, actor, today, now } = office;
    const there = await desk.find(office, number);
    if (there.unionId === actor.unionId) throw new Refused({ code: "TRANSITION.HERE_ALREADY" });
    const unionOf = async (id: string) =>
      found(await tx.select().from(unions).where(eq(unions.id, id)), "union");
    const [from, to] = [await unionOf(actor.unionId), await unionOf(there.unionId)];
    const row = one(
      await tx
        .insert(transitions)
        .values({
          ...{ type: "transferRequest", status: "inProgress", note, consentGiven: false },
          ...{ subjectType: "archive", subjectId: there.id, subjectNumber: number, subjectName: null },
          ...{ fromUnionId: from.id, fromPath: from.path, fromName: from.shortName, fromOfficerId: actor.id },
          ...{ toUnionId: to.id, toPath: to.path, toName: to.shortName },
          ...{ sentBy: actor.id, senderName: actor.name, sentOn: today, createdAt: now },
        })
        .returning(),
    );
    return began(office, row);
  };

/** The owner agrees: the transfer that was asked for begins, to whoever asked. Refuses with TRANSITION.NO_CONSENT, and as the step does. */
export const agreeToTransfer =
  (desk: TransitionDesk) =>
  async (office: Office, { consent, note, ...named }: z.output<typeof agreeTransferInput>) => {
    orRefuse(decideConsent(consent));
    const asked = await heldTransition(office, named);
    const answered = {
      answeredBy: office.actor.id,
      answererName: office.actor.name,
      answeredOn: office.today,
    };
    const set = { ...answered, answerNote: note };
    const saved = await stepTransition({ ...office, about: () => {} }, asked, { event: "agree", note, set });
    const record = await ownRecord(desk, office, asked.subjectId);
    const to = { toUnionId: asked.fromUnionId, toOfficerId: asked.sentBy };
    const receiver = await receiverOf(office, record, to);
    await send(office, record, { type: "transfer", note: asked.note, receiver });
    return saved;
  };
