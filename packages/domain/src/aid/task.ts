/**
 * 待办 of a household's file: what somebody has to do by a day. A follow-up that a visitor notes, a payment that the
 * bank sent back, a referral that was accepted, a household that was not met, a measure of the household's plan.
 */
export const taskKinds = ["followUp", "paymentReturned", "referral", "notMet", "measure"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What a task came from, so that the page can lead back there; null where a person noted it by hand. */
export type TaskSource = { type: string; id: string } | null;
