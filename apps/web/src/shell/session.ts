import "server-only";
import { randomUUID } from "node:crypto";
import type { Context } from "@gongbang/api/context";
import { type Visitor, visitorOf } from "@gongbang/api/office/keep-session";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { cookies, headers } from "next/headers";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { house } from "./house.ts";
import { sessionCookieName } from "./session-cookie.ts";

/** The address a request came from: the proxy in front overwrites the header, a client cannot. */
export const ipOf = (from: Headers) => from.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";

/** What a page knows of its reader: `may` says whether the policy grants an action to any of their roles. */
type PageContext = Context & { visitor: Visitor; may: (action: Action) => boolean };

/** Who this token stands for, and the context of one call. Asked of the database once a request. */
export async function contextFor(token: string | undefined, from: Headers): Promise<PageContext> {
  const open = await house();
  const now = new Date();
  const visitor = await visitorOf(open, token, now);
  const { actor } = visitor;
  const may = (action: Action) => actor !== null && scopeFor(actor, action) !== null;
  return { house: open, actor, visitor, may, now, requestId: randomUUID(), ip: ipOf(from) };
}

/** The context of a call at one of our own doors. */
export const contextOf = (request: NextRequest) =>
  contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);

/** The context of the page that is being rendered. */
export const pageContext = cache(async () => {
  const [jar, from] = await Promise.all([cookies(), headers()]);
  return contextFor(jar.get(sessionCookieName())?.value, from);
});
