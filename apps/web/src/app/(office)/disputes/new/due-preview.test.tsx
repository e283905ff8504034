import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { allOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { autumn } from "../ticket-record.fixture.tsx";
import { DuePreview } from "./due-preview.tsx";

type Facts = ComponentProps<typeof DuePreview>["facts"];
const pay: Facts = { receivedOn: "2026-09-18", knownOn: "2026-08-15", employedTo: "", kinds: ["03"] };
const preview = (facts: Partial<Facts> = {}, today = "2026-09-18", locale: Locale = "zh-CN") =>
  markupIn(locale, <DuePreview facts={{ ...pay, ...facts }} calendar={{ ...autumn, today }} />);
const said = async (...asked: Parameters<typeof preview>) => readAs(await preview(...asked));

describe("the days that the facts lead to", () => {
  it("are those that the server will count: over the worked Sunday, and past the holiday", async () => {
    const words = await said();
    expect(words).toContain("受理期限 如何计算 9月22日 星期二 剩 3 个工作日");
    expect(words).toContain("可申请仲裁 如何计算 10月8日 星期四 20 天后可申请");
  });
  it("are in the reader's language", async () => {
    const words = await said({}, "2026-09-18", "en");
    expect(words).not.toMatch(/[\u4e00-\u9fff]/u);
    expect(words).toContain("22 September");
  });
  it("wait for the day of receipt, and for a day that is none", async () => {
    for (const receivedOn of ["", "2026-02-30", "昨天"]) {
      const page = await preview({ receivedOn });
      expect(readAs(page)).toContain("填好收到日后显示");
      expect(allOf(page, "button")).toEqual([]);
    }
  });
  it("are read as people write days", async () => {
    expect(await said({ receivedOn: "2026年9月18日" })).toContain("9月22日 星期二");
  });
  it("say at once that a late application is late", async () => {
    expect(await said({}, "2026-09-23")).toContain("9月22日 星期二 逾期 1 天");
  });
  it("open the way to arbitration, and are not missed, once its clock is over", async () => {
    expect(await said({}, "2026-10-09")).toContain("10月8日 星期四 现在可申请");
  });
  it("each have the way to see how they were counted", async () => {
    const page = await preview({ kinds: ["09"] });
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["如何计算", "如何计算", "如何计算"]);
  });
});

describe("the limitation beside the form", () => {
  it("does not run against pay that is owed while the relation lasts", async () => {
    const words = await said();
    expect(words).toContain("不受一年时效限制");
    expect(words).not.toContain("仲裁时效 如何计算");
  });
  it("runs from the end of the employment once there is one", async () => {
    expect(await said({ employedTo: "2026-08-31" })).toContain("仲裁时效到 2027年8月31日，剩 347 天");
  });
  it("runs from the day of knowledge for everything else", async () => {
    expect(await said({ kinds: ["09"] })).toContain("仲裁时效到 2027年8月16日");
  });
  it("is the earlier of the two where both are claimed", async () => {
    expect(await said({ kinds: ["03", "09"], employedTo: "2026-09-10" })).toContain("2027年8月16日");
  });
  it("asks for the day of knowledge where it decides and is missing", async () => {
    expect(await said({ kinds: ["09"], knownOn: "" })).toContain("还不知道权利受侵害的日期");
  });
  it("warns in its last month, on its last day, and when it is past", async () => {
    const from = (knownOn: string) => preview({ kinds: ["09"], knownOn }, "2026-09-18");
    expect(await from("2025-12-01")).toContain("border-info");
    expect(await from("2025-10-12")).toContain("border-due-soon");
    expect(readAs(await from("2025-09-18"))).toContain("仲裁时效今天届满");
    expect(readAs(await from("2025-09-17"))).toContain("仲裁时效已于 2026年9月17日 届满，逾期 1 天");
    expect(await from("2025-09-17")).toContain("border-danger");
  });
  it("says something for every kind of claim, in both languages", async () => {
    for (const locale of locales) {
      for (const kind of disputeClaim.codes)
        expect(await said({ kinds: [kind] }, "2026-09-18", locale)).toMatch(/时效|limit/i);
    }
  });
});
