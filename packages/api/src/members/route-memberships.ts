import * as join from "@gongbang/domain/members/join.input";
import * as step from "@gongbang/domain/members/membership.input";
import * as transfer from "@gongbang/domain/members/transfer.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { applyMember } from "./apply-member.ts";
import { askTransfer } from "./ask-transfer.ts";
import { approveApplication, refuseApplication } from "./decide-application.ts";
import { approveMembership, refuseMembership, withdrawMembership } from "./decide-membership.ts";
import { expelMember, fileExpulsion, lapseMembership, leaveUnion, recordDeath } from "./end-membership.ts";
import { findTargets, findTargetsInput, findTargetsOutput } from "./find-targets.ts";
import { closeLink, joinLinkOutput, openLink, readLink } from "./keep-link.ts";
import {
  admonishMember,
  reinstateMembership,
  resumeMembership,
  retainMembership,
} from "./keep-membership.ts";
import { applicationListOutput, listApplications, listApplicationsInput } from "./list-applications.ts";
import { listTransfers, transferListOutput } from "./list-transfers.ts";
import { membershipOutput, readMembership } from "./read-membership.ts";
import { readTransfer, transferRecordOutput } from "./read-transfer.ts";
import { agreeTransfer, sendTransfer, transferOutput } from "./send-transfer.ts";
import { acceptTransfer, declineTransfer, returnTransfer, withdrawTransfer } from "./settle-transfer.ts";
import { membershipStepOutput as stepped } from "./step-membership.ts";

const byId = z.strictObject({ id: z.uuid() });
const made = z.object({ id: z.string() });
const decided = z.object({ id: z.string(), memberId: z.string().nullable(), version: z.number() });
const read = may("members.membership.read");
const joining = may("member.join");
const approving = may("member.approve");
const leaving = may("member.leave");
const expelling = may("member.expel");
const transferring = may("member.transfer");
const transfersRead = may("members.transfer.read");

export const membershipsRouter = router({
  record: read.read(byId, membershipOutput, (office, { id }) => readMembership(office, id)),
  applications: read.read(listApplicationsInput, applicationListOutput, listApplications),
  join: joining.command(join.applyInput, made, applyMember),
  withdraw: joining.command(step.noteStepInput, stepped, withdrawMembership),
  link: joining.read(z.strictObject({ unionId: z.uuid() }), joinLinkOutput, readLink),
  openLink: joining.command(join.joinLinkInput, made, openLink),
  closeLink: joining.command(join.joinLinkInput, made, closeLink),
  approve: approving.command(step.approveInput, stepped, approveMembership),
  refuse: approving.command(step.reasonStepInput, stepped, refuseMembership),
  approveApplication: approving.command(join.approveApplicationInput, decided, approveApplication),
  refuseApplication: approving.command(join.refuseApplicationInput, decided, refuseApplication),
  retain: leaving.command(step.retainInput, stepped, retainMembership),
  reinstate: leaving.command(step.noteStepInput, stepped, reinstateMembership),
  leave: leaving.command(step.reasonStepInput, stepped, leaveUnion),
  admonish: leaving.command(step.admonishInput, stepped, admonishMember),
  resume: leaving.command(step.reasonStepInput, stepped, resumeMembership),
  die: leaving.command(step.dieInput, stepped, recordDeath),
  lapse: expelling.command(step.reasonStepInput, stepped, lapseMembership),
  expel: expelling.command(step.expelInput, stepped, expelMember),
  file: may("member.file").command(step.fileExpulsionInput, stepped, fileExpulsion),
  transfers: transfersRead.read(transfer.listTransfersInput, transferListOutput, listTransfers),
  transfer: transfersRead.read(byId, transferRecordOutput, (office, { id }) => readTransfer(office, id)),
  targets: transferring.read(findTargetsInput, findTargetsOutput, findTargets),
  sendTransfer: transferring.command(transfer.sendTransferInput, transferOutput, sendTransfer),
  askTransfer: transferring.command(transfer.askTransferInput, transferOutput, askTransfer),
  agreeTransfer: transferring.command(transfer.takeTransferInput, transferOutput, agreeTransfer),
  declineTransfer: transferring.command(transfer.refuseTransferInput, transferOutput, declineTransfer),
  acceptTransfer: transferring.command(transfer.takeTransferInput, transferOutput, acceptTransfer),
  returnTransfer: transferring.command(transfer.refuseTransferInput, transferOutput, returnTransfer),
  withdrawTransfer: transferring.command(transfer.takeTransferInput, transferOutput, withdrawTransfer),
});
