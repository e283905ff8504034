import { citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { settled } from "./screens.ts";

/** An id number that nobody in the story has: of the year 1984, by the run's own clock. */
function aRelativesId(): string {
  const first17 = `65010119840404${String(Date.now() % 1000).padStart(3, "0")}`;
  return first17 + citizenIdCheckDigit(first17);
}

/** What is typed into a starred field, by the end of its name; a choice takes the first word that it has. */
const typed: Record<string, () => string> = {
  name: () => "周启明",
  citizenId: aRelativesId,
  birthOn: () => "1984-04-04",
  workingSince: () => "2005-07-01",
  postcode: () => "100045",
  floorArea: () => "42",
  phone: () => "13900004321",
  monthlyIncome: () => "0",
};

/** Fills every starred field of the household's form that is still empty, as a caseworker with the paper beside them. */
export async function fillStarred(page: Page): Promise<void> {
  // Where something is left the part stands open already.
  await page.locator("main details").evaluateAll((all) => {
    for (const part of all) part.setAttribute("open", "");
  });
  for (const field of await page.locator("[aria-required=true]").all()) {
    if ((await field.inputValue()) !== "") continue;
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === "SELECT") await field.selectOption({ index: 1 });
    else {
      const name = (await field.getAttribute("name"))?.split(".").at(-1) ?? "";
      await field.fill(typed[name]?.() ?? "1");
    }
  }
}

/** 入户核实 at the desk: a visit by two is written down from the file, and its photo added. Ends on the file's page. */
export async function visitHome(page: Page, archiveId: string): Promise<void> {
  await page.goto(`/hardship/${archiveId}`);
  await settled(page);
  await page.locator("#home-visits").getByRole("link", { name: "记走访" }).click();
  await page.getByLabel("同行人").fill("马丽华");
  await page.getByLabel("情况", { exact: true }).fill("入户走访，情况与申请一致。");
  await page.getByRole("button", { name: "保存走访" }).click();
  await expect(page).toHaveURL(/\/aid\/visits\/[0-9a-f-]{36}$/);
  await settled(page);
  await page.getByRole("button", { name: "添加照片" }).click();
  const dialog = page.getByRole("dialog", { name: "添加走访照片" });
  const buffer = await sharp({ create: { width: 80, height: 60, channels: 3, background: "#8899aa" } })
    .jpeg()
    .toBuffer();
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "门口.jpg", mimeType: "image/jpeg", buffer });
  await dialog.getByRole("button", { name: "保存照片" }).click();
  await expect(page.getByRole("link", { name: "照片 1" })).toBeVisible();
  await page.goto(`/hardship/${archiveId}`);
  await settled(page);
  await expect(page.getByText("可用于核实")).toBeVisible();
}
