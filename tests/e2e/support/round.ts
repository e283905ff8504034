import { dayAt } from "@gongbang/domain/kernel/day";
import { expect, type Page } from "@playwright/test";
import { ask, tell } from "./calls.ts";

export const pin = "135246";
type Due = { rows: { id: string; name: string; mine: boolean }[] };
export type Household = { id: string; name: string };

/** Own households of the signed-in caseworker, planned for today: they are today's round. */
export async function plannedForToday(page: Page, count: number): Promise<Household[]> {
  const { rows } = await ask<Due>(page.request, "visits.due", { days: 60, limit: 100 });
  const names = new Set<string>();
  const own = rows.filter(({ mine, name }) => mine && !names.has(name) && names.add(name)).slice(0, count);
  if (own.length < count) throw new Error(`The caseworker keeps ${own.length} households that are due.`);
  for (const { id: archiveId } of own)
    await tell(page.request, "rounds.setPlan", { archiveId, nextVisitOn: dayAt(new Date()) });
  return own;
}

/** The telephone in the morning: the list is fetched, the PIN is chosen, and the page is kept for later. */
export async function openInTheMorning(page: Page) {
  await page.goto("/round");
  await page.getByLabel("设一个 6 位口令").fill(pin);
  await page.getByLabel("再输一遍").fill(pin);
  await page.getByRole("button", { name: "设好并打开" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "今日路线" })).toBeVisible();
  await expect(page.getByLabel("姓名、拼音、档案号")).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The telephone at somebody's door: no network, and the page is opened from nothing. */
export async function openAtTheDoor(page: Page) {
  await page.context().setOffline(true);
  await page.goto("/round");
  await page.getByLabel("6 位口令").fill(pin);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(page.getByLabel("姓名、拼音、档案号")).toBeVisible();
}

export const cardOf = (page: Page, { name }: Household) =>
  page.getByRole("listitem").filter({ hasText: name }).getByRole("button").first();

/** Writes a visit down and saves it: what it says is found again at the office. */
export async function saveVisit(page: Page, household: Household, note: string) {
  await cardOf(page, household).tap();
  await page.getByRole("textbox", { name: "情况" }).fill(note);
  await page.getByRole("button", { name: "保存走访" }).tap();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
}

type Visits = { rows: { note: string; deviceAt: string | null }[] };

/** How often a visit with this note is written down at the office. */
export async function written(page: Page, { id: archiveId }: Household, note: string): Promise<number> {
  const { rows } = await ask<Visits>(page.request, "visits.forArchive", { archiveId });
  return rows.filter((row) => row.note === note && row.deviceAt !== null).length;
}
