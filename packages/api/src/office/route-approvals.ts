import * as input from "@gongbang/domain/office/approval.input";
import { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import { may, router } from "../trpc.ts";
import { agreedManyOutput, agreeMany } from "./agree-many.ts";
import { bypassFreeze } from "./bypass-freeze.ts";
import { approvalCountsOutput, countApprovals } from "./count-approvals.ts";
import { agreeItem, endItem } from "./decide-approval.ts";
import { approvalOutput } from "./describe-approval.ts";
import { endFreeze } from "./end-freeze.ts";
import { delegatedOutput, giveDelegation } from "./give-delegation.ts";
import { approvalListOutput, listApprovals } from "./list-approvals.ts";
import { delegationsOutput, listDelegations } from "./list-delegations.ts";
import { freezesOutput, listFreezes } from "./list-freezes.ts";
import { listRules, rulesOutput } from "./list-rules.ts";
import { decidedOutput } from "./name-item.ts";
import { addSigner, approversFor, approversOutput, handOnApproval } from "./pass-approval.ts";
import { proposeRule } from "./propose-rule.ts";
import { readApproval } from "./read-approval.ts";
import { revokeDelegation } from "./revoke-delegation.ts";
import { frozenOutput, setFreeze } from "./set-freeze.ts";
import { settledRuleOutput, settleRule } from "./settle-rule.ts";
import { withdrawItem } from "./withdraw-approval.ts";

const byId = z.strictObject({ id: z.uuid() });
const nothing = z.strictObject({}).default({});
const read = may("office.approval.read");
const decide = may("office.approval.decide");
const passed = decidedOutput;

/** 审批: what waits for its tiers, whichever room it is of. */
export const approvalsRouter = (desks: ApprovalDesks) =>
  router({
    list: read.read(input.listApprovalsInput, approvalListOutput, listApprovals),
    counts: read.read(nothing, approvalCountsOutput, countApprovals),
    record: read.read(byId, approvalOutput, readApproval(desks)),
    approvers: read.read(byId, approversOutput, approversFor),
    agree: decide.command(input.agreeInput, decidedOutput, agreeItem(desks)),
    return: decide.command(input.returnInput, decidedOutput, endItem(desks, "return")),
    refuse: decide.command(input.refuseInput, decidedOutput, endItem(desks, "refuse")),
    agreeMany: decide.command(input.agreeManyInput, agreedManyOutput, agreeMany(desks)),
    handOn: decide.command(input.toOfficerInput, passed, handOnApproval),
    addSigner: decide.command(input.toOfficerInput, passed, addSigner),
    bypass: may("office.freeze.bypass").command(input.bypassInput, decidedOutput, bypassFreeze(desks)),
    withdraw: may("office.approval.begin").command(
      input.withdrawApprovalInput,
      decidedOutput,
      withdrawItem(desks),
    ),
    rules: may("office.rule.read").read(nothing, rulesOutput, listRules),
    proposeRule: may("office.rule.change").command(input.proposeRuleInput, settledRuleOutput, proposeRule),
    settleRule: may("office.rule.change").command(input.settleRuleInput, settledRuleOutput, settleRule),
    freezes: read.read(nothing, freezesOutput, listFreezes),
    setFreeze: may("office.freeze.set").command(input.freezeInput, frozenOutput, setFreeze),
    endFreeze: may("office.freeze.set").command(input.endFreezeInput, frozenOutput, endFreeze),
    delegations: may("office.delegation.give").read(nothing, delegationsOutput, listDelegations),
    delegate: may("office.delegation.give").command(input.delegateInput, delegatedOutput, giveDelegation),
    revokeDelegation: may("office.delegation.give").command(
      input.revokeDelegationInput,
      delegatedOutput,
      revokeDelegation,
    ),
  });
