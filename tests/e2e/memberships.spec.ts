import { citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { expectSoundScreen, settled } from "./support/screens.ts";

type Members = { rows: { id: string; name: string; status: string }[] };
type Unions = { id: string; name: string; path: string }[];

/** The caseworker of another street than the first one's. */
function ofAnotherStreet() {
  const found = accounts.filter(({ role }) => role === "caseworker")[1];
  if (!found) throw new Error("The story has one caseworker alone");
  return found;
}
const ownUnion = async (page: Page) => {
  const [union] = await ask<Unions>(page.request, "members.unions");
  if (!union) throw new Error("no union");
  return union;
};

/** Somebody active whose household has no archive: other tests work on those. */
async function aidless(page: Page, rows: Members["rows"]) {
  for (const member of rows.filter(({ status }) => status === "active")) {
    const archives = await ask<{ rows: unknown[] }>(page.request, "archives.ofMember", {
      memberId: member.id,
    });
    if (archives.rows.length === 0) return member;
  }
  throw new Error("everybody active has an archive");
}

/** An id number that nobody in the story has: of the year 1999, by the run's own clock. */
function aNumber(): string {
  const serial = String(Date.now() % 1000).padStart(3, "0");
  const first17 = `65010119990101${serial}`;
  return first17 + citizenIdCheckDigit(first17);
}

test("a member is sent on by one union's officer and accepted by another's", async ({ office }) => {
  const old = await office.signedInAs("caseworker");
  const young = await office.signedInAs("caseworker", { account: ofAnotherStreet() });
  const { rows } = await ask<Members>(old.request, "members.list", { limit: 50 });
  const member = await aidless(old, rows);
  const target = await ownUnion(young);

  await old.goto(`/members/${member.id}/membership`);
  await settled(old);
  await old.getByRole("link", { name: "转出", exact: true }).click();
  await old.waitForURL(/\/members\/transfers\/new/);
  await old.goto(`${old.url()}&q=${encodeURIComponent(target.name)}`);
  await settled(old);
  await old.getByRole("button", { name: "转出", exact: true }).click();
  await old.waitForURL(/\/members\/transfers\/[0-9a-f-]{36}$/);
  await expectSoundScreen(old, "a transfer that was sent");
  await expect(old.getByText("待接收").first()).toBeVisible();

  await young.goto(old.url());
  await settled(young);
  await expect(young.getByText("在对方工会")).toBeVisible();
  await young.getByRole("button", { name: "接收", exact: true }).click();
  await young.getByRole("dialog").getByRole("button", { name: "接收", exact: true }).click();
  await expect(young.getByText("已接收").first()).toBeVisible();
  await young.goto(`/members/${member.id}`);
  await expect(young.getByRole("heading", { level: 1 })).toContainText(member.name);

  await old.goto(`/members/${member.id}`);
  await expect(old.getByRole("heading", { level: 1 })).toHaveText("没有找到");
});

test("a worker applies from the union's code by phone, and is a member once approved", async ({ office }) => {
  const desk = await office.signedInAs("caseworker");
  const union = await ownUnion(desk);
  await desk.goto(`/members/unions/${union.id}/join`);
  await settled(desk);
  await desk.getByRole("button", { name: /生成入会码|换新码/ }).click();
  const address = desk.getByText(/\/join\/[\w-]{43}$/);
  await expect(address).toBeVisible();
  const url = (await address.textContent()) ?? "";

  const worker = await office.visitor({ phone: true });
  await worker.goto(new URL(url).pathname);
  await expectSoundScreen(worker, "the join page");
  const number = aNumber();
  await worker.getByLabel("姓名").fill("巴哈提·努尔");
  await worker.getByLabel("身份证号").fill(number);
  await worker.getByLabel("手机号码").fill("13900001234");
  await worker.getByRole("button", { name: "提交申请" }).click();
  await expect(worker.getByText("请阅读并勾选同意后再提交。")).toBeVisible();
  await worker.getByRole("checkbox").check();
  await worker.getByRole("button", { name: "提交申请" }).click();
  await expect(worker.getByText("申请已提交")).toBeVisible();

  const lead = await office.signedInAs("manager");
  await lead.goto("/members/applications");
  await settled(lead);
  await lead.getByRole("button", { name: "批准巴哈提·努尔入会" }).click();
  await expect(lead.getByText("已批准入会")).toBeVisible();
  type Found = { members: { name: string; status: string }[] };
  const { members } = await ask<Found>(desk.request, "members.find", { text: number });
  expect(members).toMatchObject([{ name: "巴哈提·努尔", status: "active" }]);
});
