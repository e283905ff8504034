import { expect, type Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { citizenIdOf } from "./support/roster.ts";
import { settled } from "./support/screens.ts";

const headings = ["姓名", "身份证号码", "手机号码", "学历", "小组名"];
const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const mistyped = (id: string) => id.replace(/.$/, (last) => (last === "5" ? "6" : "5"));

async function workbook(rows: readonly string[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("名册").addRows([headings, ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
  await expect(page.getByText("确认各列的含义")).toBeVisible();
}
const dryRun = (page: Page) => page.getByRole("button", { name: "开始预检" }).click();
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
/** The number under a word in the strip of counts. */
const counted = (page: Page, word: string, count: number) =>
  expect(page.getByText(word, { exact: true }).locator("..")).toContainText(String(count));

const people = [
  ["慕容晓", citizenIdOf("19850203", 201), "13965920001", "自学成才", "一组"],
  ["慕容明", citizenIdOf("19860203", 203), "13965920002", "本科", "一组"],
  ["慕容远", mistyped(citizenIdOf("19870203", 205)), "13965920003", "本科", "二组"],
];
const found = (page: Page, text: string) =>
  ask<{ members: { name: string }[] }>(page.request, "members.find", { text });

test("a roster with mistakes is mended in three ways, and taken back again", async ({ office }) => {
  const page = await office.signedInAs("caseworker");

  await test.step("a column and a word that nobody knows are said by a person", async () => {
    await page.goto("/members/import");
    await upload(page, "慕容班组.xlsx", await workbook(people));
    await page.getByLabel("对应 小组名").selectOption({ label: "工会小组" });
    await dryRun(page);
    await expect(page.getByLabel("选项 学历 自学成才")).toBeVisible();
    await expect(page.getByText("第 4 行")).toBeVisible();
    await page.getByLabel("选项 学历 自学成才").selectOption({ label: "初中毕业" });
    await press(page, "按以上对应重新预检");
    await page.getByRole("button", { name: "导入 2 行" }).click();
  });

  await test.step("the row that was not taken in comes back as a workbook", async () => {
    await expect(page.getByText("导入完成")).toBeVisible({ timeout: 60_000 });
    await counted(page, "新增", 2);
    await counted(page, "有误", 1);
    const saving = page.waitForEvent("download");
    await page.getByText("下载有误的行").click();
    const failed = new ExcelJS.Workbook();
    await failed.xlsx.readFile(await (await saving).path());
    const [sheet] = failed.worksheets;
    expect(sheet?.getCell("A2").text).toBe("慕容远");
    expect(sheet?.getCell("F2").text).toContain("末位");
  });

  await test.step("mended and sent back, it is read as the first one was", async () => {
    const [name = "", , ...rest] = people[2] ?? [];
    const mended = await workbook([[name, citizenIdOf("19870203", 205), ...rest]]);
    await upload(page, "慕容班组_改.xlsx", mended);
    await expect(page.getByText("导入同一表头名册时的对应关系填好")).toBeVisible();
    await expect(page.getByLabel("对应 小组名")).toHaveValue("group");
    await dryRun(page);
    await page.getByRole("button", { name: "导入 1 行" }).click();
    await expect(page.getByText("导入完成")).toBeVisible({ timeout: 60_000 });
    expect((await found(page, "慕容远")).members).toHaveLength(1);
  });

  await test.step("the very same file says that it was there before", async () => {
    await page.goto("/members/import");
    await settled(page);
    await upload(page, "慕容班组.xlsx", await workbook(people));
    await dryRun(page);
    await expect(page.getByText(/不变/)).toBeVisible();
  });

  await test.step("the first import is taken back: its two people are gone, the third stays", async () => {
    await page.goto("/members/import");
    await page.getByRole("link", { name: /慕容班组\.xlsx.*已完成/ }).click();
    await press(page, "撤销导入");
    await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
    await expect(page.getByText("删除 2 人，恢复 0 人，保留 0 人。")).toBeVisible({ timeout: 60_000 });
    expect((await found(page, "慕容晓")).members).toHaveLength(0);
    expect((await found(page, "慕容远")).members).toHaveLength(1);
  });
});

test("a list is taken out with its filter, and the ledger counts the savings", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await page.goto("/members?status=active");
  await settled(page);
  await press(page, "导出");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("会籍：在籍");
  await dialog.getByText("明文", { exact: true }).click();
  await dialog.getByLabel("事由").fill("报市总年度统计");
  await dialog.getByRole("button", { name: "开始导出" }).click();
  await expect(page).toHaveURL(/\/members\/exports$/);
  const entry = page.getByRole("row").filter({ hasText: "报市总年度统计" }).first();
  const link = entry.getByRole("link", { name: /下载/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent("download");
  await link.click();
  expect((await saving).suggestedFilename()).toMatch(/^会员名册_.*\.xlsx$/);
  await page.reload();
  await expect(entry).toContainText("1 次");
});
