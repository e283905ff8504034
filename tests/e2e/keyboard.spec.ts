import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { expect, type Page } from "@playwright/test";
import { aCitizenId } from "../support/people.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { settled } from "./support/screens.ts";

/** The element that has the focus is drawn with a ring or frame, on itself or over its row or label. */
async function expectFocusSeen(page: Page) {
  const ring = await page.evaluate(() => {
    const seen = (element: Element | null | undefined, part?: string): boolean => {
      if (!element || element === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const focused = document.activeElement;
    const drawn = seen(focused) || seen(focused, "::after") || seen(focused?.closest("label"));
    return drawn ? "seen" : `unseen: ${focused?.outerHTML.slice(0, 160)}`;
  });
  expect(ring).toBe("seen");
}

test("Ctrl+K finds a person by the initials of the name, and Enter opens the record", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  type Found = { members: { id: string; name: string }[] };
  type Rows = { rows: { name: string }[] };
  const { rows } = await ask<Rows>(page.request, "members.list");
  const initials = pinyinOf(rows.at(-1)?.name ?? "").initials;
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox");
  await expect(box).toBeFocused();
  await page.keyboard.type(initials);
  const { members } = await ask<Found>(page.request, "members.find", { text: initials, limit: 8 });
  const [person] = members;
  await expect(page.getByRole("option", { name: person?.name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/members/${person?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person?.name ?? "");
});

test("the palette opens pages and actions, and Escape gives the focus back", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  await page.goto("/members");
  await settled(page);
  const opener = page.getByRole("banner").getByRole("button").first();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("jzf");
  await expect(page.getByRole("option", { name: "记走访" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/aid\/visits\/new/);
});

test("? shows every key, and Escape closes it", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "快捷键" });
  await expect(dialog.getByRole("term")).toHaveCount(7);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("J and K walk a list, Enter opens the row, and the focus is seen", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  await page.goto("/members");
  await settled(page);
  const links = page.locator("[data-table-keys] .row-link");
  for (const [key, at] of [
    ["j", 0],
    ["j", 1],
    ["j", 2],
    ["k", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(links.nth(at)).toBeFocused();
  }
  await expectFocusSeen(page);
  const address = await links.nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(address ?? "");
  await page.goto("/members");
  await settled(page);
  await page.keyboard.press("/");
  await expect(page.locator("[data-page-search]")).toBeFocused();
});

test("Tab reaches the whole page, beginning with the way past the menu, and is always seen", async ({
  office,
}) => {
  const page = await office.signedInAs("caseworker");
  for (const address of ["/", "/members", "/hardship"]) {
    await page.goto(address);
    await settled(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
    for (let step = 0; step < 40; step++) {
      await expectFocusSeen(page);
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
  }
});

test("a form is filled and saved without the mouse: Ctrl+Enter, and what is wrong is one key away", async ({
  office,
}) => {
  const page = await office.signedInAs("caseworker");
  office.mayComplain(/status of 409/);
  await page.goto("/members/new");
  await settled(page);
  await page.keyboard.press("/");
  await page.keyboard.type("司马键");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /登记新会员/ }).press("Enter");
  const number = page.getByRole("textbox", { name: /证件号码/ });
  await expect(page.getByRole("textbox", { name: /^姓名/ })).toHaveValue("司马键");
  await number.focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("main").getByText(/有 \d+ 处需要修改/)).toBeVisible();
  await expect(number).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.type(aCitizenId({ serial: 407, born: "19790228" }));
  await page.getByRole("combobox", { name: "所属工会" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/members\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("司马键");
});

test("what is pressed before a slow page is awake is kept, and done once it is", async ({ office }) => {
  const page = await office.visitor();
  const { promise: slow, resolve: come } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("用户名").fill("somebody");
  await page.getByLabel("密码").fill("not their password");
  await page.keyboard.press("Enter");
  come();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue("somebody");
  expect(new URL(page.url()).search).toBe("");
});
