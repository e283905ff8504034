import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Return = { figures: { households: number; aid: { all: { times: number } } }; period: { key: string } };

const numberIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));
async function open(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
}

test("a figure of a return opens a list of so many rows", async ({ office }) => {
  const page = await office.signedInAs("manager");
  const year = String(new Date().getFullYear());
  await open(page, `/hardship/returns?period=${year}`);
  const { figures } = await ask<Return>(page.request, "returns.figures", { period: year });
  const link = page
    .getByRole("table", { name: "帮扶，按项目和资金来源" })
    .getByRole("row")
    .last()
    .getByRole("link")
    .last();
  expect(numberIn(await link.textContent())).toBe(figures.aid.all.times);
  await link.click();
  await page.waitForURL(/\/hardship\/returns\/list\?/);
  await settled(page);
  await expect(page.getByText(`${figures.aid.all.times} 条`, { exact: true })).toBeVisible();
});

test("a month that is over was frozen by the office, and says so", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/hardship/returns");
  await expect(page.getByText("冻结", { exact: false }).first()).toBeVisible();
});
