import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Rows = { rows: { id: string; name: string }[] };
type Archives = { rows: { id: string; number: string }[] };

/** The record of somebody with an archive, so that more than one room knows of them. */
async function aRecord(page: Page): Promise<{ id: string; number: string }> {
  const { rows } = await ask<Archives>(page.request, "archives.list", { view: "enrolled", limit: 1 });
  const [archive] = rows;
  const { memberId } = await ask<{ memberId: string }>(page.request, "archives.record", {
    id: archive?.id ?? "",
  });
  return { id: memberId, number: archive?.number ?? "" };
}

async function open(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
}

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("a record shows what the rooms know of the person, to who reads those rooms", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  const { id, number } = await aRecord(page);
  await open(page, `/members/${id}`);
  await expect(page.getByRole("link", { name: number })).toBeVisible();
  await open(page, `/members/${id}?tab=timeline`);
  await expect(page.getByText(number).first()).toBeVisible();
});

test("a member of the family is written down, and taken out with a reason", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  const { rows } = await ask<Rows>(page.request, "members.list");
  await open(page, `/members/${rows[0]?.id}?tab=family`);
  await page.getByRole("button", { name: "添加成员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill("赵小满");
  await dialog.getByLabel("与本人关系").selectOption("20");
  await dialog.getByRole("button", { name: "保存" }).click();
  const row = page.getByRole("row").filter({ hasText: "赵小满" });
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: "移除" }).click();
  await page.getByRole("dialog").getByLabel("移除原因").fill("已分户");
  await page.getByRole("dialog").getByRole("button", { name: "移除" }).click();
  await expect(page.getByRole("row").filter({ hasText: "赵小满" })).toHaveCount(0);
  await open(page, `/members/${rows[0]?.id}?tab=trail`);
  await expect(page.getByText("已分户")).toBeVisible();
});

test("a file is taken by its content, and deleted with a reason", async ({ office }) => {
  // The browser says of a refused upload that it was refused.
  office.mayComplain(/409/);
  const page = await office.signedInAs("caseworker");
  const { rows } = await ask<Rows>(page.request, "members.list");
  await open(page, `/members/${rows[0]?.id}?tab=files`);
  const box = page.locator("input[type=file]");
  await box.setInputFiles({
    name: "入会申请书.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<html><script>alert(1)</script></html>"),
  });
  await expect(page.getByText("只收 pdf、jpg、png 文件")).toBeVisible();
  await box.setInputFiles({ name: "入会申请书.pdf", mimeType: "application/pdf", buffer: pdf });
  const save = page.getByRole("link", { name: "下载" }).first();
  await expect(save).toBeVisible();
  const answer = await page.request.get((await save.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect((await answer.body()).equals(pdf)).toBe(true);
  await page.getByRole("button", { name: "删除" }).first().click();
  await page.getByRole("dialog").getByLabel("删除原因").fill("传错了人");
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(page.getByText("已删除：传错了人").first()).toBeVisible();
});

test("the register form is one page of A4 with masks, and in plain for a reason", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  const { id } = await aRecord(page);
  await open(page, `/members/${id}/print`);
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("工会会员登记表");
  expect(await sheet.textContent()).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}/);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(String(paper.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)?.length)).toBe("1");
  await page.getByRole("button", { name: "显示完整信息" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "显示" }).click();
  await expect(sheet).toContainText(/\d{17}[\dX]/);
});

test("the register form is saved as a Word file", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  const { id } = await aRecord(page);
  await open(page, `/members/${id}/print`);
  await page.getByRole("button", { name: "导出 Word" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: /登记表\.docx/ }).click();
  expect((await saving).suggestedFilename()).toMatch(/_工会会员登记表\.docx$/);
});
