import { addDays, day, dayAt } from "@gongbang/domain/kernel/day";
import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { letNoticeRunOut } from "./support/days.ts";
import { fillStarred, visitHome } from "./support/home-visit.ts";
import { type Office, test } from "./support/office.ts";
import { newcomer, rosterSize, rosterWorkbook } from "./support/roster.ts";
import { settled } from "./support/screens.ts";

const today = dayAt(new Date());

/** What the overview says under a figure's name: the figure itself, or the one in smaller print that ends in `unit`. */
async function figure(page: Page, label: string, unit: string): Promise<number> {
  const text = (await page.locator(".stat-strip > *").filter({ hasText: label }).textContent()) ?? "";
  return Number(new RegExp(`([\\d,]+)\\s*${unit}`).exec(text.replace(label, ""))?.[1]?.replaceAll(",", ""));
}

/** The figures that the walk moves: each by what one household, its two visits, its grant and its dispute add. */
const figures = [
  { label: "在档困难家庭", unit: "户", moves: 1 },
  { label: "本月走访", unit: "次", moves: 2 },
  { label: "本年发放", unit: "笔", moves: 1 },
  { label: "在办工单", unit: "件", moves: 1 },
] as const;

async function readFigures(page: Page): Promise<number[]> {
  await page.goto("/overview");
  await settled(page);
  return Promise.all(figures.map(({ label, unit }) => figure(page, label, unit)));
}

/** Opens a step's dialog, fills its words, and takes it. */
async function takeStep(
  page: Page,
  step: string,
  fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void> = async () => {},
) {
  await page.getByRole("button", { name: step, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: step });
  await fill(dialog);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}
const standing = (page: Page, word: string) =>
  expect(page.getByRole("main").getByText(word, { exact: true }).first()).toBeVisible();

const managerBeside = () => {
  const [, second] = accounts.filter(({ role, name }) => role === "manager" && name.includes("区总工会"));
  if (!second) throw new Error("The story has two managers of the district");
  return second;
};

test("the walk of one person: roster, archive, approval, grant, visit, ticket, and the manager's numbers", async ({
  office,
}) => {
  test.setTimeout(300_000);
  const manager = await office.signedInAs("manager");
  const before = await readFigures(manager);
  expect(before.every(Number.isInteger), before.join()).toBe(true);
  const page = await office.signedInAs("caseworker");

  await test.step("a roster is taken in, and the one wrong row is named", () => importRoster(page));
  await test.step("the person is found by the initials of the name", () => findByInitials(page));
  await test.step("an archive is opened, and the grade is explained", () => openArchive(page));
  const archiveId = await test.step("it goes to the public notice, and no further today", () =>
    takeToNotice(page));
  await test.step("when the notice has run out, two others review and approve it", () =>
    approve(office, manager, archiveId));
  const grant =
    await test.step("a sum is proposed, approved by another, and taken from the fund by a third", () =>
      grantTo(office, { page, manager, archiveId }));
  await test.step("a visit is logged on the phone, and the grant handed over", () => visit(office, grant));
  await test.step("a ticket is opened, and its deadlines say how they were counted", () =>
    openTicket(office));

  await test.step("the manager's numbers have moved, and open their lists", async () => {
    const after = await readFigures(manager);
    expect(after).toEqual(before.map((number, i) => number + (figures[i]?.moves ?? Number.NaN)));
    for (const { label } of figures) {
      await manager.goto("/overview");
      await settled(manager);
      await manager.getByRole("main").getByRole("link").filter({ hasText: label }).first().click();
      await expect(manager).not.toHaveURL(/overview/);
      await expect(manager.getByRole("main").getByRole("table").first()).toBeVisible();
    }
  });
});

async function importRoster(page: Page) {
  await page.goto("/members/import");
  const buffer = await rosterWorkbook();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("input[type=file]").setInputFiles({ name: "晨曦物业名册.xlsx", mimeType, buffer });
  await expect(page.getByText("确认各列的含义")).toBeVisible();
  await page.getByRole("button", { name: "开始预检" }).click();
  await page.getByRole("button", { name: `导入 ${rosterSize} 行` }).click();
  await expect(page.getByText("导入完成")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("下载有误的行")).toBeVisible();
}

