import { addDays, dayAt } from "@gongbang/domain/kernel/day";
import { expect, type Page } from "@playwright/test";
import { ask, tell } from "./calls.ts";

export const pin = "135246";
export const search = "姓名、拼音、档案号";
type Planned = { rows: { id: string; number: string; name: string }[] };
export type Household = { id: string; number: string; name: string };

/** Own households of the signed-in caseworker, planned for today: they are today's round. */
export async function plannedForToday(page: Page, count: number): Promise<Household[]> {
  const own: Household[] = [];
  for (const view of ["overdue", "week", "month", "unplanned"] as const) {
    const { rows } = await ask<Planned>(page.request, "rounds.plan", { view, mine: true, limit: 100 });
    own.push(...rows);
  }
  const chosen = own.slice(0, count);
  if (chosen.length < count) throw new Error(`The caseworker keeps ${own.length} households.`);
  for (const { id } of chosen) await planFor(page, id, dayAt(new Date()));
  return chosen;
}

/** An own household that is not due: it is on the telephone, and not on today's round. */
export async function oneForLater(page: Page): Promise<Household> {
  const household = await oneForToday(page);
  await planFor(page, household.id, addDays(dayAt(new Date()), 40));
  return household;
}

/** The one household of a test. */
export async function oneForToday(page: Page): Promise<Household> {
  const [household] = await plannedForToday(page, 1);
  if (!household) throw new Error("nobody to visit");
  return household;
}

/** Plans a household as a colleague would, past the telephone. */
export const planFor = (page: Page, archiveId: string, nextVisitOn: string) =>
  tell(page.request, "rounds.setPlan", { archiveId, nextVisitOn });

/** The telephone in the morning: the list is fetched, the PIN is chosen, and the page is kept for later. */
export async function openInTheMorning(page: Page) {
  await page.goto("/round");
  await page.getByLabel("设一个 6 位口令").fill(pin);
  await page.getByLabel("再输一遍").fill(pin);
  await page.getByRole("button", { name: "设好并打开" }).tap();
  await expect(page.getByLabel(search)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => missingOn(page), { timeout: 30_000 }).toEqual([]);
}

/** What the page is made of and the device does not keep yet: without it, it would not open at a door. */
const missingOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [shell, parts] = [
      await caches.open("gongbang-round-shell"),
      await caches.open("gongbang-round-parts"),
    ];
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    const wanted = [...new Set(loaded)].filter((path) => path.startsWith("/_next/static/"));
    const known = await Promise.all(wanted.map((path) => parts.match(path)));
    const page = await shell.match("/round");
    return [...wanted.filter((_, i) => !known[i]), ...(page ? [] : ["/round"])];
  });

/** The telephone at somebody's door: no network, and the page is opened from nothing. */
export async function openAtTheDoor(page: Page) {
  await page.context().setOffline(true);
  await page.goto("/round");
  await enterPin(page);
}

/** Opens the list that stands behind the PIN. */
export async function enterPin(page: Page) {
  await page.getByLabel("6 位口令").fill(pin);
  await page.getByRole("button", { name: "打开", exact: true }).tap();
  await expect(page.getByLabel(search)).toBeVisible();
}

const inList = (page: Page, { number }: Household) => page.getByRole("listitem").filter({ hasText: number });
/** The card of a household, and the button beside it that says that nobody was there. Numbers are nobody else's. */
export const cardOf = (page: Page, household: Household) =>
  inList(page, household).getByRole("button").first();
export const notMetOf = (page: Page, household: Household) =>
  inList(page, household).getByRole("button").nth(1);
export const noteOf = (page: Page) => page.getByRole("textbox", { name: "情况", exact: true });
export const saved = (page: Page) => expect(page.getByText("已保存", { exact: true })).toBeVisible();

/** Writes a visit down and saves it: what it says is found again at the office. */
export async function saveVisit(page: Page, household: Household, note: string) {
  await cardOf(page, household).tap();
  await noteOf(page).fill(note);
  await page.getByRole("button", { name: "保存走访" }).tap();
  await saved(page);
}

type Visits = { rows: { id: string; note: string; met: boolean; deviceAt: string | null }[] };

/** The visits to a household that came from a telephone. */
export async function fromTelephone(page: Page, { id: archiveId }: Household) {
  const { rows } = await ask<Visits>(page.request, "visits.forArchive", { archiveId });
  return rows.filter(({ deviceAt }) => deviceAt !== null);
}

/** How often a visit with this note is written down at the office. */
export const written = async (page: Page, household: Household, note: string): Promise<number> =>
  (await fromTelephone(page, household)).filter((row) => row.note === note).length;

/** How many entries wait in the device's own line, whatever the page shows. */
export const waitingOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("gongbang");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("outbox").objectStore("outbox").count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
          opening.result.close();
        };
      }),
  );

/** Ids of what the device holds of people. */
export const boxesOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("gongbang");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction("boxes").objectStore("boxes").getAllKeys();
          asking.onsuccess = () => resolve(asking.result.map(String));
          asking.onerror = () => reject(asking.error);
          opening.result.close();
        };
      }),
  );

/**
 * From now on this page hears no answer to what it submits: with `reaches` the office hears it and does it. In the page
 * itself, since a service worker stands between it and the browser's own interception.
 */
export const loseAnswers = (page: Page, { reaches }: { reaches: boolean }) =>
  page.evaluate((arrives) => {
    const ask = window.fetch.bind(window);
    window.fetch = async (...call) => {
      if (!String(call[0]).includes("rounds.submit")) return ask(...call);
      if (!arrives) throw new TypeError("Failed to fetch");
      await ask(...call);
      document.documentElement.dataset.heard = "true";
      return new Promise<Response>(() => {});
    };
  }, reaches);

/** The office has done what the page will never hear of. */
export const heardAtTheOffice = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.heard === "true", null, { timeout: 30_000 });
