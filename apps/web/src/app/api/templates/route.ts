import { keepTemplate } from "@gongbang/api/hardship/keep-template";
import { paperKind } from "@gongbang/domain/hardship/paper.input";
import { type Refusal, Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { bytesOf } from "~/shell/request-bytes.ts";
import { isOurOwnCall } from "~/shell/same-origin.ts";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const mostBytes = 2 * 1024 * 1024;
const asked = z.object({ commandId: z.uuid(), kind: paperKind, name: z.string().min(1).max(400) });

/** The door for Word templates: at most 2 MB, from our own pages, as `application/octet-stream`. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOurOwnCall(request)) return new Response(null, { status: 403 });
  if (request.headers.get("content-type") !== "application/octet-stream")
    return new Response(null, { status: 415 });
  const { searchParams } = request.nextUrl;
  const read = asked.safeParse({
    commandId: request.headers.get("x-command"),
    ...Object.fromEntries(searchParams),
  });
  if (!read.success) return new Response(null, { status: 400 });
  const token = request.cookies.get(sessionCookieName())?.value;
  const context = await contextFor(token, request.headers);
  if (!context.actor) return new Response(null, { status: 401 });
  const bytes = await bytesOf(request, mostBytes);
  if (!bytes) return refused({ code: "FILE.TOO_LARGE", maxBytes: mostBytes });
  return keepTemplate(context, { ...read.data, bytes }).then(
    (kept) => Response.json(kept, { headers: { "cache-control": "no-store" } }),
    (error: unknown) => {
      if (error instanceof Refused) return refused(error.refusal);
      throw error;
    },
  );
}

const refused = (refusal: Refusal) =>
  Response.json({ refusal }, { status: 409, headers: { "cache-control": "no-store" } });
