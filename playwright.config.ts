import { defineConfig, devices } from "@playwright/test";

// scripts/e2e.ts starts the office, finds the browser and says here where they are.
const browserEnv: Record<string, string> = JSON.parse(process.env.E2E_BROWSER_ENV || "{}");
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
const inherited = Object.entries(process.env).filter(
  (pair): pair is [string, string] => pair[1] !== undefined,
);

/** The paths through archives, money, visits and tickets. */
const help =
  /(approvals|archive-pack|campaign|hardship-archive|offline-visit|overview|papers|payment-batch|record-visit|returns|round-draft|transitions|walk)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // What changes the register goes one after the other, and so does what changes archives, money and visits, beside it;
  // the screens only look, beside both.
  workers: 3,
  projects: [
    { name: "paths", testIgnore: ["screens.spec.ts", help], workers: 1 },
    { name: "help", testMatch: help, workers: 1 },
    { name: "screens", testMatch: "screens.spec.ts", fullyParallel: true },
  ],
  retries: 0,
  forbidOnly: true,
  failOnFlakyTests: true,
  reporter: [["list"], ["json"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.BASE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // One click that finds nothing fails by itself, and does not use up the whole test's time.
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // A trace is written while a test runs, whether it is kept or not: TRACE=1 asks for it.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM || undefined,
      env: { ...Object.fromEntries(inherited), ...browserEnv },
      args: quiet,
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
