import { channels } from "@gongbang/domain/disputes/ticket";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aTicket } from "../ticket-record.fixture.tsx";
import { MatterPanel } from "./matter-panel.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type Change = Partial<TicketRecord["ticket"]>;
const panel = (change: Change = {}, mayReveal = false, locale: Locale = "zh-CN") =>
  deskIn(locale, <MatterPanel ticket={aTicket(change)} mayReveal={mayReveal} />);
const said = async (...asked: Parameters<typeof panel>) => readAs(await panel(...asked));

describe("what a ticket is about", () => {
  it("is its summary, how it came, and who took it", async () => {
    const words = await said();
    expect(words).toContain("摘要 拖欠 7 月、8 月工资");
    expect(words).toContain("来源 来访");
    expect(words).toContain("受理工会 月坛街道总工会");
  });
  it.each(channels)("has a word for coming by %s, in both languages and none twice", async (channel) => {
    for (const locale of locales) {
      const all = await Promise.all(channels.map((each) => said({ channel: each }, false, locale)));
      expect(new Set(all).size).toBe(channels.length);
      expect(await said({ channel }, false, locale)).not.toContain("channels.");
    }
  });
  it("tells the reason of an ending where there is one", async () => {
    expect(await said({ explanation: "单位已搬离本市" })).toContain("理由说明 单位已搬离本市");
    expect(await said()).not.toContain("理由说明");
  });
});

describe("the applicant's own account", () => {
  it("is never in the page: it says that it is sealed", async () => {
    expect(await said({}, false)).toContain("申请人陈述 已加密保存");
    expect(allOf(await panel({}, false), "button")).toEqual([]);
  });
  it("is covered for whoever may read it, with an eye that says what it opens", async () => {
    const page = await panel({}, true);
    expect(readAs(page)).toContain("已遮盖");
    expect(oneOf(page, "button").attributes["aria-label"]).toContain("申请人陈述");
  });
  it("that was not given is said to be missing, and has no eye", async () => {
    for (const mayReveal of [true, false]) {
      expect(await said({ hasNarrative: false }, mayReveal)).toContain("申请人陈述 未填写");
      expect(allOf(await panel({ hasNarrative: false }, mayReveal), "button")).toEqual([]);
    }
    expect(await said({ hasNarrative: false }, true, "en")).toContain("Not given");
  });
});
