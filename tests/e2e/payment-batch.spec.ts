import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

type Funds = { rows: { id: string }[] };
type Payable = { rows: { id: string; payee: object | null; held: boolean }[] };
type Batch = {
  number: string;
  status: string;
  items: { lineNo: number; grantId: string; number: string; amountFen: number; status: string }[];
};

/** The fund of which most approved transfers could go to the bank today. */
async function fundToPay(page: Page): Promise<string> {
  const { rows } = await ask<Funds>(page.request, "funds.list", {});
  let best = { id: "", count: 0 };
  for (const { id } of rows) {
    const payable = await ask<Payable>(page.request, "batches.payable", { fundId: id });
    const count = payable.rows.filter(({ payee, held }) => payee !== null && !held).length;
    if (count > best.count) best = { id, count };
  }
  expect(best.count, "the story has transfers to pay").toBeGreaterThan(0);
  return best.id;
}

const step = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  return page.getByRole("dialog");
};
const yuan = (fen: number) => (fen / 100).toFixed(2);

test("a batch goes to the bank by two people of finance, and a returned row goes back to its caseworker", async ({
  office,
}) => {
  const maker = await office.signedInAs("finance");
  const fund = await fundToPay(maker);
  await maker.goto(`/aid/batches/new?fund=${fund}`);
  await settled(maker);
  await maker.getByLabel("银行模板").selectOption({ label: "代发文本（GBK，竖线分隔）" });
  await maker.getByRole("button", { name: "编制批次" }).click();
  await maker.waitForURL(/\/aid\/batches\/[0-9a-f-]{36}$/);
  await settled(maker);
  const batchId = maker.url().split("/").at(-1) ?? "";
  const record = () => ask<Batch>(maker.request, "batches.record", { batchId });
  await expect(maker.getByText("编制人不能复核自己的批次")).toBeVisible();

  const publish = await step(maker, "登记公示");
  await publish.getByLabel("公示地点").fill("机关一层公告栏");
  await publish.getByRole("button", { name: "登记公示" }).click();
  await expect(maker.getByText("机关一层公告栏")).toBeVisible();

  const second = accounts.filter(({ role }) => role === "finance").at(-1);
  const checker = await office.signedInAs("finance", { ...(second && { account: second }) });
  await checker.goto(`/aid/batches/${batchId}`);
  await settled(checker);
  const check = await step(checker, "复核通过");
  await check.getByRole("button", { name: "复核通过" }).click();
  await expect(checker.getByText("待发送", { exact: true })).toBeVisible();

  await maker.reload();
  await settled(maker);
  const send = await step(maker, "生成银行文件");
  await send.getByRole("button", { name: "生成银行文件" }).click();
  await expect(maker.getByText("银行处理中").first()).toBeVisible();
  const saved = maker.waitForEvent("download");
  await maker.getByRole("link", { name: "下载银行文件" }).click();
  expect((await saved).suggestedFilename()).toMatch(/^发\d{4}-\d{4}-.*\.txt$/);

  // The bank paid all but the last line.
  const { items, number } = await record();
  const back = items.at(-1);
  if (!back) throw new Error("The batch has no line");
  const answer = items.map(({ lineNo, amountFen }) =>
    lineNo === back.lineNo
      ? `${lineNo}|${yuan(amountFen)}|失败|户名不符|`
      : `${lineNo}|${yuan(amountFen)}|成功||2026${lineNo}`,
  );
  const reading = await step(maker, "导入银行回盘");
  await reading
    .locator("input[type=file]")
    .setInputFiles({ name: "回盘.txt", mimeType: "text/plain", buffer: Buffer.from(answer.join("\r\n")) });
  await reading.getByRole("button", { name: "导入", exact: true }).click();
  await expect(maker.getByText("已办结").first()).toBeVisible();
  await expect(maker.getByRole("row", { name: new RegExp(back.number) })).toContainText("户名不符");
  expect(await record()).toMatchObject({ number, status: "settled" });

  // The same grant is open again, with what the bank said; nobody granted a second one.
  await maker.goto(`/aid/grants/${back.grantId}`);
  await settled(maker);
  await expect(maker.getByText("待支付").first()).toBeVisible();
  await expect(maker.getByText("户名不符").first()).toBeVisible();
  const again = await ask<Payable>(maker.request, "batches.payable", { fundId: fund });
  expect(again.rows.filter(({ id }) => id === back.grantId)).toHaveLength(1);
});
