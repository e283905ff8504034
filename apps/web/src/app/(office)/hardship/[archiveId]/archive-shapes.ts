import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

export type ArchiveView = inferRouterOutputs<AppRouter>["archives"]["record"];
/** What hangs on the wall; the answer says besides whether it still does, and the hash of what hung. */
export type Notice = Omit<inferRouterOutputs<AppRouter>["archives"]["notice"], "isOver" | "sha256">;
export type Parameters = inferRouterOutputs<AppRouter>["parameters"]["list"];

/** An amount as it is typed into a field: no separators, and nothing for nothing. */
export const typedYuan = (fen: number): string =>
  fen === 0 ? "" : (fen / 100).toFixed(2).replace(/\.00$/, "");

export const archiveTabs = [
  "overview",
  "household",
  "evidence",
  "plan",
  "timeline",
  "money",
  "papers",
  "changes",
  "visits",
] as const;
export type ArchiveTab = (typeof archiveTabs)[number];
export type TimelineView = inferRouterOutputs<AppRouter>["timelines"]["ofArchive"];

/** A tab's address; a file that was closed is opened with the same reason again. `more` narrows the tab. */
export function tabHref(
  id: string,
  tab: ArchiveTab,
  reason: string | undefined,
  more: Record<string, string> = {},
): string {
  const named = { ...(tab !== "overview" && { tab }), ...more, ...(reason && { reason }) };
  const asked = new URLSearchParams(named);
  return asked.size === 0 ? `/hardship/${id}` : `/hardship/${id}?${asked}`;
}
