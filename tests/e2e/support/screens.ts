import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { phone } from "./office.ts";

/** What a look changes is asked of it again: on the phone no colour, in the dark nothing but the colours. */
export type Asked = "all" | "layout" | "colours";
type Language = "zh-CN" | "en";

/** What every screen must be, whoever opens it: whole, and readable by everybody. */
export async function expectSoundScreen(page: Page, where: string, language: Language = "zh-CN") {
  await expectWholeScreen(page, where, language);
  expect(await seriousFindings(page, "all"), where).toEqual([]);
}

/** Named once, in a language, nothing missing, nothing beyond its edge. */
export async function expectWholeScreen(page: Page, where: string, language: Language) {
  await settled(page);
  expect(await page.locator("html").getAttribute("lang"), where).toBe(language);
  expect(await page.locator("h1").allTextContents(), `${where} has one h1`).toHaveLength(1);
  expect(rawText(await page.locator("body").ariaSnapshot()), `${where} shows no key`).toEqual([]);
  expect(await page.title(), where).not.toBe("");
  await expectNoSidewaysScroll(page, where);
}

/**
 * The same page without being loaded anew: in the dark, as wide as a telephone, and as narrow as the smallest. What a
 * telephone does with it otherwise (touch, its own width) is seen in the paths that people walk on one.
 */
export async function expectSoundElsewhere(page: Page, where: string) {
  const wear = (theme: string) =>
    page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
  await wear("dark");
  expect(await seriousFindings(page, "colours"), `${where} in the dark`).toEqual([]);
  await wear("light");
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page, where);
  expect(await seriousFindings(page, "layout"), `${where} on the phone`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page, where);
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
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
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
