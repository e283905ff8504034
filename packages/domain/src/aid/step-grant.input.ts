import { z } from "zod";
import { perhaps, saying } from "./aid-fields.ts";

/** What every command about a grant carries; `version` is the one that the screen showed. */
const step = { commandId: z.uuid(), grantId: z.uuid(), version: z.int().min(1) };

export const approveGrantInput = z.strictObject({ ...step, note: perhaps(500) });
/** 不同意: with the reason, which the proposer reads. */
export const declineGrantInput = z.strictObject({ ...step, note: saying(500) });
export const withdrawGrantInput = z.strictObject({ ...step, note: perhaps(500) });
/** 转账: final. `reference` is the bank's number of the transfer. */
export const payGrantInput = z.strictObject({ ...step, reference: saying(60), note: perhaps(500) });
/** 领出: the sum leaves the fund, to be handed over by a visitor. */
export const releaseGrantInput = z.strictObject({ ...step, note: perhaps(500) });
export const cancelGrantInput = z.strictObject({ ...step, note: saying(500) });
/** 退回: the money came back; the fund has it again by a reversal. */
export const takeBackGrantInput = z.strictObject({ ...step, note: saying(500) });

export type ApproveGrant = z.output<typeof approveGrantInput>;
export type DeclineGrant = z.output<typeof declineGrantInput>;
export type WithdrawGrant = z.output<typeof withdrawGrantInput>;
export type PayGrant = z.output<typeof payGrantInput>;
export type ReleaseGrant = z.output<typeof releaseGrantInput>;
export type CancelGrant = z.output<typeof cancelGrantInput>;
export type TakeBackGrant = z.output<typeof takeBackGrantInput>;
