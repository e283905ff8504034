import "server-only";
import type { Context } from "@gongbang/api/context";
import { type Refusal, Refused } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { bytesOf } from "./request-bytes.ts";
import { isOurOwnCall } from "./same-origin.ts";
import { contextOf } from "./session.ts";

/** What every upload says beside its bytes: the command's id in its header, the name of the file in the address. */
export const uploadInput = z.object({ commandId: z.uuid(), name: z.string().min(1).max(400) });

type Door<Asked> = {
  /** {@link uploadInput}, and what else the address says. */
  asked: z.ZodType<Asked>;
  mostBytes: number;
  tooLarge?: "FILE.TOO_LARGE" | "FILE.ATTACHMENT_TOO_LARGE";
  keep: (context: Context, file: Asked & { bytes: Uint8Array }) => Promise<unknown>;
};

/** A door that takes bytes: one file, from our own pages, as `application/octet-stream`. Refuses with `tooLarge`. */
export const uploadDoor =
  <Asked>({ asked, mostBytes, tooLarge = "FILE.TOO_LARGE", keep }: Door<Asked>) =>
  async (request: NextRequest): Promise<Response> => {
    if (!isOurOwnCall(request)) return new Response(null, { status: 403 });
    const { headers, nextUrl } = request;
    if (headers.get("content-type") !== "application/octet-stream")
      return new Response(null, { status: 415 });
    const said = { ...Object.fromEntries(nextUrl.searchParams), commandId: headers.get("x-command") };
    const read = asked.safeParse(said);
    if (!read.success) return new Response(null, { status: 400 });
    const context = await contextOf(request);
    if (!context.actor) return new Response(null, { status: 401 });
    const bytes = await bytesOf(request, mostBytes);
    if (!bytes) return refused({ code: tooLarge, maxBytes: mostBytes });
    return keep(context, { ...read.data, bytes }).then(
      (kept) => Response.json(kept, { headers: unkept }),
      (error: unknown) => {
        if (error instanceof Refused) return refused(error.refusal);
        throw error;
      },
    );
  };

const unkept = { "cache-control": "no-store" };
const refused = (refusal: Refusal) => Response.json({ refusal }, { status: 409, headers: unkept });
