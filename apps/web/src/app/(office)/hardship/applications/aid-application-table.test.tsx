import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { type AidApplication, AidApplicationTable } from "./aid-application-table.tsx";

const application: AidApplication = {
  ...{ id: "a1", version: 1, kind: "daily", name: "马建国", idMask: "110***********0012" },
  ...{ phoneMask: "139****0001", mainCause: "06", people: 3, statement: "爱人确诊后停工治疗。" },
  ...{ hasComparison: true, appliedOn: "2026-09-18", unionName: "月坛街道", status: "waiting" },
  ...{ refusal: null, decidedBy: null, decidedOn: null, archiveId: null, memberId: "m1" },
};
const table = (more: Partial<AidApplication> = {}, mayWork = true, locale: Locale = "zh-CN") =>
  deskIn(locale, <AidApplicationTable rows={[{ ...application, ...more }]} mayWork={mayWork} empty="没有" />);
const buttons = async (...args: Parameters<typeof table>) =>
  allOf(oneOf(await table(...args), "tbody").markup, "button").map(
    ({ attributes, text }) => attributes["aria-label"] ?? text,
  );

describe("the queue from the phones", () => {
  it("says who, why and for how many, masked", async () => {
    const page = readAs(await table());
    for (const said of [
      "马建国",
      "110***********0012",
      "患重特大疾病：爱人确诊后停工治疗。",
      "日常救助",
      "待受理",
    ])
      expect(page).toContain(said);
  });
  it("is worked by who may, and the button says whose it is", async () => {
    expect(await buttons()).toEqual(["受理马建国的申请", "不予受理"]);
    expect(await buttons({}, false)).toEqual([]);
    expect(await buttons({ status: "taken" })).toEqual([]);
  });
  it("takes nobody who is not in the register, and says so", async () => {
    expect(await buttons({ memberId: null })).toEqual(["不予受理"]);
    expect(readAs(await table({ memberId: null }))).toContain("未登记为会员");
  });
  it("leads to the archive that it became, and says why it was refused", async () => {
    const taken = await table({ status: "taken", archiveId: "0197-a" });
    expect(linksIn(taken)).toContainEqual(["/hardship/0197-a", "马建国"]);
    expect(readAs(await table({ status: "refused", refusal: "请先入会" }))).toContain("请先入会");
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await table({}, true, locale))).not.toMatch(/hardship\.|applications\./);
  });
});
