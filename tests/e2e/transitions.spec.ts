import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { expectSoundScreen, settled } from "./support/screens.ts";

type Rows = { rows: { id: string; name: string; number: string }[] };

/** The caseworkers of two streets: who sends, and who receives. */
function twoDesks() {
  const [from, to] = accounts.filter(({ role }) => role === "caseworker");
  if (!from || !to) throw new Error("The story has one caseworker alone");
  return { from, to };
}
const ownUnion = async (page: Page) => {
  const [union] = await ask<{ id: string; name: string }[]>(page.request, "members.unions");
  if (!union) throw new Error("no union");
  return union;
};
async function anArchive(page: Page, at: number) {
  const { rows } = await ask<Rows>(page.request, "archives.list", { status: "enrolled" });
  const archive = rows[at];
  if (!archive) throw new Error("nobody is in the file");
  return archive;
}

/** Opens the form that sends an archive to a union, and fills it but for the kind. */
async function fillSending(page: Page, archiveId: string, unionName: string) {
  await page.goto(`/hardship/${archiveId}`);
  await settled(page);
  await page.getByRole("link", { name: "转出", exact: true }).click();
  await page.waitForURL(/\/office\/transitions\/new/);
  await page.goto(`${page.url()}&q=${encodeURIComponent(unionName)}`);
  await settled(page);
  await expectSoundScreen(page, "the form that sends a file");
  await page.getByLabel("转办说明").fill("请协助办理");
  await page.getByLabel("本人已同意转出档案").check();
}

test("a referral is accepted, worked on and done, and the access ends with it", async ({ office }) => {
  const { from, to } = twoDesks();
  const sender = await office.signedInAs("caseworker", { account: from });
  const receiver = await office.signedInAs("caseworker", { account: to });
  const [archive, target] = [await anArchive(sender, 4), await ownUnion(receiver)];

  await receiver.goto(`/hardship/${archive.id}`);
  await expect(receiver.getByRole("heading", { level: 1 })).toHaveText("没有找到");
  await fillSending(sender, archive.id, target.name);
  await sender.getByRole("button", { name: "转出", exact: true }).click();
  await sender.waitForURL(/\/office\/transitions\/[0-9a-f-]{36}$/);
  const address = sender.url();

  await receiver.goto("/office/transitions");
  await expectSoundScreen(receiver, "what waits for an answer");
  await expect(receiver.getByText(archive.number).first()).toBeVisible();
  await receiver.goto(address);
  await settled(receiver);
  await receiver.getByRole("button", { name: "接收转介", exact: true }).click();
  await receiver.getByRole("dialog").getByRole("button", { name: "接收转介", exact: true }).click();
  await expect(receiver.getByText("办理中").first()).toBeVisible();
  await receiver.goto(`/hardship/${archive.id}`);
  await expect(receiver.getByRole("heading", { level: 1 })).toContainText(archive.name);

  await receiver.goto(address);
  await settled(receiver);
  await receiver.getByRole("button", { name: "办结", exact: true }).click();
  const dialog = receiver.getByRole("dialog");
  await dialog.getByLabel("办结日").fill(new Date().toISOString().slice(0, 10));
  await dialog.getByLabel("办理结果").fill("已办理法律援助");
  await dialog.getByRole("button", { name: "办结", exact: true }).click();
  await expect(receiver.getByText("已办结").first()).toBeVisible();
  await receiver.goto(`/hardship/${archive.id}`);
  await expect(receiver.getByRole("heading", { level: 1 })).toHaveText("没有找到");

  await sender.goto(`${address}/print`);
  await expectSoundScreen(sender, "the hand-over sheet");
  await expect(sender.getByRole("heading", { name: "困难职工档案转介单" }).first()).toBeVisible();
});

test("a hand-over that is rejected leaves the file where it was, and the sender reads why", async ({
  office,
}) => {
  const { from, to } = twoDesks();
  const sender = await office.signedInAs("caseworker", { account: from });
  const receiver = await office.signedInAs("caseworker", { account: to });
  const [archive, target] = [await anArchive(sender, 5), await ownUnion(receiver)];

  await fillSending(sender, archive.id, target.name);
  await sender.getByLabel("方式").selectOption("transfer");
  await sender.getByRole("button", { name: "转出", exact: true }).click();
  await sender.waitForURL(/\/office\/transitions\/[0-9a-f-]{36}$/);
  const address = sender.url();
  await expect(sender.getByRole("button", { name: "接收移交" })).toBeHidden();

  await receiver.goto(address);
  await settled(receiver);
  await receiver.getByRole("button", { name: "退回", exact: true }).click();
  const dialog = receiver.getByRole("dialog");
  await dialog.getByLabel("理由").fill("会籍不在本会");
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(receiver.getByText("已退回").first()).toBeVisible();

  await sender.goto(address);
  await expect(sender.getByText("会籍不在本会").first()).toBeVisible();
  await sender.goto(`/hardship/${archive.id}`);
  await expect(sender.getByRole("heading", { level: 1 })).toContainText(archive.name);
});
