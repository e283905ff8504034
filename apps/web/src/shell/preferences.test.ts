import { describe, expect, it } from "vitest";
import { preferencesIn } from "./preferences.ts";
import { sessionCookie, sessionCookieName } from "./session-cookie.ts";

const from = (cookies: Record<string, string>) =>
  preferencesIn({
    get: (name) => (Object.hasOwn(cookies, name) ? { value: cookies[name] ?? "" } : undefined),
  });
const unsaid = { locale: "zh-CN", theme: "system", contrast: "normal" };

describe("how a browser likes its pages", () => {
  it("is Chinese, as the device is lit, at the usual contrast, where nothing was said", () => {
    expect(from({})).toEqual(unsaid);
  });
  it.each([
    [{ locale: "en" }, { ...unsaid, locale: "en" }],
    [{ locale: "zh-CN" }, unsaid],
    [{ theme: "dark" }, { ...unsaid, theme: "dark" }],
    [{ theme: "light" }, { ...unsaid, theme: "light" }],
    [{ theme: "system" }, unsaid],
    [{ contrast: "more" }, { ...unsaid, contrast: "more" }],
    [
      { locale: "en", theme: "dark", contrast: "more" },
      { locale: "en", theme: "dark", contrast: "more" },
    ],
  ])("follows %j", (cookies: Record<string, string>, preferences) =>
    expect(from(cookies)).toEqual(preferences),
  );

  // A cookie is whatever somebody wrote into it; the locale is part of a file's name, the theme of the page's markup.
  it.each([
    "",
    "EN",
    "en ",
    "en\u0000",
    "zh",
    "../../en",
    "../../../../etc/passwd",
    "__proto__",
    "constructor",
    "toString",
    "dark light",
    '"><script>alert(1)</script>',
    "dark' onload='x",
    "%64ark",
    "dark\r\nset-cookie: a=b",
    "更多",
    "x".repeat(100_000),
  ])("takes %j for nothing at all", (hostile) => {
    expect(from({ locale: hostile, theme: hostile, contrast: hostile })).toEqual(unsaid);
  });
});

describe("the cookie of the session", () => {
  const at = (address: string | undefined) => {
    const before = process.env.AUTH_URL;
    if (address === undefined) delete process.env.AUTH_URL;
    else process.env.AUTH_URL = address;
    const made = { name: sessionCookieName(), ...sessionCookie().options };
    if (before === undefined) delete process.env.AUTH_URL;
    else process.env.AUTH_URL = before;
    return made;
  };
  it("belongs to this host alone where the site has TLS", () => {
    expect(at("https://gongbang.example")).toEqual({
      name: "__Host-gongbang.session",
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: true,
    });
  });
  it("works on the plain loopback of the demo, still out of reach of scripts", () => {
    expect(at("http://127.0.0.1:3000")).toMatchObject({
      name: "gongbang.session",
      httpOnly: true,
      secure: false,
    });
  });
  it("is the plain one where no address was set: nobody is locked out by a missing setting", () => {
    expect(at(undefined)).toMatchObject({ name: "gongbang.session", httpOnly: true });
  });
});
