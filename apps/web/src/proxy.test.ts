import { NextRequest, type NextResponse } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "./proxy.ts";

const site = "https://gongbang.example";
const signedIn = { cookie: "gongbang.session=token" };

const visit = (path: string, headers: Record<string, string> = {}): NextResponse =>
  proxy(new NextRequest(site + path, { headers }));
const leadsTo = (answer: NextResponse) => {
  const to = answer.headers.get("location");
  return to === null ? null : to.slice(site.length);
};
const policyOf = (answer: NextResponse) => answer.headers.get("content-security-policy") ?? "";

/** The sources that one directive of the policy allows. */
const allows = (answer: NextResponse, directive: string): string[] => {
  const line = policyOf(answer)
    .split("; ")
    .find((each) => each.startsWith(`${directive} `));
  return line?.split(" ").slice(1) ?? [];
};
const nonceOf = (answer: NextResponse) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? "";

describe("a visitor without a session", () => {
  it.each([
    ["/members", "/sign-in?next=%2Fmembers"],
    ["/members?text=张&page=2", "/sign-in?next=%2Fmembers%3Ftext%3D%25E5%25BC%25A0%26page%3D2"],
    ["/disputes/0197", "/sign-in?next=%2Fdisputes%2F0197"],
    ["/signing", "/sign-in?next=%2Fsigning"],
    ["/welcomes", "/sign-in?next=%2Fwelcomes"],
    ["/joint", "/sign-in?next=%2Fjoint"],
    ["/privacy-of-others", "/sign-in?next=%2Fprivacy-of-others"],
  ])("of %s is led to the sign-in, and on from there", (path, to) => expect(leadsTo(visit(path))).toBe(to));

  it("of the desk is led to the sign-in with nothing behind it", () => {
    expect(leadsTo(visit("/"))).toBe("/sign-in");
  });
  it("is led nowhere but on our own site, whatever stands in the path", () => {
    for (const path of [
      "//evil.example",
      "/\\evil.example",
      "/x?next=https://evil.example",
      "/%2F%2Fevil.example",
    ]) {
      const answer = visit(path);
      const to = answer.headers.get("location");
      expect(to === null ? site : new URL(to).origin).toBe(site);
    }
  });
  it("is told nothing else: an answer without a page is kept nowhere and may load nothing", () => {
    const answer = visit("/members");
    expect(answer.status).toBe(307);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(policyOf(answer)).toBe("default-src 'none'; frame-ancestors 'none'");
  });
  it.each(["/sign-in", "/sign-in?next=/members", "/welcome/abc", "/join/abc", "/privacy", "/round"])(
    "may open %s",
    (path) => {
      expect(leadsTo(visit(path))).toBeNull();
    },
  );
});

describe("a visitor with a session cookie", () => {
  it("goes to the page: whether the session lives is asked there, not here", () => {
    expect(leadsTo(visit("/members", signedIn))).toBeNull();
    expect(leadsTo(visit("/members", { cookie: "gongbang.session=nonsense" }))).toBeNull();
  });
  it("is not known by a cookie of another name", () => {
    for (const cookie of ["session=token", "x-gongbang.session=token", "gongbang.sessions=token"])
      expect(leadsTo(visit("/members", { cookie }))).toBe("/sign-in?next=%2Fmembers");
  });
});

describe("the content policy of a page", () => {
  const answer = visit("/members", signedIn);

  it("lets run only what carries this answer's nonce", () => {
    const nonce = nonceOf(answer);
    expect(nonce).toMatch(/^[\da-f]{32}$/);
    expect(allows(answer, "script-src")).toEqual(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"]);
    expect(allows(answer, "style-src")).toEqual(["'self'", `'nonce-${nonce}'`]);
  });
  it("lets run nothing that is written into the page or made from text", () => {
    for (const directive of ["default-src", "script-src", "style-src", "connect-src", "worker-src"]) {
      expect(allows(answer, directive)).not.toContain("'unsafe-inline'");
      expect(allows(answer, directive)).not.toContain("'unsafe-eval'");
    }
  });
  it("names no other site, and no scheme that reaches one", () => {
    expect(policyOf(answer)).not.toMatch(/https?:|\*|\bws/);
    expect(allows(answer, "connect-src")).toEqual(["'self'"]);
    expect(allows(answer, "form-action")).toEqual(["'self'"]);
    expect(allows(answer, "img-src")).toEqual(["'self'", "blob:", "data:"]);
  });
  it("is framed by nobody, moves its base nowhere, and holds no plug-in", () => {
    for (const directive of ["frame-ancestors", "base-uri", "object-src"])
      expect(allows(answer, directive)).toEqual(["'none'"]);
  });
  it("has another nonce in every answer", () => {
    const nonces = Array.from({ length: 50 }, () => nonceOf(visit("/members", signedIn)));
    expect(new Set(nonces).size).toBe(50);
  });
  it("takes no nonce that the visitor brings along", () => {
    const forged = visit("/members", {
      ...signedIn,
      "x-nonce": "mine",
      "content-security-policy": "default-src *",
    });
    expect(nonceOf(forged)).not.toBe("mine");
    expect(policyOf(forged)).not.toContain("*");
    // What the page is rendered with: Next hands the overwritten request headers on under these names.
    expect(forged.headers.get("x-middleware-request-x-nonce")).toBe(nonceOf(forged));
    expect(forged.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(forged));
  });
  it("lets the telephone page alone compile a module of its own, and evaluate no text", () => {
    const telephone = visit("/round");
    expect(leadsTo(telephone)).toBeNull();
    expect(allows(telephone, "script-src")).toContain("'wasm-unsafe-eval'");
    expect(allows(telephone, "script-src")).not.toContain("'unsafe-eval'");
    for (const path of ["/sign-in", "/rounds", "/round/manifest.webmanifest"])
      expect(allows(visit(path, signedIn), "script-src")).not.toContain("'wasm-unsafe-eval'");
  });
  it("guards the sign-in as well", () => expect(nonceOf(visit("/sign-in"))).toMatch(/^[\da-f]{32}$/));
});

describe("the doors there are", () => {
  it("do not include server actions, with or without a session", () => {
    for (const headers of [{ "next-action": "abc" }, { "next-action": "abc", ...signedIn }]) {
      const answer = visit("/members", headers);
      expect(answer.status).toBe(404);
      expect(policyOf(answer)).toContain("default-src 'none'");
    }
  });
  it.each([
    ["/", true],
    ["/members", true],
    ["/sign-in", true],
    ["/api/trpc/members.list", false],
    ["/_next/static/chunk.js", false],
    ["/icon.svg", false],
    ["/round", true],
    ["/round/manifest.webmanifest", true],
    ["/round-worker.js", false],
    ["/round-192.png", false],
  ])("%s passes here: %s", (path, passes) => {
    expect(new RegExp(`^${config.matcher}$`).test(path)).toBe(passes);
  });
});
