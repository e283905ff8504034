import "server-only";
import type { Context } from "@gongbang/api/context";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextOf } from "./session.ts";

const types = { jpg: "image/jpeg", png: "image/png" } as const;
const headers = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

type Params = { params: Promise<{ fileId: string }> };
type Open = (context: Context, id: string) => Promise<{ kind: keyof typeof types; bytes: Uint8Array }>;

/** A door to pictures of one kind. Gone and another's are one answer; `open` leaves the line of each look. */
export const pictureDoor =
  (open: Open) =>
  async (request: NextRequest, { params }: Params): Promise<Response> => {
    const id = z.uuid().safeParse((await params).fileId);
    const nothing = new Response(null, { status: 404, headers });
    if (!id.success) return nothing;
    const context = await contextOf(request);
    return open(context, id.data).then(
      ({ kind, bytes }) =>
        new Response(new Uint8Array(bytes), { headers: { ...headers, "content-type": types[kind] } }),
      (error: unknown) => {
        if (error instanceof Refused) return nothing;
        throw error;
      },
    );
  };
