import "server-only";
import { endSession } from "@gongbang/api/office/keep-session";
import { signIn } from "@gongbang/api/office/sign-in";
import NextAuth, { CredentialsSignin, type NextAuthResult } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { house } from "./house.ts";
import { safePath } from "./safe-path.ts";
import { ipOf } from "./session.ts";
import { sessionCookie } from "./session-cookie.ts";

declare module "next-auth" {
  interface User {
    token?: string;
  }
}

class Turned extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

const credentials = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  code: z.string().max(10).optional(),
});

async function authorize(given: unknown, request: Request) {
  const read = credentials.safeParse(given);
  if (!read.success) throw new Turned("SIGN_IN.FAILED");
  const { username, password, code } = read.data;
  const from = { ip: ipOf(request.headers), agent: request.headers.get("user-agent") ?? "" };
  const answer = await signIn(await house(), {
    username,
    password,
    code: code || null,
    ...from,
    now: new Date(),
  });
  if (!answer.ok) throw new Turned(answer.refusal.code);
  return { token: answer.value };
}

/** A path of this site, wherever next-auth was told to lead; anything else leads home. */
function insideOnly({ url, baseUrl }: { url: string; baseUrl: string }) {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
  return new URL(safePath(path), baseUrl).href;
}

/**
 * next-auth carries the form and the cookie; the cookie is the token of a row in `sessions`, so that it
 * can be ended at once. Nothing is decided by what a cookie says (see api/office/keep-session.ts).
 */
const auth: NextAuthResult = NextAuth({
  trustHost: true,
  session: { strategy: "jwt", maxAge: 12 * 3600 },
  pages: { signIn: "/sign-in" },
  cookies: { sessionToken: sessionCookie() },
  providers: [Credentials({ credentials: { username: {}, password: {}, code: {} }, authorize })],
  jwt: {
    encode: ({ token }) => String(token?.sid ?? ""),
    decode: ({ token }) => (token ? { sid: token } : null),
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.token } : token),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: insideOnly,
  },
  events: {
    signOut: async (message) => {
      if ("token" in message && message.token?.sid)
        await endSession(await house(), String(message.token.sid), new Date());
    },
  },
});

export const { handlers } = auth;
