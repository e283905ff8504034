import { openPaper } from "@gongbang/api/hardship/open-paper";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";
import { answerWord, nothing } from "~/shell/word-file.ts";

type Params = { params: Promise<{ paperId: string }> };

/** A paper as it was issued, the same bytes every time. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const id = z.uuid().safeParse((await params).paperId);
  if (!id.success) return nothing();
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  const reason = request.nextUrl.searchParams.get("reason") ?? "";
  return answerWord(openPaper(context, id.data, reason.trim().slice(0, 200)));
}
