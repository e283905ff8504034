import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { expect, type Page } from "@playwright/test";
import { aCard, aPhone } from "../support/people.ts";
import { ask, tell } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { citizenIdOf } from "./support/roster.ts";
import { settled } from "./support/screens.ts";

type Unions = { id: string; level: string; shortName: string }[];
const name = "尉迟婉𬭎";
const [citizenId, phone, bankCard] = [citizenIdOf("19830311", 208), aPhone(730_417), aCard(730_417)];

/** A member that every kind of key leads to, and nobody else of the story has the name. */
async function aMember(page: Page) {
  const unions = await ask<Unions>(page.request, "members.unions");
  const union = unions.find(({ level }) => level === "basic") ?? unions.at(-1);
  const { id } = await tell<{ id: string }>(page.request, "members.create", {
    ...{ name, unionId: union?.id, citizenId, phone, bankCard, unitName: "晨曦物业管理有限公司" },
  });
  type Record = { memberNumber: string };
  const { memberNumber } = await ask<Record>(page.request, "members.record", { id });
  return { id, memberNumber };
}

test("the box finds a member by every kind of key, says why, and no number stands in an address", async ({
  office,
}) => {
  const page = await office.signedInAs("manager");
  const member = await aMember(page);
  const numbers = [citizenId, phone];
  page.on("request", (request) => {
    for (const number of numbers) expect(request.url()).not.toContain(number);
  });
  await page.goto("/members?view=all");
  await settled(page);
  const box = page.getByRole("combobox", { name: "查找会员" });
  const { full, initials } = pinyinOf(name);
  for (const [typed, why] of [
    ["婉", "姓名相符"],
    ["尉迟婉", "姓名相符"],
    ["𬭎", "姓名相符"],
    [full, "拼音相符"],
    [initials, "拼音相符"],
    [`尉迟${initials.slice(2)}`, "拼音相符"],
    [citizenId, "证件号码相符"],
    [citizenId.slice(-4), "证件尾号相符"],
    [phone, "手机号码相符"],
    [phone.slice(-4), "手机尾号相符"],
    [bankCard.slice(-4), "京卡尾号相符"],
    [member.memberNumber, "会员编号相符"],
  ] as const) {
    await box.fill(typed);
    const option = page.getByRole("option", { name: new RegExp(name) });
    await expect(option, typed).toContainText(why);
  }
  await box.fill(citizenId);
  await expect(page.getByRole("option", { name: new RegExp(name) })).toBeVisible();
  await box.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/members/${member.id}$`));
});

test("a view is set up by keyboard alone, kept, shared, and opens as it was", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await page.goto("/members?view=all");
  await settled(page);
  await page.getByRole("button", { name: "筛选", exact: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "筛选条件" });
  await dialog.getByRole("button", { name: "添加条件", exact: true }).press("Enter");
  await dialog.getByRole("combobox", { name: "字段" }).selectOption({ label: "手机号码" });
  await dialog.getByRole("combobox", { name: "关系" }).selectOption({ label: "不为空" });
  await dialog.getByRole("button", { name: "查看结果" }).press("Enter");
  await expect(page).toHaveURL(/f=/);
  await expect(page.getByRole("link", { name: /手机号码 不为空/ })).toBeVisible();
  const address = page.url();

  await page.getByRole("button", { name: "列", exact: true }).click();
  await page.getByRole("button", { name: "显示 责任人" }).click();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("columnheader", { name: "责任人" })).toBeVisible();

  await page.getByRole("button", { name: "保存视图" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("有手机的");
  await page.getByRole("dialog").getByRole("button", { name: "保存视图" }).click();
  const tab = page.getByRole("navigation", { name: "名册视图" }).getByRole("link", { name: /有手机的/ });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await page.getByRole("button", { name: "管理视图" }).click();
  await page.getByRole("checkbox", { name: "共享这个视图" }).check();
  await page.getByRole("button", { name: "保存共享设置" }).click();
  await expect(page.getByText("共享设置已保存")).toBeVisible();

  await page.goto("/members?view=all");
  await tab.click();
  await expect(page.getByRole("columnheader", { name: "责任人" })).toBeVisible();
  const other = await office.signedInAs("caseworker");
  await other.goto(address);
  await expect(other.getByRole("link", { name: /手机号码 不为空/ })).toBeVisible();
});

test("ticked members are given to an officer, and all that match too", async ({ office }) => {
  const page = await office.signedInAs("manager");
  await page.goto("/members?view=all");
  await settled(page);
  await page.getByRole("checkbox", { name: "选择本页" }).check();
  const bar = page.getByRole("region", { name: "批量办理" });
  await expect(bar).toContainText("已选 30 人");
  await bar.getByRole("button", { name: "指派责任人" }).click();
  const keeper = page.getByRole("dialog").getByRole("combobox", { name: "责任人" });
  await expect(keeper.getByRole("option").nth(1)).toBeAttached();
  await keeper.selectOption({ index: 1 });
  await page.getByRole("dialog").getByRole("button", { name: "指派", exact: true }).click();
  await expect(page.getByText(/已指派 \d+ 人/)).toBeVisible();
  await expect(bar).toBeHidden();
});
