import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

/** What the overview shows: see packages/api/src/overview. */
export type Overview = inferRouterOutputs<AppRouter>["overview"]["numbers"];

export const sum = (items: readonly { n: number }[]) => items.reduce((total, { n }) => total + n, 0);
export const countOf = (items: readonly { key: string; n: number }[], keys: readonly string[]) =>
  sum(items.filter(({ key }) => keys.includes(key)));

export const openTickets = ["received", "accepted", "mediating"] as const;
