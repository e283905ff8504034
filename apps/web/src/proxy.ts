import { type NextRequest, NextResponse } from "next/server";
import { inDevelopment } from "./env.ts";
import { sessionCookieName } from "./shell/session-cookie.ts";

/** Pages that anyone may open. Everything else leads to the sign-in where there is no session cookie. */
const open = /^\/(sign-in|welcome|join|apply|privacy|round|api)(\/|$)/;

/**
 * The content security policy (trust.md 1.7): scripts and style sheets only with this answer's nonce.
 * Style attributes are allowed, since React and the charts write widths and positions there. `wasm`: the telephone page
 * alone works out what a PIN stands for (Argon2id) in a module of its own bundle.
 */
function policyFor(nonce: string, { development, wasm }: { development: boolean; wasm: boolean }): string {
  const loose = `${development ? " 'unsafe-eval'" : ""}${wasm ? " 'wasm-unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${loose}`,
    // The development overlay injects style sheets of its own.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "worker-src 'self'",
  ].join("; ");
}

/** What an answer without a page carries. */
const closed = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

/**
 * Gives each page its nonce, and leads a visitor without a session cookie to the sign-in. That is a courtesy
 * only: who may see what is decided by each procedure.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  // There are no server actions: tRPC is the one door for writing.
  if (request.headers.has("next-action")) return new NextResponse(null, { status: 404, headers: closed });
  const known = request.cookies.has(sessionCookieName());
  if (!known && !open.test(pathname)) {
    const next = pathname === "/" ? "" : `?next=${encodeURIComponent(pathname + search)}`;
    return NextResponse.redirect(new URL(`/sign-in${next}`, request.url), { headers: closed });
  }
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = policyFor(nonce, { development: inDevelopment(), wasm: pathname === "/round" });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: "/((?!api|_next/static|_next/image|favicon.ico|icon.svg|round-worker.js|round-\\d+.png).*)",
};
