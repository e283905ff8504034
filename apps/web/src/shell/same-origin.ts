/**
 * Whether a call comes from our own pages (trust.md 1.7): the browser says so, or the origin is ours, and
 * the header that no cross-site form can set is there.
 */
export function isOurOwnCall(request: Request): boolean {
  const { headers } = request;
  if (headers.get("x-app") !== "1") return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return request.method === "GET";
  return URL.parse(origin)?.host === headers.get("host");
}

/** Whether a call brings JSON, or nothing at all: no other kind of body is read, least of all one that a form can send. */
export const bringsJson = (request: Request): boolean =>
  request.method === "GET" || /^application\/json(;|$)/.test(request.headers.get("content-type") ?? "");

/** Why a call is turned away before anybody looks at it; null where it may be read. */
export function turnedAway(request: Request): Response | null {
  if (!isOurOwnCall(request)) return new Response(null, { status: 403 });
  return bringsJson(request) ? null : new Response(null, { status: 415 });
}
