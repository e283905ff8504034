import { appRouter } from "@gongbang/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { NextRequest } from "next/server";
import { isOurOwnCall } from "~/shell/same-origin.ts";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const wantsJson = (request: Request) =>
  request.method === "GET" || (request.headers.get("content-type") ?? "").startsWith("application/json");

/** The one door for calls: our own pages only, JSON only, one look at the session for the whole batch. */
function handle(request: NextRequest) {
  if (!isOurOwnCall(request)) return new Response(null, { status: 403 });
  if (!wantsJson(request)) return new Response(null, { status: 415 });
  const token = request.cookies.get(sessionCookieName())?.value;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => contextFor(token, request.headers),
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
  });
}

export { handle as GET, handle as POST };
