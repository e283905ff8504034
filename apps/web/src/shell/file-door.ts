import "server-only";
import type { Context } from "@gongbang/api/context";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import { contextOf } from "./session.ts";

const types: Record<string, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

type Saved = { name: string; kind?: string; bytes: Uint8Array };
type Open<Asked> = (context: Context, asked: Asked, request: NextRequest) => Promise<Saved>;

/** A door to files that are saved, and never shown in the browser. Unknown, gone and another's are one answer. */
export const fileDoor =
  <Asked>(asked: z.ZodType<Asked>, open: Open<Asked>) =>
  async (request: NextRequest, { params }: { params: Promise<unknown> }): Promise<Response> => {
    const read = asked.safeParse(await params);
    if (!read.success) return nothing();
    const context = await contextOf(request);
    return open(context, read.data, request).then(answerWith, (error: unknown) => {
      if (error instanceof Refused) return nothing();
      throw error;
    });
  };

const answerWith = ({ name, kind = "", bytes }: Saved) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[kind] ?? "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });

const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
