import { saveExport } from "@gongbang/api/members/save-export";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
const asked = z.object({ exportId: z.uuid(), part: z.coerce.number().int().min(1).max(1000) });

/** A file of an export, for whoever asked for it: each saving is counted. Gone, expired and another's are one answer. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ exportId: string; part: string }> },
): Promise<Response> {
  const read = asked.safeParse(await params);
  const nothing = new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (!read.success) return nothing;
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  const { exportId: id, part } = read.data;
  return saveExport(context, { id, part }).then(
    ({ name, kind, bytes }) =>
      new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": types[kind],
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
