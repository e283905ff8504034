import "server-only";
import { openTogether } from "@gongbang/api/open-read";
import { createCaller } from "@gongbang/api/root";
import type { TRPCError } from "@trpc/server";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { pageContext } from "./session.ts";

/**
 * The api for server components: `await api.members.list(…)`. One context a request, no HTTP.
 * What a page cannot answer itself becomes a page of its own: not found (or not yours), no right, no session.
 */
export const api = createCaller(pageContext, { onError });

type Api = typeof api;
/** The reads that are fit for it: they write nothing, and tell the planner nothing. */
type Shared = { records: Pick<Api["records"], "steps"> } & {
  [room in "archives" | "grants" | "visits" | "tickets"]: Pick<Api[room], "ofMember">;
};

/**
 * The same for small reads of one part of a page: those that are asked at once, and see equally wide, share a transaction.
 * The frame round the page is never among them: it must stand where the page fails.
 */
export const together = cache((): Shared => {
  const context = pageContext().then((of) => ({ ...of, opening: openTogether(of.house) }));
  return createCaller(() => context, { onError });
});

function onError({ error, ctx }: { error: TRPCError; ctx: unknown }): void {
  if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
  if (error.code === "UNAUTHORIZED") redirect(isPending(ctx) ? "/second-factor" : "/sign-in");
  if (error.code === "FORBIDDEN") forbidden();
}

/** Signed in by password alone, where the roles need a second factor: it is set up first. */
function isPending(context: unknown): boolean {
  if (typeof context !== "object" || context === null || !("visitor" in context)) return false;
  const { visitor } = context;
  return typeof visitor === "object" && visitor !== null && "pending" in visitor && visitor.pending !== null;
}

/** The answer, or the page that says not found where there is none. */
export async function orNotFound<T>(answer: Promise<T | null>): Promise<T> {
  return (await answer) ?? notFound();
}
