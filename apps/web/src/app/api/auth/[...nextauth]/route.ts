import type { NextRequest } from "next/server";
import { handlers } from "~/shell/auth.ts";

export const { GET } = handlers;

/**
 * next-auth's own posts. Signing out also clears what the browser kept of the pages (ASVS 14.3.1). Not its storage: there
 * lies, sealed, what a telephone has not sent yet; the page that signs out empties the rest (shell/leave-device.ts).
 */
export async function POST(request: NextRequest): Promise<Response> {
  const answer = await handlers.POST(request);
  if (!request.nextUrl.pathname.endsWith("/signout")) return answer;
  const headers = new Headers(answer.headers);
  headers.set("clear-site-data", '"cache"');
  return new Response(answer.body, { status: answer.status, headers });
}
