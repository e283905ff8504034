import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Rows<T> = { rows: T[] };
type Fund = { id: string; name: string; open: boolean; kinds: string[]; leftFen: number; closesOn: string };

/** A fund that serves 慰问 and has something left. */
async function fundFor(page: Page): Promise<Fund> {
  const { rows } = await ask<Rows<Fund>>(page.request, "funds.list", {});
  const fund = rows.find(({ open, kinds, leftFen }) => open && kinds.includes("70") && leftFen >= 100_000);
  if (!fund) throw new Error("The story has no fund for a campaign");
  return fund;
}

const dialogOf = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  return page.getByRole("dialog");
};
const picture = () => ({
  name: "签名.png",
  mimeType: "image/png",
  // One white dot.
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
    "base64",
  ),
});

test("a campaign is opened, stocked and listed by its lead, and handed over by two with a signature", async ({
  office,
}) => {
  const lead = await office.signedInAs("manager");
  const fund = await fundFor(lead);
  const today = new Date().toISOString().slice(0, 10);
  await lead.goto("/aid/campaigns/new");
  await settled(lead);
  await lead.getByLabel("活动名称").fill("走访慰问集体");
  await lead.getByLabel("开始日期").fill(today);
  await lead.getByLabel("结束日期").fill(today);
  await lead.getByLabel("资金来源").selectOption(fund.id);
  await lead.getByLabel("预算（元）").fill("1000");
  await lead.getByRole("button", { name: "建立活动" }).click();
  await lead.waitForURL(/\/aid\/campaigns\/[0-9a-f-]{36}$/);
  await settled(lead);
  const address = new URL(lead.url()).pathname;

  const goods = await dialogOf(lead, "入库");
  await goods.getByLabel("品名").fill("慰问包");
  await goods.getByLabel("单价（元）").fill("80");
  await goods.getByLabel("数量").fill("5");
  await goods.getByRole("button", { name: "入库" }).click();
  await expect(lead.getByRole("cell", { name: "80.00" }).first()).toBeVisible();

  const caseworker = await office.signedInAs("caseworker");
  const [own] = await ask<{ id: string; name: string }[]>(caseworker.request, "members.unions", {});
  const group = await dialogOf(lead, "慰问集体");
  await group.getByLabel("集体名称").fill("环卫一队");
  await group.getByLabel("所属工会").selectOption(own?.id ?? "");
  await group.getByLabel("人数").fill("36");
  await group.getByLabel("慰问品").selectOption({ index: 1 });
  await group.getByLabel("总数量").fill("5");
  await group.getByRole("button", { name: "列入名单" }).click();
  await expect(lead.getByRole("row", { name: /环卫一队/ })).toContainText("待送达");

  await caseworker.goto(address);
  await settled(caseworker);
  const handing = await dialogOf(caseworker, "登记送达");
  await handing.getByLabel("送达日期").fill(today);
  await handing.getByLabel("慰问人一").fill("陈会敏");
  await handing.getByLabel("慰问人二").fill("韩卫东");
  await handing.locator("input[type=file]").setInputFiles(picture());
  await handing.getByRole("button", { name: "登记送达" }).click();
  await expect(caseworker.getByRole("row", { name: /环卫一队/ })).toContainText("已送达");

  // A collective counts its persons, and the shelf is empty.
  await lead.reload();
  await settled(lead);
  await expect(lead.getByText("36").first()).toBeVisible();
  await lead.getByRole("link", { name: "签收册" }).click();
  await lead.waitForURL(/\/sheet$/);
  await expect(lead.getByRole("columnheader", { name: "本人签名" })).toBeVisible();
  await lead.goBack();
  const closing = await dialogOf(lead, "结束活动");
  await closing.getByRole("button", { name: "结束活动" }).click();
  await expect(lead.getByText("已结束").first()).toBeVisible();
  await expect(lead.getByText("结余", { exact: true })).toBeVisible();
});
