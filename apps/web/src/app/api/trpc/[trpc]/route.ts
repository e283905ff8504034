import { appRouter } from "@gongbang/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { NextRequest } from "next/server";
import { turnedAway } from "~/shell/same-origin.ts";
import { contextOf } from "~/shell/session.ts";

/**
 * The one door for calls: our own pages only, JSON only, one look at the session for the whole batch. By POST alone, also
 * for what only reads: a number that is asked for must not stand in an address.
 */
function handle(request: NextRequest) {
  const no = turnedAway(request);
  if (no) return no;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    allowMethodOverride: true,
    createContext: () => contextOf(request),
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
  });
}

export { handle as POST };
