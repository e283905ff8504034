import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { type Attack, attacks, spoofs } from "./support/attacks.ts";
import { addressOf, ask, tell } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { protectedPages, publicPages, staticFiles } from "./support/routes.ts";

function attack(request: APIRequestContext, procedure: string, input: object, how: Attack) {
  const { method = "POST", headers, body } = how;
  const text = JSON.stringify(input);
  const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
  const bodies = {
    json: { data: text },
    form: { form: fields },
    multipart: { multipart: fields },
    query: { params: { input: text } },
    none: {},
  };
  return request.fetch(addressOf(procedure), { method, headers, maxRedirects: 0, ...bodies[body] });
}

type People = { rows: { id: string; username: string; status: string; unionId: string }[] };
const peopleNamed = async (page: Page, text: string) =>
  (await ask<People>(page.request, "office.people.list", { text })).rows;

test.describe("a command from another site", () => {
  test("is refused in every shape, and writes nothing", async ({ office }) => {
    const page = await office.signedInAs("systemAdmin");
    const [someone] = await peopleNamed(page, "");
    const invitation = (username: string) => ({
      commandId: randomUUID(),
      username,
      name: "来路不明",
      roles: ["caseworker"],
      unionId: someone?.unionId ?? "",
    });
    for (const [index, how] of attacks.entries()) {
      const answer = await attack(page.request, "office.people.invite", invitation(`cross${index}`), how);
      expect(answer.status(), how.name).toBeGreaterThanOrEqual(400);
    }
    expect(await peopleNamed(page, "cross")).toEqual([]);
    await tell(page.request, "office.people.invite", invitation("ownpage"));
    expect(await peopleNamed(page, "ownpage")).toHaveLength(1);
  });

  test("is refused where the command asks for nothing but to be sent", async ({ office }) => {
    const page = await office.signedInAs("auditor");
    const verified = { action: "office.audit.verify", limit: 100 };
    const lines = async () =>
      (await ask<{ rows: { id: string }[] }>(page.request, "office.audit.list", verified)).rows.length;
    const before = await lines();
    for (const how of attacks) {
      const answer = await attack(page.request, "office.audit.verify", { commandId: randomUUID() }, how);
      expect(answer.status(), how.name).toBeGreaterThanOrEqual(400);
    }
    expect(await lines()).toBe(before);
    await tell(page.request, "office.audit.verify", {});
    expect(await lines()).toBe(before + 1);
  });

  test("does not end or begin a session without the sign-in page's own token", async ({ office }) => {
    const page = await office.signedInAs("caseworker");
    for (const path of ["signout", "callback/credentials"]) {
      const form = { username: "x", password: "y", csrfToken: "z", callbackUrl: "/" };
      await page.request.post(`/api/auth/${path}`, { form, maxRedirects: 0 });
    }
    await page.request.get("/api/auth/signout", { maxRedirects: 0 });
    expect(await ask(page.request, "office.self.me")).toBeTruthy();
  });

  test("does not come through from a page of another host in a real browser", async ({ browser, office }) => {
    const victim = await office.signedInAs("systemAdmin");
    const { origin } = new URL((await victim.request.get("/sign-in")).url());
    const context = await browser.newContext({ storageState: await victim.context().storageState() });
    const page = await context.newPage();
    await page.route("http://evil.test/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" enctype="multipart/form-data" action="${origin}/api/trpc/office.audit.verify">
          <input name="commandId" value="${randomUUID()}"></form>`,
      }),
    );
    await page.goto("http://evil.test/");
    const answered = page.waitForResponse(/office\.audit\.verify/);
    await page.evaluate(() => document.forms[0]?.submit());
    expect((await answered).status()).toBe(403);
    await context.close();
  });
});

/** The spoofs that made an address tell one of these secrets. */
async function told(request: APIRequestContext, address: string, secrets: string[]): Promise<string[]> {
  const telling: string[] = [];
  for (const { name, headers } of spoofs) {
    const body = await (await request.get(address, { headers, maxRedirects: 0 })).text();
    telling.push(...secrets.filter((secret) => body.includes(secret)).map((secret) => `${name}: ${secret}`));
  }
  return telling;
}

test.describe("somebody without a session", () => {
  test("reads no business data from any page, whatever they send along", async ({
    office,
    playwright,
    baseURL,
  }) => {
    const inside = await office.signedInAs("caseworker");
    const { rows } = await ask<{ rows: { id: string; name: string }[] }>(inside.request, "members.list");
    const secrets = [
      ...rows.map(({ name }) => name),
      ...accounts.map(({ name }) => name.replace(/（.*/, "")),
    ];
    expect(rows.length).toBeGreaterThan(20);
    const request = await playwright.request.newContext({ baseURL });
    for (const path of protectedPages(rows[0]?.id ?? "")) {
      const bare = path === "/" ? "/index" : path;
      for (const address of [path, `${path}?_rsc=1abcd`, `${bare}.rsc`, `${bare}.segments/_tree.segment.rsc`])
        expect(await told(request, address, secrets), address).toEqual([]);
    }
    await request.dispose();
  });

  test("is led to the sign-in, and never to a host that a header names", async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL });
    const headers = { "x-forwarded-host": "evil.test", "x-forwarded-proto": "https" };
    for (const path of ["/", "/members", "/office/people", "/api/auth/signin"]) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      expect(answer.status(), path).toBeLessThan(400);
      expect(answer.headers().location, path).toMatch(/^(http:\/\/127\.0\.0\.1:\d+)?\/sign-in/);
    }
    await request.dispose();
  });

  test("gets no answer from a procedure, and no server action", async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL });
    for (const { name, headers } of spoofs) {
      const asked = { ...headers, "x-app": "1", "sec-fetch-site": "same-origin" };
      const answer = await request.post(addressOf("members.list"), { headers: asked, data: {} });
      expect(answer.status(), name).toBe(401);
    }
    for (const path of ["/", "/sign-in", "/members"]) {
      const headers = { "next-action": "a".repeat(42), "content-type": "text/plain;charset=UTF-8" };
      const answer = await request.post(path, { headers, data: "[]", maxRedirects: 0 });
      expect(answer.status(), path).toBe(404);
      expect(await answer.text()).toBe("");
    }
    await request.dispose();
  });

  test("asks for no more than ten things at once", async ({ office }) => {
    const { request } = await office.signedInAs("caseworker");
    const headers = { "x-app": "1", "sec-fetch-site": "same-origin" };
    const batch = (size: number) => Array(size).fill("office.self.me").join(",");
    const asked = { headers, params: { batch: "1" }, data: {} };
    expect((await request.post(addressOf(batch(10)), asked)).status()).toBe(200);
    expect((await request.post(addressOf(batch(11)), asked)).ok()).toBe(false);
  });
});

function expectHeaders(answer: APIResponse, where: string) {
  const headers = answer.headers();
  expect(headers["x-content-type-options"], where).toBe("nosniff");
  expect(headers["referrer-policy"], where).toBe("same-origin");
  expect(headers["x-frame-options"], where).toBe("DENY");
  expect(headers["cross-origin-opener-policy"], where).toBe("same-origin");
  expect(headers["strict-transport-security"], where).toContain("max-age=31536000");
  expect(headers["content-security-policy"], where).toContain("frame-ancestors 'none'");
  expect(headers["access-control-allow-origin"], where).toBeUndefined();
  expect(headers["x-powered-by"], where).toBeUndefined();
}

const nonceOf = (answer: APIResponse) =>
  /'nonce-([\w-]{16,})'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];

test.describe("every answer carries the headers", () => {
  for (const role of ["manager", "systemAdmin"] as const) {
    test(`of every page of the build, opened by a ${role}`, async ({ office }) => {
      const { request } = await office.signedInAs(role);
      const seen = new Set<string>();
      const pages = [...protectedPages(randomUUID()), ...publicPages(), "/nowhere", "/members/%00"];
      for (const path of pages) {
        const answer = await request.get(path);
        expectHeaders(answer, path);
        expect(answer.headers()["cache-control"], path).toContain("no-store");
        const nonce = nonceOf(answer);
        expect(nonce && !seen.has(nonce), `${path} has a nonce of its own`).toBeTruthy();
        seen.add(nonce ?? "");
        const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
        expect(
          scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
          path,
        ).toEqual([]);
      }
    });
  }

  test("of the api, errors and files", async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL });
    const api = [
      "/api/health",
      "/api/auth/csrf",
      "/api/auth/session",
      addressOf("members.list"),
      "/api/nowhere",
    ];
    for (const path of api) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expectHeaders(answer, path);
      expect(answer.headers()["cache-control"], path).toContain("no-store");
    }
    for (const path of [...staticFiles(), "/icon.svg", "/_next/static/nowhere.js"])
      expectHeaders(await request.get(path), path);
    for (const path of ["/", "/members"]) expectHeaders(await request.get(path, { maxRedirects: 0 }), path);
    await request.dispose();
  });
});

test.describe("a script that we did not write", () => {
  test("does not run where somebody got it into a page", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const violations: string[] = [];
    page.on("console", (message) => violations.push(message.text()));
    await page.route("**/sign-in", async (route) => {
      const response = await route.fetch();
      const planted = `<script>window.canary = "inline"</script><img src="/x" onerror="window.canary = 'handler'">
        <script src="data:text/javascript,window.canary='data'"></script><script src="/api/health"></script>`;
      const body = (await response.text()).replace("<body>", `<body>${planted}`);
      expect(body).toContain("canary");
      await route.fulfill({ response, body });
    });
    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, "canary"))).toBeUndefined();
    expect(violations.join("\n")).toMatch(/content security policy/i);
    await context.close();
  });
});
