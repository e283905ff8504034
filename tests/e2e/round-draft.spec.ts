import { addDays, dayAt } from "@gongbang/domain/kernel/day";
import { expect, type Page } from "@playwright/test";
import { aPhoto } from "../support/phone.ts";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import {
  boxesOn,
  cardOf,
  enterPin,
  fromTelephone,
  type Household,
  noteOf,
  oneForToday,
  openAtTheDoor,
  openInTheMorning,
  planFor,
  saved,
  waitingOn,
  written,
} from "./support/round.ts";

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load resource/;
test.describe.configure({ timeout: 180_000 });

const draftOf = async (page: Page, { id }: Household) => (await boxesOn(page)).includes(`draft:${id}`);

test("a visit that was begun without a network is there after the page was closed, and is saved then", async ({
  office,
}) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await openAtTheDoor(page);
  const note = `没写完 ${Date.now()}`;
  await cardOf(page, household).tap();
  await noteOf(page).fill(note);
  await expect(page.getByText(/草稿已存/)).toBeVisible();
  const context = page.context();
  await page.close();

  const again = await context.newPage();
  await again.goto("/round");
  await enterPin(again);
  await expect(cardOf(again, household)).toContainText("有草稿");
  await cardOf(again, household).tap();
  await expect(again.getByText("已恢复没有保存的草稿")).toBeVisible();
  await expect(noteOf(again)).toHaveValue(note);
  await again.getByRole("button", { name: "保存走访" }).tap();
  await saved(again);
  expect(await draftOf(again, household)).toBe(false);
  await context.setOffline(false);
  await expect.poll(() => written(again, household, note), { timeout: 45_000 }).toBe(1);
});

test("a draft is kept when the form is left at once, outlives its place in the round, and goes when nobody wants it", async ({
  office,
}) => {
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await cardOf(page, household).tap();
  await noteOf(page).fill("马上返回");
  await page.getByRole("button", { name: "返回" }).tap();
  await expect(cardOf(page, household)).toContainText("有草稿");

  await planFor(page, household.id, addDays(dayAt(new Date()), 90));
  await page.reload();
  await enterPin(page);
  await expect(cardOf(page, household)).toContainText("有草稿");
  await cardOf(page, household).tap();
  await expect(noteOf(page)).toHaveValue("马上返回");
  await page.getByRole("button", { name: "不要草稿" }).tap();
  await expect(noteOf(page)).toHaveValue("");
  await expect.poll(() => draftOf(page, household)).toBe(false);
  await page.getByRole("button", { name: "返回" }).tap();
  await expect(page.getByText("有草稿")).toHaveCount(0);
});

test("a photo and a signature travel behind their visit, without place and device", async ({ office }) => {
  office.mayComplain(noNetwork);
  const page = await office.signedInAs("caseworker", { phone: true });
  const household = await oneForToday(page);
  await openInTheMorning(page);
  await page.context().setOffline(true);
  const note = `照片 ${Date.now()}`;
  await cardOf(page, household).tap();
  await noteOf(page).fill(note);
  const photo = await aPhoto(640, 480);
  expect(photo.includes("Beijing Camera")).toBe(true);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "door.jpg", mimeType: "image/jpeg", buffer: photo });
  await expect(page.getByRole("img", { name: "照片 1" })).toBeVisible();
  await page.getByRole("button", { name: "请对方签字" }).tap();
  await sign(page);
  await page.getByRole("button", { name: "保存走访" }).tap();
  await saved(page);
  expect(await waitingOn(page)).toBe(3);
  await page.context().setOffline(false);
  await expect.poll(() => waitingOn(page), { timeout: 45_000 }).toBe(0);

  const visit = (await fromTelephone(page, household)).find((each) => each.note === note);
  type Files = { files: { id: string; purpose: string }[] };
  const { files } = await ask<Files>(page.request, "visits.record", { visitId: visit?.id ?? "" });
  expect(files.map(({ purpose }) => purpose).toSorted()).toEqual(["photo", "signature"]);
  for (const { id } of files) {
    const bytes = await (await page.request.get(`/api/visit-files/${id}`)).body();
    for (const trace of ["Beijing Camera", "Exif", "GPS"]) expect(bytes.includes(trace), trace).toBe(false);
  }
});

/** A stroke of a finger across the pad. */
async function sign(page: Page) {
  const pad = page.getByRole("img", { name: "签字处，还没有签" });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad to sign on");
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("img", { name: "签字处，已签" })).toBeVisible();
}
