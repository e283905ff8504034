import { openTemplate } from "@gongbang/api/hardship/open-template";
import { paperKind } from "@gongbang/domain/hardship/paper.input";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";
import { answerWord, nothing } from "~/shell/word-file.ts";

type Params = { params: Promise<{ templateKey: string }> };

/** A template, to be edited in Word: one version by its id, or by the kind the one that comes with the desk. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { templateKey } = await params;
  const [id, kind] = [z.uuid().safeParse(templateKey), paperKind.safeParse(templateKey)];
  if (!id.success && !kind.success) return nothing();
  const context = await contextFor(request.cookies.get(sessionCookieName())?.value, request.headers);
  return answerWord(openTemplate(context, kind.success ? { kind: kind.data } : { id: templateKey }));
}
