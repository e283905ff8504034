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
