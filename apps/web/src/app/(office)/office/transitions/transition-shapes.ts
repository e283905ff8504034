import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

export type TransitionRow = inferRouterOutputs<AppRouter>["transitions"]["record"];

export const transitionTones = {
  inProgress: "info",
  accepted: "info",
  rejected: "warning",
  done: "success",
  revoked: "neutral",
} as const;
