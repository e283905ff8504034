import { expect, type Locator } from "@playwright/test";
import { accountOf } from "./support/accounts.ts";
import { test } from "./support/office.ts";
import {
  cardOf,
  openAtTheDoor,
  openInTheMorning,
  pin,
  plannedForToday,
  saveVisit,
  written,
} from "./support/round.ts";
import { expectSoundScreen } from "./support/screens.ts";

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load resource/;
test.describe.configure({ timeout: 120_000 });

test("a visit is made without a network, in at most nine taps, and arrives when there is one", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  const before = await written(page, household, "家庭情况无变化。");
  await openInTheMorning(page);
  await openAtTheDoor(page);

  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  await tap(cardOf(page, household));
  await tap(page.getByText("身体", { exact: true }));
  await tap(page.getByText("情况无变化", { exact: true }));
  await tap(page.getByRole("button", { name: "家庭情况无变化。" }));
  await tap(page.getByText("2 周", { exact: true }));
  await tap(page.getByRole("button", { name: "保存走访" }));
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  expect(taps).toBeLessThanOrEqual(9);

  await expect(page.getByText("1 条待上传")).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => written(page, household, "家庭情况无变化。"), { timeout: 30_000 }).toBe(before + 1);
  await expect(page.getByText(/条待上传/)).toHaveCount(0);
});

test("a tab that is killed while it sends loses nothing and writes nothing twice", async ({ office }) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  await openInTheMorning(page);
  const heard = Promise.withResolvers<void>();
  await page.route("**/api/trpc/rounds.submit", async (route) => {
    // The office hears it and does it; its answer never reaches the page.
    await route.fetch();
    heard.resolve();
  });
  const note = `关页面 ${Date.now()}`;
  await saveVisit(page, household, note);
  await heard.promise;
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto("/round");
  // It needs no PIN to send what was sealed.
  await expect(again.getByText(/条待上传/)).toHaveCount(0, { timeout: 30_000 });
  await expect(again.getByLabel("6 位口令")).toBeVisible();
  expect(await written(again, household, note)).toBe(1);
});

test("five wrong PINs with three unsent visits: the people are gone, and three rows arrive", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const households = await plannedForToday(page, 3);
  await openInTheMorning(page);
  await openAtTheDoor(page);
  const note = `五次口令 ${Date.now()}`;
  for (const household of households) await saveVisit(page, household, note);
  await expect(page.getByText("3 条待上传")).toBeVisible();

  await page.goto("/round");
  for (const left of [4, 3, 2, 1]) {
    await page.getByLabel("6 位口令").fill(`13525${left}`);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await expect(page.getByText(`还能试 ${left} 次`)).toBeVisible();
  }
  await page.getByLabel("6 位口令").fill("135251");
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(page.getByText(/本机的走访名单已清除/)).toBeVisible();
  await expect(page.getByText("3 条待上传")).toBeVisible();
  const kept = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("gongbang");
        opening.onsuccess = () => {
          const keys = opening.result.transaction("boxes").objectStore("boxes").getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map(String));
        };
      }),
  );
  for (const gone of ["lock", "round"]) expect(kept).not.toContain(gone);

  await page.context().setOffline(false);
  for (const household of households)
    await expect.poll(() => written(page, household, note), { timeout: 30_000 }).toBe(1);
  await expect(page.getByText(/条待上传/)).toHaveCount(0);
});

test("what was saved a moment ago is taken back, and nothing of it is sent", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  await openInTheMorning(page);
  const note = `撤销 ${Date.now()}`;
  await saveVisit(page, household, note);
  await page.getByRole("button", { name: "撤销" }).tap();
  await expect(page.getByRole("textbox", { name: "情况" })).toHaveValue(note);
  await expect(page.getByText(/条待上传/)).toHaveCount(0);
  expect(await written(page, household, note)).toBe(0);
});

test("the form is sound on a telephone, with targets of 44 points", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  await openInTheMorning(page);
  await expectSoundScreen(page, "/round, the list");
  await cardOf(page, household).tap();
  await expect(page.getByRole("heading", { level: 1, name: "记走访" })).toBeVisible();
  await expectSoundScreen(page, "/round, the form");
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "main button, main a[href], main .choice, main summary, main input:not(.sr-only, .check)",
      ),
    ]
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < 44)
      .map(({ target, box }) => `${target.outerHTML.slice(0, 120)}: ${box.height}`),
  );
  expect(small).toEqual([]);
  await expect(page.getByRole("button", { name: "保存走访" })).toBeInViewport();
});

test("signing out with something unsent warns with the count, and the entry is sent after the next sign-in", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true, fresh: true });
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  await openInTheMorning(page);
  await page.route("**/api/trpc/rounds.submit", (route) => route.abort());
  const note = `退出 ${Date.now()}`;
  await saveVisit(page, household, note);
  await page.getByRole("button", { name: "更多操作" }).tap();
  await page.getByRole("button", { name: "退出登录" }).tap();
  await expect(page.getByText("还有 1 条走访没有上传")).toBeVisible();
  await page.getByRole("button", { name: "仍然退出" }).tap();
  await page.waitForURL(/\/sign-in/);
  await page.unroute("**/api/trpc/rounds.submit");
  const { username, password } = accountOf("caseworker");
  await page.goto("/sign-in?next=%2Fround");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(/\/round$/);
  await expect.poll(() => written(page, household, note), { timeout: 30_000 }).toBe(1);
  // Whom it held is forgotten: a new PIN is chosen.
  await expect(page.getByLabel("设一个 6 位口令")).toBeVisible();
  await page.getByLabel("设一个 6 位口令").fill(pin);
});
