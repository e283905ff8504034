import { expect, type Page } from "@playwright/test";
import { ask, tell } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { citizenIdOf } from "./support/roster.ts";
import { settled } from "./support/screens.ts";

type Unions = { id: string; level: string }[];
type Member = { id: string };

/** Two records of one person: the same phone, the name written with another character. */
async function twoRecords(page: Page): Promise<[Member, Member]> {
  const unions = await ask<Unions>(page.request, "members.unions");
  const unionId = unions.find(({ level }) => level === "basic")?.id ?? unions.at(-1)?.id ?? "";
  const create = (name: string, order: number) =>
    tell<Member>(page.request, "members.create", {
      ...{ name, unionId, citizenId: citizenIdOf("19850607", order), phone: "13965908888" },
      unitName: name === "欧阳静" ? "晨曦物业" : "晨曦物业管理",
    });
  return [await create("欧阳静", 202), await create("欧阳婧", 204)];
}

test("two records of one person are merged, lead to one page, and are taken apart again", async ({
  office,
}) => {
  const page = await office.signedInAs("manager");
  const [first, second] = await twoRecords(page);

  await page.goto("/members/duplicates");
  await settled(page);
  const cluster = page.locator("section", { hasText: "欧阳婧" }).first();
  await expect(cluster.getByText("手机相同")).toBeVisible();
  await cluster.getByRole("link", { name: "处理" }).click();
  await page.waitForURL(/\/members\/duplicates\/merge/);
  await settled(page);
  await page.getByRole("radio", { name: "姓名 欧阳婧" }).check();
  await expect(page.getByText("“欧阳静”")).toBeVisible();
  await page.getByRole("button", { name: "合并为一份档案" }).click();
  await page.waitForURL(/\/members\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("欧阳婧");
  const kept = page.url().split("/").at(-1) ?? "";
  expect([first.id, second.id]).toContain(kept);

  const gone = kept === first.id ? second.id : first.id;
  await page.goto(`/members/${gone}`);
  await page.waitForURL(new RegExp(`/members/${kept}$`));

  await page.goto("/members/duplicates?tab=merged");
  await settled(page);
  const merge = page.getByRole("row", { name: /欧阳/ }).first();
  await merge.getByRole("button", { name: "撤销合并" }).click();
  await page.getByLabel("撤销理由").fill("核对后不是同一人");
  await page.getByRole("dialog").getByRole("button", { name: "撤销合并" }).click();
  await expect(page.getByText("已撤销合并。")).toBeVisible();
  await page.goto(`/members/${gone}`);
  await settled(page);
  await expect(page).toHaveURL(new RegExp(`/members/${gone}$`));
});
