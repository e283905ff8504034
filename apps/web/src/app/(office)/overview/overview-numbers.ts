import type { AppRouter } from "@gongbang/api/root";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import type { numberLists } from "@gongbang/domain/overview/number-lists";
import type { inferRouterOutputs } from "@trpc/server";

/** What the overview shows: see packages/api/src/overview. */
export type Overview = inferRouterOutputs<AppRouter>["overview"]["numbers"];

export type NumberLists = ReturnType<typeof numberLists>;

export const sum = (items: readonly { n: number }[]) => items.reduce((total, { n }) => total + n, 0);
export const countOf = (items: readonly { key: string; n: number }[], keys: readonly string[]) =>
  sum(items.filter(({ key }) => keys.includes(key)));

/** What is not put away yet, as the list of open tickets holds it. */
export const openTickets = ticketStatuses.filter((status) => status !== "closed");
