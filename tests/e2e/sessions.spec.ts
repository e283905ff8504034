import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { sessionCookie, sessionCookieName } from "../../apps/web/src/shell/session-cookie.ts";
import { accountOf, accounts, signInOver } from "./support/accounts.ts";
import { elsewhere } from "./support/attacks.ts";
import { addressOf, ask, tell } from "./support/calls.ts";
import { test } from "./support/office.ts";

const name = "gongbang.session";
const ours = { "x-app": "1", "sec-fetch-site": "same-origin" };

const cookieOf = async (page: Page) =>
  (await page.context().cookies()).find((cookie) => cookie.name === name)?.value ?? "";

/** What an old cookie still opens: the status of a call, and where a page leads. */
async function replay(request: APIRequestContext, token: string) {
  const headers = { ...ours, cookie: `${name}=${token}` };
  const call = await request.post(addressOf("office.self.me"), { headers, data: {} });
  const page = await request.get("/members", { headers, maxRedirects: 0 });
  return { call: call.status(), leads: page.headers().location ?? `stays (${page.status()})` };
}
const alive = { call: 200, leads: "stays (200)" };
const dead = { call: 401, leads: expect.stringMatching(/\/sign-in/) };

test.describe("the session cookie", () => {
  test("is out of reach of scripts and of other sites, and new at each sign-in", async ({ office }) => {
    const page = await office.visitor();
    const url = new URL((await page.request.get("/sign-in")).url()).origin;
    await page.context().addCookies([{ name, value: "planted-before-the-sign-in", url }]);
    await signInOver(page.request, accountOf("caseworker"));
    const first = await cookieOf(page);
    await signInOver(page.request, accountOf("caseworker"));
    const second = await cookieOf(page);
    for (const token of [first, second]) expect(token).toMatch(/^[\w-]{43,}$/);
    expect(second).not.toBe(first);
    const [cookie] = (await page.context().cookies()).filter((each) => each.name === name);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", domain: "127.0.0.1" });
    await page.goto("/");
    expect(await page.evaluate(() => document.cookie)).not.toContain(second);
    expect(await page.content()).not.toContain(second);
  });

  test("is bound to the host and to TLS where the site has TLS", () => {
    const before = process.env.AUTH_URL;
    process.env.AUTH_URL = "https://office.example.com";
    expect(sessionCookieName()).toBe(`__Host-${name}`);
    expect(sessionCookie().options).toMatchObject({ secure: true, httpOnly: true, path: "/" });
    process.env.AUTH_URL = before ?? "";
  });
});

test.describe("after the sign-in", () => {
  test("a foreign address leads home, by the api", async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL });
    // Next calls every loopback address "localhost".
    const home = new URL(baseURL ?? "").host.replace("127.0.0.1", "localhost");
    for (const callbackUrl of elsewhere) {
      const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
      const answer = await request.post("/api/auth/signout", {
        headers: { "x-auth-return-redirect": "1", "x-app": "1" },
        form: { csrfToken, callbackUrl },
      });
      const { url }: { url: string } = await answer.json();
      expect(url.replace("127.0.0.1", "localhost"), callbackUrl).toMatch(new RegExp(`^http://${home}(/|$)`));
    }
    await request.dispose();
  });

  test("a foreign address leads home, by the form; a path of ours is kept", async ({ office, baseURL }) => {
    const context = (await office.visitor()).context();
    await context.route("**/api/auth/callback/credentials", (route) =>
      route.fulfill({ json: { url: new URL("/", baseURL).href } }),
    );
    // What else could be taken for an address of ours: apps/web/src/shell/safe-path.test.ts.
    for (const [next, leads] of [
      ...elsewhere.slice(0, 2).map((each) => [each, "/"]),
      ["/members?q=zw", "/members?q=zw"],
    ]) {
      const page = await context.newPage();
      await page.goto(`/sign-in?next=${encodeURIComponent(next ?? "")}`);
      await page.getByLabel("用户名").fill("somebody");
      await page.getByLabel("密码").fill("not their password");
      const left = page.waitForRequest((asked) => asked.isNavigationRequest());
      await page.getByRole("button", { name: "登录" }).click();
      const leaving = await left;
      const { origin, pathname, search } = new URL(leaving.url());
      expect({ origin, leads: pathname + search }, next).toEqual({
        origin: new URL(baseURL ?? "").origin,
        leads,
      });
      // A page that is closed while it is still leaving may take Chromium minutes to close.
      await leaving.response();
    }
  });
});

test.describe("a session that has ended", () => {
  test("is dead at the next request once its owner has signed out", async ({
    office,
    playwright,
    baseURL,
  }) => {
    const request = await playwright.request.newContext({ baseURL });
    const page = await office.signedInAs("caseworker", { fresh: true });
    const token = await cookieOf(page);
    expect(await replay(request, token)).toEqual(alive);
    await page.goto("/");
    await page.getByRole("button", { name: /的菜单$/ }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.waitForURL("**/sign-in");
    expect(await cookieOf(page)).toBe("");
    expect(await replay(request, token)).toEqual(dead);
    await page.goBack();
    await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
    await request.dispose();
  });

  test("is dead at the next call of an open page once its officer is disabled", async ({
    office,
    playwright,
    baseURL,
  }) => {
    office.mayComplain(/status of 401/);
    const request = await playwright.request.newContext({ baseURL });
    const account = accounts.findLast(({ role }) => role === "caseworker") ?? accountOf("caseworker");
    const page = await office.signedInAs("caseworker", { account, fresh: true });
    const admin = await office.signedInAs("systemAdmin");
    type Person = { id: string; version: number };
    const { rows } = await ask<{ rows: Person[] }>(admin.request, "office.people.list", {
      text: account.username,
    });
    const id = rows[0]?.id ?? "";
    const person = () => ask<Person>(admin.request, "office.people.record", { id });
    const token = await cookieOf(page);
    await page.goto("/members");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await replay(request, token)).toEqual(alive);

    await tell(admin.request, "office.people.disable", { id, version: (await person()).version });
    try {
      expect(await replay(request, token)).toEqual(dead);
      await page.getByRole("navigation").getByRole("link", { name: "工作台" }).first().click();
      await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
      await expect(signInOver(request, account)).rejects.toThrow(/could not sign in/);
    } finally {
      await tell(admin.request, "office.people.enable", { id, version: (await person()).version });
    }
    await request.dispose();
  });
});
