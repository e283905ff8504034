import { addDays, dayAt } from "@gongbang/domain/kernel/day";
import { expect, type Locator } from "@playwright/test";
import { accountOf } from "./support/accounts.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import {
  boxesOn,
  cardOf,
  fromTelephone,
  heardAtTheOffice,
  loseAnswers,
  noteOf,
  notMetOf,
  oneForLater,
  oneForToday,
  openAtTheDoor,
  openInTheMorning,
  planFor,
  plannedForToday,
  saved,
  saveVisit,
  search,
  waitingOn,
  written,
} from "./support/round.ts";
import { expectSoundScreen } from "./support/screens.ts";

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load resource/;
/** An entry may be taken back for six seconds, and then goes by itself. */
const arriving = { timeout: 45_000 };
test.describe.configure({ timeout: 180_000 });

test("a visit is made without a network, in at most nine taps, and arrives when there is one", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  const note = "家庭情况无变化。";
  const before = await written(page, household, note);
  await openInTheMorning(page);
  await page.context().setOffline(true);
  await expect(page.getByText("现在没有网络，可以照常记走访")).toBeVisible();
  await openAtTheDoor(page);

  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  await tap(cardOf(page, household));
  // Which chips come first is the officer's own habit.
  for (const group of ["谈了什么", "结果"])
    await tap(page.getByRole("group", { name: group }).locator(".choice").first());
  await tap(page.getByRole("button", { name: note }));
  await tap(page.getByText("2 周", { exact: true }));
  await expect(noteOf(page)).toHaveValue(note);
  await tap(page.getByRole("button", { name: "保存走访" }));
  await saved(page);
  expect(taps).toBeLessThanOrEqual(9);

  await expect(page.getByText("1 条待上传")).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => written(page, household, note), arriving).toBe(before + 1);
  await expect.poll(() => waitingOn(page), arriving).toBe(0);
  await expect(page.getByText(/条待上传/)).toHaveCount(0);
});

test("a household that is not due is found by a search without a network, visited, and arrives", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForLater(page);
  await openInTheMorning(page);
  await expect(cardOf(page, household)).toHaveCount(0);
  await openAtTheDoor(page);
  await page.getByLabel(search).fill(household.number);
  const note = `未到期 ${Date.now()}`;
  await saveVisit(page, household, note);
  expect(await waitingOn(page)).toBe(1);
  await page.context().setOffline(false);
  await expect.poll(() => written(page, household, note), arriving).toBe(1);
});

test("a page that is opened without a network says so, also where the browser believes in one", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  await oneForToday(page);
  await openInTheMorning(page);
  await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { get: () => true }));
  await openAtTheDoor(page);
  await expect(page.getByText("现在没有网络，可以照常记走访")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("现在没有网络，可以照常记走访")).toHaveCount(0, { timeout: 45_000 });
});

test("a tab that is killed while it sends loses nothing and writes nothing twice", async ({ office }) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await loseAnswers(page, { reaches: true });
  const note = `关页面 ${Date.now()}`;
  await saveVisit(page, household, note);
  await heardAtTheOffice(page);
  expect(await waitingOn(page)).toBe(1);
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto("/round");
  // It needs no PIN to send what was sealed.
  await expect.poll(() => waitingOn(again), arriving).toBe(0);
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
  for (const left of [4, 3, 2, 1, 0]) {
    await page.getByLabel("6 位口令").fill(`13525${left}`);
    await page.getByRole("button", { name: "打开", exact: true }).tap();
    if (left > 0) await expect(page.getByText(`还能试 ${left} 次`)).toBeVisible();
  }
  await expect(page.getByText(/本机的走访名单已清除/)).toBeVisible();
  await expect(page.getByText("3 条待上传")).toBeVisible();
  const kept = await boxesOn(page);
  for (const gone of ["lock", "round"]) expect(kept).not.toContain(gone);
  expect(await waitingOn(page)).toBe(3);

  await page.context().setOffline(false);
  for (const household of households)
    await expect.poll(() => written(page, household, note), arriving).toBe(1);
  await expect.poll(() => waitingOn(page), arriving).toBe(0);
});

test("what was saved a moment ago is taken back, and nothing of it is sent", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  const note = `撤销 ${Date.now()}`;
  await saveVisit(page, household, note);
  await page.getByRole("button", { name: "撤销" }).tap();
  await expect(noteOf(page)).toHaveValue(note);
  expect(await waitingOn(page)).toBe(0);
  expect(await written(page, household, note)).toBe(0);
});

test("a colleague's other plan is asked about, and the person's choice is what stands", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await page.context().setOffline(true);
  const note = `两人改计划 ${Date.now()}`;
  await saveVisit(page, household, note);
  const theirs = addDays(dayAt(new Date()), 20);
  await planFor(page, household.id, theirs);
  await page.context().setOffline(false);
  await expect(page.getByText("1 条需要您处理")).toBeVisible(arriving);
  expect(await written(page, household, note)).toBe(0);

  await page.getByRole("button", { name: "去处理" }).tap();
  await page.getByText(/^服务器：/).tap();
  await page.getByRole("button", { name: "按所选上传" }).tap();
  await expect.poll(() => written(page, household, note), arriving).toBe(1);
  type Planned = { nextVisitOn: string };
  const { nextVisitOn } = await ask<Planned>(page.request, "visits.household", { archiveId: household.id });
  expect(nextVisitOn).toBe(theirs);
});

test("nobody at home is one press more than the household, and is an attempt", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  const missed = async () => (await fromTelephone(page, household)).filter(({ met }) => !met).length;
  const before = await missed();
  await openInTheMorning(page);
  await notMetOf(page, household).tap();
  await page.getByRole("dialog").getByRole("button", { name: "不在家" }).tap();
  await saved(page);
  await expect.poll(missed, arriving).toBe(before + 1);
});

test("the form is sound on a telephone, with targets of 44 points", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
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
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await loseAnswers(page, { reaches: false });
  const note = `退出 ${Date.now()}`;
  await saveVisit(page, household, note);
  await page.getByRole("button", { name: "更多操作" }).tap();
  await page.getByRole("button", { name: "退出登录" }).tap();
  await expect(page.getByText("还有 1 条走访没有上传")).toBeVisible();
  await page.getByRole("button", { name: "仍然退出" }).tap();
  await page.waitForURL(/\/sign-in/);
  expect(await waitingOn(page)).toBe(1);
  // What seals is no secret, and knows nobody.
  expect(await boxesOn(page)).toEqual(["seal-key"]);

  const { username, password } = accountOf("caseworker");
  await page.goto("/sign-in?next=%2Fround");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(/\/round$/);
  await expect.poll(() => written(page, household, note), arriving).toBe(1);
  // Whom it held is forgotten: a new PIN is chosen.
  await expect(page.getByLabel("设一个 6 位口令")).toBeVisible();
});
