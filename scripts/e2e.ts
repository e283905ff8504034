import { join } from "node:path";
import { findBrowser } from "../tests/support/browser.ts";
import { ensureBuilt } from "./build.ts";
import { countPlaywright, endRunning, type Outcome, run } from "./command.ts";
import { commandOf, dataFolder } from "./places.ts";
import { setStage } from "./stage.ts";
import { makeStops, type Stops } from "./stop.ts";
import { Halt, words } from "./words.ts";

/** `node scripts/run.mjs e2e [Playwright's arguments]`: the browser tests alone. */
export async function main(args: string[]): Promise<number> {
  const stops = makeStops();
  stops.after(endRunning);
  try {
    const build = ensureBuilt(join(dataFolder(), "build.log"));
    stops.after(build.stop);
    await build.done;
    const { passed, failed } = await runBrowserTests(stops, args);
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } finally {
    await stops.all();
  }
}

/** Playwright on a production build with the demo story, in a real Chromium. */
export async function runBrowserTests(stops: Stops, args: string[]): Promise<Outcome> {
  const dataDir = dataFolder();
  const browser = findBrowser(dataDir);
  if (!browser) throw new Halt(words.noBrowser);
  console.log(`Chromium: ${browser.from}`);
  const { office, accounts, adminUrl } = await setStage(stops);
  const json = join(dataDir, "e2e.json");
  const env = {
    ...process.env,
    BASE_URL: office.address,
    E2E_ACCOUNTS: JSON.stringify(accounts),
    // A notice hangs for days: the tests let them pass in the stage's own database (tests/e2e/support/days.ts).
    E2E_DATABASE_URL: adminUrl,
    E2E_CHROMIUM: browser.path ?? "",
    E2E_BROWSER_ENV: JSON.stringify(browser.env),
    PLAYWRIGHT_JSON_OUTPUT_FILE: json,
  };
  return countPlaywright(
    json,
    await run([commandOf("@playwright/test", "playwright"), "test", ...args], env),
  );
}
