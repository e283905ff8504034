import type { ApprovalView } from "../approval-shapes.ts";

const acts = ["agree", "return", "refuse", "handOn", "addSigner"] as const;

export type Act = (typeof acts)[number] | "withdraw" | "bypass";

/** In a freeze nothing but an emergency is decided. */
export function offeredTo({ mayDecide, mayWithdraw, freeze, status }: ApprovalView): Act[] {
  const withdraw: Act[] = mayWithdraw ? ["withdraw"] : [];
  if (!mayDecide || status !== "pending") return withdraw;
  return freeze ? ["bypass", ...withdraw] : [...acts, ...withdraw];
}
