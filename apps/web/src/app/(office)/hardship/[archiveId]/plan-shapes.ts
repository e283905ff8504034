import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Plans = inferRouterOutputs<AppRouter>["plans"];
export type PlanView = Plans["record"];
export type Measure = PlanView["measures"][number];
export type Matches = Plans["matches"];
export type OfficerChoice = PlanView["officers"][number];
