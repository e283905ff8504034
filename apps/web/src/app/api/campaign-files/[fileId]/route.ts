import { openProof } from "@gongbang/api/aid/keep-proof";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const types = { jpg: "image/jpeg", png: "image/png" } as const;
const headers = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

type Params = { params: Promise<{ fileId: string }> };

/** The signature or photo of a hand-over. Gone and another's are one answer; each look leaves its line. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const id = z.uuid().safeParse((await params).fileId);
  const nothing = new Response(null, { status: 404, headers });
  if (!id.success) return nothing;
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  return openProof(context, id.data).then(
    ({ kind, bytes }) =>
      new Response(new Uint8Array(bytes), { headers: { ...headers, "content-type": types[kind] } }),
    (error: unknown) => {
      if (error instanceof Refused) return nothing;
      throw error;
    },
  );
}