async function findByInitials(page: Page) {
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(newcomer.initials);
  await page.getByRole("option", { name: newcomer.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(newcomer.name);
}

async function openArchive(page: Page) {
  await page.getByRole("main").getByRole("link", { name: "建困难档案" }).click();
  await page.getByRole("button", { name: "建立草稿" }).click();
  await expect(page).toHaveURL(/\/household$/);
  await page.getByLabel("主要致困原因").selectOption({ label: "患重特大疾病" });
  const self = page.getByRole("group", { name: "第 1 人" });
  await self.getByLabel("月收入（元）").fill("4800");
  await self.getByLabel("工作状态").selectOption({ label: "在岗" });
  await page.getByRole("button", { name: "添加家庭成员" }).click();
  const spouse = page.getByRole("group", { name: "第 2 人" });
  await spouse.getByLabel("姓名").fill("周启明");
  await spouse.getByLabel("月收入（元）").fill("2600");
  await page.getByLabel("医疗自付").fill("56000");
  // (4,800 + 2,600) × 12 − 56,000 = 32,800; ÷ 12 ÷ 2 = 1,366.67, below the line of 1,450.
  const formula = "(88,800 − 56,000) ÷ 12 ÷ 2 = 1,366.67 < 1,450 → 深度困难";
  await expect(page.getByText(formula)).toBeVisible();
  await fillStarred(page);
  await page.getByRole("button", { name: "保存家庭情况" }).click();
  await expect(page).not.toHaveURL(/household/);
  await expect(page.getByText(formula)).toBeVisible();
  await expect(page.getByText("扣除后低于认定线")).toBeVisible();
}

async function takeToNotice(page: Page): Promise<string> {
  const archiveId = page.url().split("/").at(-1) ?? "";
  await takeStep(page, "提交申请");
  await visitHome(page, archiveId);
  await takeStep(page, "入户核实", async (dialog) => {
    await dialog.getByLabel("核实情况").fill("入户走访，情况与申请一致。");
  });
  // Every adult signs: the comparison waits until the last of them has.
  for (const person of [newcomer.name, "周启明"]) {
    await page.getByRole("button", { name: "登记授权" }).click();
    const consent = page.getByRole("dialog", { name: "登记授权" });
    await consent.getByLabel("授权人").selectOption({ label: person });
    await consent.getByRole("button", { name: "登记" }).click();
    await expect(consent).toBeHidden();
  }
  await takeStep(page, "信息比对");
  await keepProofs(page);
  await takeStep(page, "开始公示", async (dialog) => dialog.getByLabel("公示地点").fill("月坛街道公示栏"));
  await expect(page.getByRole("main").getByText("公示", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/公示至/).first()).toBeVisible();
  return archiveId;
}

/** The proofs that only the worker has, seen on paper; then back to the overview. */
async function keepProofs(page: Page) {
  await page.getByRole("link", { name: /^材料/ }).click();
  for (const proof of ["本人困难申请书", "本年度诊断证明", "自费票据或结算单"]) {
    const row = page.getByRole("main").locator("div").filter({ hasText: proof }).last();
    await row.getByRole("button", { name: "登记" }).click();
    const dialog = page.getByRole("dialog", { name: `登记“${proof}”` });
    await dialog.getByRole("button", { name: "登记" }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole("link", { name: "概览" }).click();
}

async function approve(office: Office, manager: Page, archiveId: string) {
  await letNoticeRunOut(archiveId);
  const reviewer = await office.signedInAs("manager", { account: managerBeside() });
  await reviewer.goto(`/hardship/${archiveId}`);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText(newcomer.name);
  await takeStep(reviewer, "审核通过", (dialog) =>
    dialog.getByLabel("审核意见").fill("公示期满无异议，拟同意建档。"),
  );
  await manager.goto(`/hardship/${archiveId}`);
  await takeStep(manager, "审批建档", (dialog) => dialog.getByLabel("审核意见").fill("同意建档。"));
  await standing(manager, "在档");
  await expect(manager.getByText("认定类别").first()).toBeVisible();
}

type Asking = { page: Page; manager: Page; archiveId: string };

/** Three hands, each on a page of their own; the answer is the grant's address. */
async function grantTo(office: Office, { page, manager, archiveId }: Asking): Promise<string> {
  await page.goto(`/aid/propose?archive=${archiveId}`);
  await settled(page);
  const fund = page.getByLabel("资金").getByRole("option", { name: /困难职工帮扶资金/ });
  await page.getByLabel("资金").selectOption(await fund.first().getAttribute("value"));
  await page.getByLabel("项目").selectOption({ label: "生活救助" });
  await page.getByLabel("金额（元）").fill("600");
  await page.getByText("走访送达", { exact: true }).click();
  await page.getByLabel("事由").fill("医疗支出较大，先解决取暖和药费。");
  await page.getByRole("button", { name: "提出并预留" }).click();
  await page.waitForURL(/\/aid\/grants\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  await manager.goto(address);
  await takeStep(manager, "批准");
  const finance = await office.signedInAs("finance");
  await finance.goto(address);
  await takeStep(finance, "领出");
  await standing(finance, "待送达");
  return address;
}

async function visit(office: Office, grant: string) {
  const page = await office.signedInAs("caseworker", { phone: true });
  await page.goto(grant);
  await settled(page);
  await page.getByRole("link", { name: "记走访并送达" }).click();
  await expect(page.getByText(newcomer.name).first()).toBeVisible();
  await page.getByText("身体", { exact: true }).click();
  await page.getByRole("checkbox", { name: /^送达/ }).check();
  await page.getByLabel("情况", { exact: true }).fill("慰问金已当面交给本人并签收。");
  await page.getByRole("button", { name: "保存走访" }).click();
  await expect(page.getByText("走访已保存")).toBeVisible();
  await page.goto(grant);
  await standing(page, "已送达");
  // Everybody who had a hand in it stands in the trail of the record.
  const trail = page.getByRole("main").locator("section").filter({ hasText: "变更记录" });
  for (const step of ["提出", "批准"]) await expect(trail).toContainText(step);
}

async function openTicket(office: Office) {
  const page = await office.signedInAs("mediator");
  await page.goto("/disputes/new");
  await settled(page);
  await page.getByLabel("主要请求").selectOption({ label: "经济补偿或赔偿金" });
  await page.getByLabel("知道权利受侵害日期").fill(addDays(day(today), -40));
  const applicants = page
    .getByRole("group", { name: "申请人" })
    .or(page.locator("section", { hasText: "加一位申请人" }));
  await applicants.getByLabel("姓名").first().fill(newcomer.name);
  await page.getByLabel("单位名称").fill("北京晨曦物业管理有限公司");
  await page.getByLabel("摘要").fill("单位口头通知解除，未支付经济补偿。");
  await page.getByRole("button", { name: "登记工单" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(newcomer.name);
  for (const clock of ["受理期限", "可申请仲裁", "仲裁时效"])
    await expect(page.getByText(clock, { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: /计算/ }).first().click();
  const explained = page.getByRole("dialog");
  await expect(explained).toContainText("受理期限");
  await expect(explained).toContainText("协商调解规定");
  await page.keyboard.press("Escape");
}
