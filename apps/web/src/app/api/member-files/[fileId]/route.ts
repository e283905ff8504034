import { type OpenAttachment, openAttachment } from "@gongbang/api/members/keep-file";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextOf } from "~/shell/session.ts";

/** What an attachment may be shown as: its content was looked at before it was kept. */
const types = { pdf: "application/pdf", jpg: "image/jpeg", png: "image/png" } as const;

/**
 * Nothing of ours runs in what is shown. A picture is sandboxed whole; the browser's own PDF viewer does not start in
 * a sandbox, and may draw and nothing else (handbook trust.md 1.8).
 */
const policies = {
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  jpg: "default-src 'none'; sandbox; frame-ancestors 'none'",
  png: "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

type Params = { params: Promise<{ fileId: string }> };

/** An attachment: to be saved, or with `?show=1` in the browser's own viewer. Gone and another's are one answer. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const id = z.uuid().safeParse((await params).fileId);
  const nothing = new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (!id.success) return nothing;
  const context = await contextOf(request);
  const shown = request.nextUrl.searchParams.get("show") === "1";
  return openAttachment(context, id.data).then(
    (file) => answerWith(file, shown),
    (error: unknown) => {
      if (error instanceof Refused) return nothing;
      throw error;
    },
  );
}

const answerWith = ({ name, kind, bytes }: OpenAttachment, shown: boolean) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": shown ? policies[kind] : "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    },
  });
