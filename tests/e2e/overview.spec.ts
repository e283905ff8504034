import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Overview = {
  union: { id: string };
  archives: { neverHelped: number; notUpdated: number };
  visits: { thisMonth: number };
  unions: { streetCode: string | null }[];
};
type List = { rows: { id: string }[]; next: string | null };

async function open(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
}

test("a number of the overview opens a list of so many files", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/overview");
  const { union, archives } = await ask<Overview>(page.request, "overview.numbers", {});
  for (const [name, n, asked] of [
    ["从未帮扶", archives.neverHelped, { status: "enrolled", lack: "aid" }],
    ["一年未更新", archives.notUpdated, { view: "stale" }],
  ] as const) {
    const link = page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .first();
    await expect(link).toContainText(String(n));
    const { rows, next } = await ask<List>(page.request, "archives.list", {
      ...asked,
      under: union.id,
      limit: 100,
    });
    if (next === null) expect(rows).toHaveLength(n);
  }
});

test("a number of a period opens its list, narrowed to the union and the days, and each can be taken off", async ({
  office,
}) => {
  const page = await office.signedInAs("manager");
  await open(page, "/overview");
  const { visits } = await ask<Overview>(page.request, "overview.numbers", {});
  await page
    .getByRole("main")
    .getByRole("link", { name: /^本月走访/ })
    .click();
  await page.waitForURL(/\/aid\/visits\?from=/);
  await settled(page);
  await expect(page.getByText(`共 ${visits.thisMonth} 次`)).toBeVisible();
  const narrowed = page.getByRole("list", { name: "名单范围" }).getByRole("link");
  await expect(narrowed).toHaveCount(2);
  await narrowed.last().click();
  await page.waitForURL((url) => url.searchParams.has("under") && !url.searchParams.has("from"));
  await expect(narrowed).toHaveCount(1);
});

test("the streets are tiles that open the files that they count", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/overview");
  const { unions } = await ask<Overview>(page.request, "overview.numbers", {});
  const known = unions.filter(({ streetCode }) => streetCode !== null).length;
  const tiles = page.getByRole("main").locator("svg a");
  await expect(tiles).toHaveCount(known);
  await tiles.first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/hardship\?status=enrolled&under=/);
  await settled(page);
});

test("the overview is taken home as a Word report", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/overview");
  await page.getByRole("button", { name: "生成 Word 报告" }).click();
  const file = page.getByRole("link", { name: /^下载 统计看板-/ });
  await expect(file).toBeVisible({ timeout: 60_000 });
  const saved = page.waitForEvent("download");
  await file.click();
  expect((await saved).suggestedFilename()).toMatch(/^统计看板-.*\.docx$/);
});
