import { expect, type Page } from "@playwright/test";
import { ask } from "./support/calls.ts";
import { test } from "./support/office.ts";
import { addressFor } from "./support/records.ts";
import { settled } from "./support/screens.ts";

type Standing = { counts: Record<"lacking" | "pending" | "changed" | "uploaded", number>; unchecked: number };
type Panel = { parts: { title: string; cells: { heading: string; text: string; sealed: boolean }[] }[] };

const numberIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));
async function open(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
}

test("the archives are compared with the national system, and every tab holds what it says", async ({
  office,
}) => {
  const page = await office.signedInAs("manager");
  await open(page, "/hardship/pack");
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await expect(page.getByText("已完成", { exact: true })).toBeVisible({ timeout: 60_000 });
  const { counts, unchecked } = await ask<Standing>(page.request, "archivePacks.standing", {});
  expect(unchecked).toBe(0);
  expect(counts.lacking + counts.pending + counts.uploaded).toBeGreaterThan(0);
  for (const [name, key] of [
    ["有缺项", "lacking"],
    ["待上报", "pending"],
    ["上报后有变更", "changed"],
  ] as const) {
    const tab = page.getByRole("navigation", { name: "按上报情况" }).getByRole("link", { name });
    await expect.poll(async () => numberIn(await tab.textContent())).toBe(counts[key]);
  }
});

test("an archive is typed in by hand: open fields are copied, covered ones only after a reason", async ({
  office,
}) => {
  const page = await office.signedInAs("caseworker");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await addressFor(page, "/hardship/pack/[archiveId:enrolled]");
  await open(page, address);
  const archiveId = address.split("/").at(-1) ?? "";
  const { parts } = await ask<Panel>(page.request, "archivePacks.record", { archiveId });
  expect(parts.map(({ title }) => title).slice(0, 3)).toEqual([
    ...["职工基本信息", "家庭与困难情况", "开户信息与建档"],
  ]);
  await page.getByRole("button", { name: "复制姓名" }).first().click();
  const name = parts[0]?.cells.find(({ heading }) => heading === "姓名")?.text;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(name);
  await page.getByRole("button", { name: "显示敏感信息" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "显示", exact: true }).click();
  await expect(page.getByRole("button", { name: "复制身份证号" }).first()).toBeVisible();
});
