import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** What a look changes is asked of it again: on the phone no colour, in the dark nothing but the colours. */
export type Asked = "all" | "layout" | "colours";

/** What every screen must be, whoever opens it: named once, in a language, readable, whole. */
export async function expectSoundScreen(
  page: Page,
  where: string,
  { language = "zh-CN", asked = "all" }: { language?: string; asked?: Asked } = {},
) {
  await settled(page);
  expect(await page.locator("html").getAttribute("lang"), where).toBe(language);
  expect(await page.locator("h1").allTextContents(), `${where} has one h1`).toHaveLength(1);
  expect(rawText(await page.locator("body").ariaSnapshot()), `${where} shows no key`).toEqual([]);
  expect(await page.title(), where).not.toBe("");
  await expectNoSidewaysScroll(page, where);
  expect(await seriousFindings(page, asked), where).toEqual([]);
}

/** The page has its data and hears: nothing says that it is loading, what it asked for has come, its keys work. */
export async function settled(page: Page) {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(isHeard);
}

/** Whether React has taken up what the server drew: a key that is pressed before that is nobody's. */
const isHeard = () =>
  [...document.querySelectorAll("main, [data-table-keys]")].every((part) =>
    Object.keys(part).some((key) => key.startsWith("__reactFiber$")),
  );

/** Keys of messages and names in braces: what is shown where a sentence is missing or lacks a value. */
export function rawText(text: string): string[] {
  const rooms =
    "common|shell|refusals|office|codes|machines|home|members|record|hardship|aid|rounds|disputes|overview";
  const key = new RegExp(`\\b(?:${rooms})\\.[a-z][\\w.]*|\\b[A-Z_]{3,}\\.[A-Z_]{3,}\\b`, "g");
  return [key, /\{\s*\w+[^}]*\}/g, /\b(?:undefined|NaN|Invalid Date|\[object Object\])/g].flatMap(
    (pattern) => text.match(pattern) ?? [],
  );
}

/** Neither the page nor the body of the office scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string) {
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector("main")].flatMap((box) => {
      if (!box || box.scrollWidth <= box.clientWidth) return [];
      const edge = box.getBoundingClientRect().left + box.clientWidth;
      const out = [...box.querySelectorAll("*")].filter(
        (each) => each.getBoundingClientRect().right > edge + 1,
      );
      const first = out[0];
      return [`${box.tagName} ${box.scrollWidth} > ${box.clientWidth}: ${first?.outerHTML.slice(0, 200)}`];
    }),
  );
  expect(wider, `${where} scrolls sideways at ${page.viewportSize()?.width}`).toEqual([]);
}

/**
 * The findings of axe that hinder somebody: serious and critical. It runs in the page itself and hands over only what
 * it found: its adapter for Playwright opens a second page each time, which took most of the time of these tests.
 */
export async function seriousFindings(page: Page, asked: Asked = "all"): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, { ...rules, resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
  }, rulesFor[asked]);
}

const contrast = "color-contrast";
const rulesFor = {
  all: {},
  layout: { rules: { [contrast]: { enabled: false } } },
  colours: { runOnly: [contrast] },
} satisfies Record<Asked, axe.RunOptions>;

const inRepo = new URL("../../../docs/images/", import.meta.url).pathname;

/** A picture for the README with SHOTS=1, else one of this run. */
export async function picture(page: Page, name: string) {
  const folder = process.env.SHOTS ? inRepo : "test-results/screens/";
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled", scale: "css" });
}
