import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Figures = { members: number; missing: { field: string; n: number }[] };
type List = { rows: { recordId: string }[] };

const format = "national-2017-member";
const numberIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

async function open(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
}

test("every figure of the register opens the list behind it", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/members/numbers");
  const { members, missing } = await ask<Figures>(page.request, "registerNumbers.figures", {});
  const card = page.getByRole("main").getByRole("link").filter({ hasText: "在册会员" }).first();
  expect(numberIn(await card.textContent())).toBe(members);
  await card.click();
  await page.waitForURL(/\/members\?/);
  await settled(page);
  await open(page, "/members/numbers");
  const lacking = missing.find(({ n }) => n > 0);
  if (!lacking) throw new Error("The story has somebody of whom something is missing");
  const link = page.getByRole("table", { name: "资料完整度" }).getByRole("link").first();
  expect(numberIn(await link.textContent())).toBe(lacking.n);
  await link.click();
  await page.waitForURL(/\/members\?.*f=/);
  await settled(page);
});

test("figures for sharing name nobody", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await open(page, "/members/numbers");
  await page.getByRole("link", { name: "对外口径" }).click();
  await page.waitForURL(/shared=1/);
  await settled(page);
  await expect(page.getByText("1 至 9 人的数字显示为", { exact: false })).toBeVisible();
  const cells = await page.getByRole("table", { name: "年龄和性别" }).getByRole("cell").allTextContents();
  expect(cells.filter((text) => /^[1-9]$/.test(text.trim()))).toEqual([]);
});

test("a person is copied field by field with the keyboard alone", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `/members/pack?format=${format}`);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await expect(page.getByText("已完成", { exact: true })).toBeVisible({ timeout: 60_000 });
  const { rows } = await ask<List>(page.request, "packs.list", {
    formatKey: format,
    show: "lacking",
    limit: 1,
  });
  const { rows: ready } = await ask<List>(page.request, "packs.list", {
    formatKey: format,
    show: "pending",
    limit: 1,
  });
  const recordId = ready[0]?.recordId ?? rows[0]?.recordId ?? "";
  await open(page, `/members/pack/${recordId}?format=${format}`);
  const name = page.getByRole("button", { name: "复制姓名" });
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已复制姓名")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page
      .getByRole("heading", { level: 1 })
      .textContent()
      .then((text) => text?.trim()),
  );
  await expect(page.getByRole("button", { name: "复制性别" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /民族/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: "复制性别" })).toBeFocused();

  await expect(page.getByRole("button", { name: "证件号码没有可复制的内容" })).toBeVisible();
  await page.getByRole("button", { name: "显示敏感信息" }).click();
  const dialog = page.getByRole("dialog", { name: "显示敏感信息" });
  await dialog.getByRole("button", { name: "显示", exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "复制证件号码" }).press("Enter");
  await expect(page.getByText("已复制证件号码")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{17}[\dX]$/);
});
