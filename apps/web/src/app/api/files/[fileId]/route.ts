import { readFile } from "@gongbang/api/office/read-file";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

const types: Record<string, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A file for its keeper, always to be saved and never to be shown. Gone, expired and another's are one answer. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> {
  const id = z.uuid().safeParse((await params).fileId);
  const nothing = new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (!id.success) return nothing;
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  return readFile(context, id.data).then(
    ({ name, kind, bytes }) =>
      new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": types[kind] ?? "application/octet-stream",
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
