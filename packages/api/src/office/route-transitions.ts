import * as input from "@gongbang/domain/office/transition.input";
import { z } from "zod";
import type { TransitionDesk } from "../transition-desk.ts";
import { may, router } from "../trpc.ts";
import { acceptTransition } from "./accept-transition.ts";
import { assignedOutput, assignRecords } from "./assign-records.ts";
import { transitionShape } from "./describe-transition.ts";
import { finishTransition, rejectTransition, revokeTransition } from "./end-transition.ts";
import { listReceivers, receiversOutput } from "./list-receivers.ts";
import { listTransitions, transitionListOutput } from "./list-transitions.ts";
import { readTransition, transitionsOf } from "./read-transition.ts";
import { recordReceipt } from "./record-receipt.ts";
import { referOutside } from "./refer-outside.ts";
import { referRecord } from "./refer-record.ts";
import { agreeToTransfer, requestTransfer } from "./request-transfer.ts";
import { sentOutput } from "./send-transition.ts";
import { sendWithoutConsent } from "./send-unconsented.ts";
import { transferRecord } from "./transfer-record.ts";

const read = may("office.transition.read");
const send = may("office.transition.send");
const answer = may("office.transition.answer");
const byId = z.strictObject({ id: z.uuid() });
const ofArchive = z.strictObject({ archiveId: z.uuid() });

/** 转办流转: assign, refer, transfer, request. */
export const transitionsRouter = (desk: TransitionDesk) =>
  router({
    list: read.read(input.listTransitionsInput, transitionListOutput, listTransitions),
    record: read.read(byId, transitionShape, readTransition),
    ofArchive: read.read(ofArchive, z.array(transitionShape), transitionsOf),
    receivers: send.read(z.strictObject({ unionId: z.uuid() }), receiversOutput, listReceivers),
    assign: may("office.transition.assign").command(input.assignInput, assignedOutput, assignRecords(desk)),
    refer: send.command(input.referInput, sentOutput, referRecord(desk)),
    transfer: send.command(input.transferInput, sentOutput, transferRecord(desk)),
    referOutside: send.command(input.referOutsideInput, sentOutput, referOutside(desk)),
    sendWithoutConsent: may("office.transition.override").command(
      input.overrideInput,
      sentOutput,
      sendWithoutConsent(desk),
    ),
    request: send.command(input.requestTransferInput, sentOutput, requestTransfer(desk)),
    receipt: send.command(input.receiptInput, sentOutput, recordReceipt),
    revoke: send.command(input.rejectInput, sentOutput, revokeTransition(desk)),
    accept: answer.command(input.answerInput, sentOutput, acceptTransition(desk)),
    agree: answer.command(input.agreeTransferInput, sentOutput, agreeToTransfer(desk)),
    reject: answer.command(input.rejectInput, sentOutput, rejectTransition),
    finish: answer.command(input.finishInput, sentOutput, finishTransition(desk)),
  });
