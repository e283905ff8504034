import { expect } from "@playwright/test";
import { test } from "./support/office.ts";
import { addressFor } from "./support/records.ts";
import { settled } from "./support/screens.ts";

test("a letter is issued from the archive: what is missing is asked for in place, and it takes its number", async ({
  office,
}) => {
  const page = await office.signedInAs("caseworker");
  await page.goto(await addressFor(page, "/hardship/[archiveId:enrolled]?tab=papers"));
  await settled(page);
  await page.getByRole("combobox", { name: "文书种类" }).selectOption("letter");
  await page.getByRole("textbox", { name: "办理结果" }).fill("同意建档");
  await page.getByRole("textbox", { name: "理由" }).fill("家庭人均收入低于低保标准");
  await page.getByRole("button", { name: "出具", exact: true }).click();
  const paper = page.getByRole("list", { name: "已出具的文书" }).getByRole("link").first();
  await expect(paper).toHaveText(/^困告 \d{4}-\d{4}$/);
  const saved = page.waitForEvent("download");
  await paper.click();
  expect((await saved).suggestedFilename()).toMatch(/^困告 \d{4}-\d{4}-.*\.docx$/);
});

test("the words of the templates and the ready ones are there to be taken", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await page.goto("/hardship/templates");
  await settled(page);
  await expect(page.getByText("{{姓名}}", { exact: true })).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载" }).first().click();
  expect((await saved).suggestedFilename()).toBe("困难职工登记表.docx");
});
