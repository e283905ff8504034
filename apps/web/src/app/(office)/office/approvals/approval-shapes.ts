import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["approvals"];
export type ApprovalRow = Outputs["list"]["rows"][number];
export type ApprovalView = Outputs["record"];
export type Rules = Outputs["rules"];
export type Freezes = Outputs["freezes"];
export type Delegations = Outputs["delegations"];

export const approvalTones = {
  pending: "info",
  approved: "success",
  returned: "warning",
  rejected: "danger",
  withdrawn: "neutral",
} as const;
