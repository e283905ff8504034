import "server-only";
import type { Refusal } from "@gongbang/domain/kernel/decision";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import type { z } from "zod";
import { turnedAway } from "./same-origin.ts";
import { ipOf } from "./session.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Who knocks, for the session and the trail. */
type Knock = { ip: string; agent: string; now: Date; requestId: string };
type Answer = { ok: true; next: string; session: string | null } | { ok: false; refusal: Refusal };

/**
 * A door beside the api, for somebody who is nobody's actor yet: our own pages only, JSON only, strict input, and a
 * refusal in the api's own form. Where a session comes of it, its cookie goes with the answer.
 */
export async function oneTimeDoor<T>(
  request: NextRequest,
  input: z.ZodType<T>,
  run: (given: T, knock: Knock) => Promise<Answer>,
): Promise<Response> {
  const no = turnedAway(request);
  if (no) return no;
  const read = input.safeParse(await request.json().catch(() => null));
  if (!read.success)
    return NextResponse.json({ refusal: null, issues: issuesOf(read.error) }, { status: 400 });
  const { headers } = request;
  const agent = headers.get("user-agent") ?? "";
  const answer = await run(read.data, {
    ip: ipOf(headers),
    agent,
    now: new Date(),
    requestId: crypto.randomUUID(),
  });
  if (!answer.ok) return NextResponse.json({ refusal: answer.refusal, issues: [] }, { status: 409 });
  const response = NextResponse.json({ next: answer.next });
  const { name, options } = sessionCookie();
  if (answer.session !== null) response.cookies.set(name, answer.session, { ...options, maxAge: 12 * 3600 });
  return response;
}

const issuesOf = ({ issues }: z.ZodError) =>
  issues.slice(0, 20).map(({ path, message }) => ({ path: path.join("."), code: message }));
