/** Cross-site ways to write (trust.md 1.7, finding 6). Each is sent with the victim's cookie, as an old browser would. */
export type Attack = {
  name: string;
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers: Record<string, string>;
  /** The command's input becomes the body, or the address where the method is GET. */
  body: "json" | "form" | "multipart" | "query" | "none";
};

const app = { "x-app": "1" };
const here = { ...app, "sec-fetch-site": "same-origin" };
const json = { "content-type": "application/json" };

export const attacks: readonly Attack[] = [
  { name: "a form", headers: {}, body: "form" },
  { name: "a form that knows our header", headers: here, body: "form" },
  { name: "a multipart form", headers: {}, body: "multipart" },
  { name: "a multipart form that knows our header", headers: here, body: "multipart" },
  { name: "text/plain", headers: { "content-type": "text/plain" }, body: "json" },
  { name: "text/plain with our header", headers: { ...here, "content-type": "text/plain" }, body: "json" },
  {
    name: "application/octet-stream",
    headers: { ...here, "content-type": "application/octet-stream" },
    body: "json",
  },
  { name: "no content type and no body", headers: here, body: "none" },
  { name: "GET", method: "GET", headers: here, body: "query" },
  {
    name: "GET that says it is POST",
    method: "GET",
    headers: { ...here, ...override("POST") },
    body: "query",
  },
  { name: "PUT", method: "PUT", headers: { ...here, ...json }, body: "json" },
  { name: "PATCH", method: "PATCH", headers: { ...here, ...json }, body: "json" },
  { name: "DELETE", method: "DELETE", headers: { ...here, ...json }, body: "json" },
  {
    name: "DELETE as an override",
    method: "GET",
    headers: { ...here, ...override("DELETE") },
    body: "query",
  },
  { name: "JSON without our header", headers: { ...json, "sec-fetch-site": "same-origin" }, body: "json" },
  {
    name: "JSON from a foreign origin",
    headers: { ...app, ...json, origin: "http://evil.test" },
    body: "json",
  },
  { name: "JSON from the origin null", headers: { ...app, ...json, origin: "null" }, body: "json" },
  {
    name: "JSON from a host that begins like ours",
    headers: { ...app, ...json, origin: "http://127.0.0.1.evil.test" },
    body: "json",
  },
  { name: "JSON with nothing to say where it comes from", headers: { ...app, ...json }, body: "json" },
  {
    name: "JSON from another site",
    headers: { ...app, ...json, "sec-fetch-site": "cross-site" },
    body: "json",
  },
  {
    name: "JSON from a sub-domain",
    headers: { ...app, ...json, "sec-fetch-site": "same-site" },
    body: "json",
  },
  {
    name: "JSON typed into the address bar",
    headers: { ...app, ...json, "sec-fetch-site": "none" },
    body: "json",
  },
];

function override(method: string) {
  return { "x-http-method-override": method, "x-http-method": method, "x-method-override": method };
}

/** What a client may send to be taken for the server's own parts, or for somebody else. */
export const spoofs: readonly { name: string; headers: Record<string, string> }[] = [
  { name: "nothing", headers: {} },
  { name: "an RSC request", headers: { rsc: "1" } },
  { name: "a prefetch", headers: { rsc: "1", "next-router-prefetch": "1" } },
  {
    name: "a segment prefetch",
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  },
  {
    name: "x-middleware-subrequest",
    headers: {
      "x-middleware-subrequest": Array(5).fill("src/proxy").join(":"),
      "x-middleware-next": "1",
    },
  },
  {
    name: "x-middleware-subrequest of the old name",
    headers: { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  },
  { name: "an inner address", headers: { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" } },
  {
    name: "an officer's name",
    headers: { "x-user-id": "1", "x-forwarded-user": "admin", "x-user": "admin" },
  },
  { name: "a rewritten address", headers: { "x-rewrite-url": "/members", "x-original-url": "/members" } },
  { name: "a cookie of invented signs", headers: { cookie: `gongbang.session=${"A".repeat(43)}` } },
  { name: "a bearer token", headers: { authorization: "Bearer admin" } },
  {
    name: "an invented cookie in an RSC request",
    headers: { rsc: "1", cookie: `gongbang.session=${"A".repeat(43)}` },
  },
];

/** Where a sign-in must not lead (ASVS 3.7.2). */
export const elsewhere = [
  "//evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "https:evil.test",
  "https:/evil.test",
  "https://evil.test/",
  "http://evil.test:80/",
  "///evil.test",
  "javascript:alert(1)",
  "data:text/html,1",
  "http://127.0.0.1@evil.test/",
  "http://127.0.0.1.evil.test/",
] as const;
