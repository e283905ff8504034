import { saveBatchFile } from "@gongbang/api/aid/send-batch";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const asked = z.object({ batchId: z.uuid() });

/** The bank's file of a batch, for finance alone: each saving is counted. Gone, unknown and another's are one answer. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ batchId: string }> },
): Promise<Response> {
  const read = asked.safeParse(await params);
  const nothing = new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (!read.success) return nothing;
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  return saveBatchFile(context, read.data.batchId).then(
    ({ name, bytes }) =>
      new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": "application/octet-stream",
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          "content-security-policy": "sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        },
      }),
    (error: unknown) => {
      if (error instanceof Refused) return nothing;
      throw error;
    },
  );
}
