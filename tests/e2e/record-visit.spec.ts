import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Visits = { rows: { id: string; note: string }[] };

/** A household in the file, on the phone's form. */
async function atTheDoor(page: Page): Promise<string> {
  type Archives = { rows: { id: string }[] };
  const { rows } = await ask<Archives>(page.request, "archives.list", { view: "enrolled", limit: 100 });
  const archiveId = rows.at(-1)?.id ?? "";
  await page.goto(`/aid/visits/new?archive=${archiveId}`);
  await settled(page);
  return archiveId;
}
/** The draft is on the disk: while it is being written the form says so. */
const kept = (page: Page) => expect(page.getByText(/草稿已存/)).toHaveCount(1);
const visitsTo = (page: Page, archiveId: string) =>
  ask<Visits>(page.request, "visits.forArchive", { archiveId });

test("what was typed at a door survives a reload, until it is saved", async ({ office }) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const archiveId = await atTheDoor(page);
  await page.getByText("收入", { exact: true }).click();
  await page.getByLabel("情况", { exact: true }).fill("自付药费略降。");
  await kept(page);
  await page.reload();
  await settled(page);
  await expect(page.getByText("已恢复没有保存的草稿")).toBeVisible();
  await expect(page.getByLabel("情况", { exact: true })).toHaveValue("自付药费略降。");
  await expect(page.getByRole("checkbox", { name: "收入" })).toBeChecked();
  await page.getByRole("button", { name: "不要草稿" }).click();
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("情况", { exact: true })).toHaveValue("");
  expect((await visitsTo(page, archiveId)).rows.map(({ note }) => note)).not.toContain("自付药费略降。");
});

test("a visit whose answer was lost on the way is sent again, and written once", async ({ office }) => {
  office.mayComplain(/ERR_FAILED/);
  const page = await office.signedInAs("caseworker", { phone: true });
  const archiveId = await atTheDoor(page);
  const { length } = (await visitsTo(page, archiveId)).rows;
  const sent: (string | null)[] = [];
  await page.route("**/api/trpc/visits.recordVisit**", async (route) => {
    sent.push(route.request().postData());
    // The office hears the first one and does it; its answer never arrives.
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel("情况", { exact: true }).fill("回音丢失的一次走访。");
  await page.getByRole("button", { name: "保存走访" }).click();
  await expect(page.getByText("没有收到回音")).toBeVisible();
  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "现在重发" }).click();
  await page.waitForURL(/\/aid\/visits\/[0-9a-f-]{36}$/);
  expect(sent[1]).toBe(sent[0]);
  const { rows } = await visitsTo(page, archiveId);
  expect(rows).toHaveLength(length + 1);
  expect(rows.filter(({ note }) => note === "回音丢失的一次走访。")).toHaveLength(1);
});
