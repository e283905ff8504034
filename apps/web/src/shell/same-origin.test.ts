import { describe, expect, it } from "vitest";
import { bringsJson, isOurOwnCall, turnedAway } from "./same-origin.ts";

const address = "https://gongbang.example/api/trpc/office.people.disable";
const ours = {
  host: "gongbang.example",
  "x-app": "1",
  "sec-fetch-site": "same-origin",
  origin: "https://gongbang.example",
  "content-type": "application/json",
};
type Headers_ = Partial<Record<keyof typeof ours, string | undefined>>;

/** A POST from our own pages, but for what a test changes; undefined leaves a header out. */
function call(change: Headers_ = {}, method = "POST"): Request {
  const given = Object.entries({ ...ours, ...change }).filter(([, value]) => value !== undefined);
  // The forbidden names are only forbidden to scripts in a page, not to this request.
  return new Request(address, { method, headers: given as [string, string][] });
}

describe("a call of our own pages", () => {
  it("is let in: the browser says same-origin, and our header is there", () => {
    expect(turnedAway(call())).toBeNull();
    expect(turnedAway(call({}, "GET"))).toBeNull();
    expect(turnedAway(call({ "content-type": "application/json; charset=utf-8" }))).toBeNull();
  });

  it("is let in by its origin where an old browser says nothing", () => {
    expect(isOurOwnCall(call({ "sec-fetch-site": undefined }))).toBe(true);
  });
});

describe("a call from elsewhere", () => {
  const strangers: [string, Headers_][] = [
    [
      "a form of another site",
      { "x-app": undefined, "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    ],
    ["our header with another site's mark", { "sec-fetch-site": "cross-site" }],
    [
      "a sub-domain of the same site",
      { "sec-fetch-site": "same-site", origin: "https://x.gongbang.example" },
    ],
    ["an address typed by hand, as a POST", { "sec-fetch-site": "none", origin: undefined }],
    ["no header of ours", { "x-app": undefined }],
    ["another value of it", { "x-app": "true" }],
    ["a foreign origin and no mark", { "sec-fetch-site": undefined, origin: "https://evil.example" }],
    ["an origin that ends as ours", { "sec-fetch-site": undefined, origin: "https://notgongbang.example" }],
    [
      "an origin that begins as ours",
      { "sec-fetch-site": undefined, origin: "https://gongbang.example.evil.example" },
    ],
    [
      "ours in the name part of an origin",
      { "sec-fetch-site": undefined, origin: "https://gongbang.example@evil.example" },
    ],
    ["another port", { "sec-fetch-site": undefined, origin: "https://gongbang.example:8443" }],
    ["a sandboxed frame", { "sec-fetch-site": undefined, origin: "null" }],
    ["neither mark nor origin", { "sec-fetch-site": undefined, origin: undefined }],
    ["an origin, and no host to compare", { "sec-fetch-site": undefined, host: undefined, origin: "null" }],
  ];
  it.each(strangers)("is turned away: %s", (_, change) => {
    expect(turnedAway(call(change))?.status).toBe(403);
  });
});

describe("a body that a form can send", () => {
  const bodies = [
    "multipart/form-data; boundary=x",
    "text/plain",
    "text/plain; charset=application/json",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "application/jsonp",
    undefined,
  ];
  it.each(bodies)("is not read: %s", (type) => {
    expect(bringsJson(call({ "content-type": type }))).toBe(false);
    expect(turnedAway(call({ "content-type": type }))?.status).toBe(415);
  });
});
