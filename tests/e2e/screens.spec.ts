import { readFileSync } from "node:fs";
import type { Role } from "@gongbang/domain/access/policy";
import { expect, type Page } from "@playwright/test";
import { desk, phone, test } from "./support/office.ts";
import { addressFor, routeOf } from "./support/records.ts";
import { builtPages } from "./support/routes.ts";
import { screens, walked } from "./support/screen-list.ts";
import {
  expectNoSidewaysScroll,
  expectSoundElsewhere,
  expectSoundScreen,
  expectWholeScreen,
  picture,
  settled,
} from "./support/screens.ts";

const staff = Object.keys(screens) as Role[];

type Titles = Record<"notFoundTitle" | "noRightTitle" | "errorTitle", string>;
const messages = readFileSync(new URL("../../apps/web/messages/zh-CN/common.json", import.meta.url), "utf8");
const { states }: { states: Titles } = JSON.parse(messages);

async function open(page: Page, route: string): Promise<string> {
  const address = await addressFor(page, route);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await settled(page);
  for (const standing of [states.notFoundTitle, states.noRightTitle, states.errorTitle])
    await expect(page.getByRole("heading", { level: 1 }), address).not.toHaveText(standing);
  return address;
}

/** Those of a role that no role before it opens too: the night, the phone and the other language see each page once. */
const ownScreens = (role: Role) =>
  screens[role].filter((route) => staff.find((each) => screens[each].includes(route)) === role);

/** Links to one page with other records or other choices are of one kind: one of them is followed. */
const kindOf = (link: string) => link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/=[^&]*/g, "");
const linksOf = (page: Page) =>
  page.locator("a[href^='/']").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? "/"));

test("no page of the build is left out here", () => {
  const looked = new Set([...Object.values(screens).flat().map(routeOf), ...walked]);
  expect(builtPages().filter((route) => !looked.has(route))).toEqual([]);
});

test.describe.configure({ timeout: 300_000 });

/** The screens of a role by their room, so that a test is over in a minute and names what it looked at. */
const byRoom = (routes: string[]) => Map.groupBy(routes, (route) => route.split(/[/?]/)[1] || "home");

for (const role of staff) {
  for (const [room, routes] of byRoom(screens[role]))
    test(`the screens of the ${role} are sound, at the desk and on the phone, by day and by night: ${room}`, async ({
      office,
    }) => {
      const page = await office.signedInAs(role);
      const links = new Map<string, string>();
      const opened: string[] = [];
      for (const route of routes) {
        await page.setViewportSize(desk);
        opened.push(await open(page, route));
        await expectSoundScreen(page, route);
        for (const link of await linksOf(page)) links.set(kindOf(link), link);
        if (ownScreens(role).includes(route)) await expectSoundElsewhere(page, route);
      }
      for (const address of opened) links.delete(kindOf(address));
      for (const [kind, link] of links)
        expect((await page.request.get(link)).status(), `${kind}: ${link}`).toBe(200);
    });

  for (const [room, routes] of byRoom(ownScreens(role)))
    test(`the screens of the ${role} speak English: ${room}`, async ({ office }) => {
      const page = await office.signedInAs(role, { language: "en" });
      for (const route of routes) {
        await page.setViewportSize(desk);
        await expectWholeScreen(page, await open(page, route), "en");
        await expect(page.getByRole("navigation").first()).not.toContainText(/\p{Script=Han}/u);
        await page.setViewportSize(phone);
        await expectNoSidewaysScroll(page, route);
      }
    });
}

test("the sign-in is sound at the desk, on the phone and in English", async ({ office }) => {
  for (const look of [{}, { phone: true }, { language: "en", theme: "dark" }] as const) {
    const page = await office.visitor(look);
    await page.goto("/sign-in");
    await expectSoundScreen(page, "/sign-in", "language" in look ? look.language : "zh-CN");
  }
});

test("the language changes at once, and stays for the next page", async ({ office }) => {
  const page = await office.signedInAs("caseworker");
  await page.goto("/");
  await page.getByRole("button", { name: /的菜单$/ }).click();
  await page.getByText("English", { exact: true }).click();
  await expect(page.getByRole("link", { name: "Members", exact: true }).first()).toBeVisible();
  await page.goto("/hardship");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("button", { name: /menu/i }).first().click();
  await page.getByText("中文", { exact: true }).click();
  await expect(page.getByRole("link", { name: "会员名册" }).first()).toBeVisible();
});

test("what is not there, and what one may not see, are pages with a way home", async ({ office }) => {
  office.mayComplain(/status of 40[34]/);
  const page = await office.signedInAs("systemAdmin");
  // Once the frame of a page has been sent, its status is 200 whatever the rest says: the heading tells.
  for (const [address, title] of [
    ["/nowhere", states.notFoundTitle],
    ["/members", states.noRightTitle],
    ["/hardship/0198f000-0000-7000-8000-000000000000", states.noRightTitle],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectSoundScreen(page, address);
    await expect(page.getByRole("main").getByRole("link")).toHaveAttribute("href", "/");
  }
});

type Picture = {
  name: string;
  role: Role;
  route: string;
  phone?: boolean;
  dark?: boolean;
  english?: boolean;
  before?: (page: Page) => Promise<void>;
};

async function explained(page: Page) {
  await page.getByRole("button", { name: "如何计算" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function visited(page: Page) {
  for (const chip of ["身体", "收入", "情况无变化"]) await page.getByText(chip, { exact: true }).click();
  await page.getByRole("textbox", { name: "情况" }).fill("透析改为每周两次，自付略降。想问明年公租房续租。");
  await page.getByRole("heading", { level: 1 }).evaluate((head) => head.scrollIntoView());
}

const pictures: Picture[] = [
  { name: "home-desk", role: "caseworker", route: "/" },
  { name: "home-desk-dark", role: "caseworker", route: "/", dark: true },
  { name: "home-desk-en", role: "caseworker", route: "/", english: true },
  { name: "home-phone", role: "caseworker", route: "/", phone: true },
  { name: "members-desk", role: "caseworker", route: "/members" },
  { name: "archive-desk", role: "caseworker", route: "/hardship/[archiveId:onNotice]" },
  { name: "ticket-desk", role: "mediator", route: "/disputes/[ownTicketId]", before: explained },
  { name: "overview-desk", role: "manager", route: "/overview" },
  {
    name: "visit-phone",
    role: "caseworker",
    route: "/aid/visits/new?archive=[archiveId]",
    phone: true,
    before: visited,
  },
];

test("the pictures of the README", async ({ office }) => {
  for (const { name, role, route, dark, english, before, ...look } of pictures) {
    const page = await office.signedInAs(role, {
      ...look,
      ...(dark && { theme: "dark" }),
      ...(english && { language: "en" }),
    });
    await open(page, route);
    await settled(page);
    await before?.(page);
    await picture(page, name);
  }
});
