import { citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { ask, tell } from "./support/calls.ts";
import { letNoticeRunOut } from "./support/days.ts";
import { fillStarred, visitHome } from "./support/home-visit.ts";
import { type Office, test } from "./support/office.ts";
import { expectSoundScreen, settled } from "./support/screens.ts";

/** An id number that nobody in the story has: of the year 1983, by the run's own clock. */
function aNumber(): string {
  const first17 = `65010119830303${String(Date.now() % 1000).padStart(3, "0")}`;
  return first17 + citizenIdCheckDigit(first17);
}
const secondManager = () => {
  const [, second] = accounts.filter(({ role, name }) => role === "manager" && name.includes("区总工会"));
  if (!second) throw new Error("The story has two managers of the district");
  return second;
};
type Dialog = ReturnType<Page["getByRole"]>;

/** Opens a step's dialog, fills its words, and takes it. */
async function takeStep(page: Page, step: string, fill: (dialog: Dialog) => Promise<void> = async () => {}) {
  await page.getByRole("button", { name: step, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: step });
  await fill(dialog);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}
const standing = (page: Page, word: string) =>
  expect(page.getByRole("main").getByText(word, { exact: true }).first()).toBeVisible();

/** A member of the caseworker's union who has no archive yet. */
async function aWorker(desk: Page, name: string): Promise<string> {
  const [union] = await ask<{ id: string }[]>(desk.request, "members.unions");
  const citizenId = aNumber();
  const address = "北京市西城区三里河三区 5 号楼 301";
  await tell(desk.request, "members.create", { name, idKind: "1", citizenId, unionId: union?.id, address });
  return citizenId;
}

/** The worker's own part: the code from the wall, the form on the phone, and both agreements. */
async function applyByPhone(office: Office, desk: Page, name: string, citizenId: string) {
  await desk.goto("/hardship/applications/code");
  await settled(desk);
  // A code that hung there before is shown until the new one has taken its place, and opens nothing any more.
  const address = desk.getByText(/\/apply\/[\w-]{43}$/);
  const [old = "no code yet"] = await address.allTextContents();
  await desk.getByRole("button", { name: /开通申请码|换新码/ }).click();
  await expect(address).not.toHaveText(old);
  const worker = await office.visitor({ phone: true });
  await worker.goto(new URL((await address.textContent()) ?? "").pathname);
  await expectSoundScreen(worker, "the apply page");
  await worker.getByLabel("姓名").fill(name);
  await worker.getByLabel("身份证号").fill(citizenId);
  await worker.getByLabel("手机号码").fill("13900004321");
  await worker.getByLabel("主要困难原因").selectOption({ label: "患重特大疾病" });
  await worker.getByLabel("共同生活人数").fill("1");
  await worker.getByLabel("困难情况").fill("本人确诊后停工治疗，自费药较多，收入只有病假工资。");
  await worker.getByRole("button", { name: "提交申请" }).click();
  await expect(worker.getByText("请阅读并勾选同意后再提交。")).toBeVisible();
  for (const box of await worker.getByRole("checkbox").all()) await box.check();
  await worker.getByRole("button", { name: "提交申请" }).click();
  await expect(worker.getByText("申请已提交")).toBeVisible();
}

/** What the register form still lacks is named on the page, and leads to its field. */
async function fillWhatIsLeft(desk: Page) {
  const left = desk.locator("#fields-left");
  await expect(left).toContainText(/登记表还有 \d+ 项未填/);
  await expectSoundScreen(desk, "an archive with an empty form");
  await left.getByRole("link", { name: "邮政编码" }).click();
  await expect(desk).toHaveURL(/household#details\.postcode$/);
  await settled(desk);
  await fillStarred(desk);
  await desk.getByRole("button", { name: "保存家庭情况" }).click();
  await expect(desk).not.toHaveURL(/household/);
  await expect(left).toBeHidden();
  // What was compared were other facts: they are compared anew.
  await takeStep(desk, "信息比对");
}

/** The caseworker's part: the draft, the household, the visit, the comparison, the proofs, the notice. */
async function takeToNotice(desk: Page, name: string): Promise<string> {
  await desk.goto("/hardship/applications");
  await settled(desk);
  await desk.getByRole("button", { name: `受理${name}的申请` }).click();
  await desk.waitForURL(/\/hardship\/[0-9a-f-]{36}$/);
  const id = desk.url().split("/").at(-1) ?? "";
  await desk.goto(`/hardship/${id}/household`);
  await settled(desk);
  await desk.getByRole("group", { name: "第 1 人" }).getByLabel("月收入（元）").fill("1200");
  await desk.getByRole("button", { name: "保存家庭情况" }).click();
  await expect(desk).not.toHaveURL(/household/);
  await takeStep(desk, "提交申请");
  await expect(desk.getByText(/缺入户走访记录/).first()).toBeVisible();
  await visitHome(desk, id);
  await takeStep(desk, "入户核实", async (dialog) => {
    await expect(dialog.getByRole("radio", { name: /马丽华/ })).toBeChecked();
    await dialog.getByLabel("核实情况").fill("入户走访，情况与申请一致。");
  });
  await takeStep(desk, "信息比对");
  await fillWhatIsLeft(desk);
  await expect(desk.getByText("还缺 3 项证明材料").first()).toBeVisible();
  for (const item of ["application", "diagnosis", "bills"])
    await tell(desk.request, "archives.keepEvidence", { archiveId: id, item, fileId: "", note: "" });
  await desk.goto(`/hardship/${id}?tab=evidence`);
  await expectSoundScreen(desk, "the proofs of an archive");
  await expect(desk.getByText("已齐")).toBeVisible();
  await takeStep(desk, "开始公示", async (dialog) => dialog.getByLabel("公示地点").fill("月坛街道公示栏"));
  await standing(desk, "公示");
  return id;
}

test("an archive from a phone to the file, by the worker, the caseworker, the reviewer and the approver", async ({
  office,
}) => {
  test.setTimeout(180_000);
  const desk = await office.signedInAs("caseworker");
  const name = "阿依古丽";
  await applyByPhone(office, desk, name, await aWorker(desk, name));
  const id = await takeToNotice(desk, name);

  const reviewer = await office.signedInAs("manager", { account: secondManager() });
  await reviewer.goto(`/hardship/${id}`);
  await settled(reviewer);
  await expect(reviewer.getByText(/公示须满至/).first()).toBeVisible();
  await letNoticeRunOut(id);
  await reviewer.goto(`/hardship/${id}/notice`);
  await expect(reviewer.getByText("公示已结束")).toBeVisible();
  await expect(reviewer.getByRole("main")).not.toContainText(name);
  await reviewer.goto(`/hardship/${id}`);
  await takeStep(reviewer, "审核通过", (dialog) =>
    dialog.getByLabel("审核意见").fill("公示期满无异议，材料齐全。"),
  );
  const approver = await office.signedInAs("manager");
  await approver.goto(`/hardship/${id}`);
  await takeStep(approver, "审批建档", (dialog) => dialog.getByLabel("审核意见").fill("同意建档。"));
  await standing(approver, "在档");

  await approver.getByRole("link", { name: "第 2 号" }).click();
  await expect(approver.getByText(/校验值 [0-9a-f]{64}/)).toBeVisible();
  await expectSoundScreen(approver, "the computation of a decision");
});

test("an objection stops an archive, and when it is upheld the household is told in writing", async ({
  office,
}) => {
  test.setTimeout(180_000);
  const desk = await office.signedInAs("caseworker");
  const name = "古丽娜尔";
  await applyByPhone(office, desk, name, await aWorker(desk, name));
  const id = await takeToNotice(desk, name);
  await desk.getByRole("link", { name: "概览" }).click();
  await desk.getByRole("button", { name: "登记异议" }).click();
  const objection = desk.getByRole("dialog");
  await objection.getByLabel("异议内容").fill("名下另有一套住房出租。");
  await objection.getByRole("button", { name: "登记" }).click();
  await expect(objection).toBeHidden();
  await letNoticeRunOut(id);

  const reviewer = await office.signedInAs("manager", { account: secondManager() });
  await reviewer.goto(`/hardship/${id}`);
  await settled(reviewer);
  await expect(reviewer.getByText(/有 1 件异议未处理/).first()).toBeVisible();
  await reviewer.getByRole("button", { name: "处理", exact: true }).click();
  const settling = reviewer.getByRole("dialog");
  await settling.getByText("成立", { exact: true }).click();
  await settling.getByLabel("核查与处理情况").fill("经不动产登记核查，属实。");
  await settling.getByRole("button", { name: "保存处理结果" }).click();
  await expect(settling).toBeHidden();
  await expect(reviewer.getByText(/有 1 件异议成立/).first()).toBeVisible();
  await takeStep(reviewer, "不予建档", (dialog) =>
    dialog.getByLabel("理由").fill("有两套住房，不符合条件。"),
  );
  await standing(reviewer, "不予建档");
  await reviewer.getByRole("link", { name: "告知书" }).click();
  await reviewer.waitForURL(/\/decision$/);
  await expect(reviewer.getByText("有两套住房，不符合条件。")).toBeVisible();
  await expectSoundScreen(reviewer, "a written decision");
});
