import { type GrantEvent, grantMachine } from "@gongbang/domain/aid/grant.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aGrant, type GrantRecord } from "../../aid-records.fixture.tsx";
import { GrantHands } from "./grant-hands.tsx";
import { GrantHistory } from "./grant-history.tsx";

const hands = (change: Partial<GrantRecord> = {}, locale: Locale = "zh-CN") =>
  markupIn(locale, <GrantHands grant={aGrant(change)} />);
const said = async (...asked: Parameters<typeof hands>) => readAs(await hands(...asked));
const by = (name: string, on: string) => ({ by: name, on });

describe("the hands that a grant went through", () => {
  it("are named with their days, and those that are still to come are waited for", async () => {
    expect(await said({ approved: by("刘洋", "2026-09-20") })).toBe(
      "经手 提出 陈静，9月18日 批准 刘洋，9月20日 支付 等待办理 提出、批准、支付须为三个人；批准人不送达。",
    );
  });
  it("of a transfer are three: nobody hands it over", async () => {
    expect(await said({ way: "bank" })).not.toContain("送达 等待");
    expect(allOf(await hands({ way: "bank" }), "dt")).toHaveLength(3);
  });
  it("of money in hand are four: it is released, and handed over", async () => {
    const labels = allOf(await hands({ way: "handOver" }), "dt").map(({ text }) => text);
    expect(labels).toEqual(["提出", "批准", "领出", "送达"]);
  });
  it("are waited for no more once the grant has ended", async () => {
    const words = await said({ status: "declined", endedOn: "2026-09-21" });
    expect(words).toContain("批准 不需要 支付 不需要");
    expect(words).not.toContain("等待办理");
  });
  it("lead to the visits at which it was proposed and handed over, and to no other", async () => {
    const both = { way: "handOver", proposedAtVisit: "v1", handedOverAtVisit: "v2" } as const;
    const links = (page: string) => allOf(page, "a").map(({ attributes }) => attributes.href);
    expect(links(await hands(both))).toEqual(["/aid/visits/v1", "/aid/visits/v2"]);
    expect(links(await hands())).toEqual([]);
  });
  it("say the rule that keeps them apart, in both languages", async () => {
    expect(await said({}, "en")).toContain("Three people propose, approve and pay");
    for (const locale of locales) expect(await said({}, locale)).not.toMatch(/record\.|\{/);
  });
});

describe("the history of a grant", () => {
  type Step = GrantRecord["history"][number];
  const aStep = (change: Partial<Step> = {}): Step => ({
    id: "1",
    event: "approve",
    becomes: "approved",
    on: "2026-09-20",
    note: "情况属实",
    by: "刘洋",
    at: "2026-09-19T17:05:00.000Z",
    ...change,
  });
  const history = async (steps: Step[], locale: Locale = "zh-CN") =>
    readAs(await markupIn(locale, <GrantHistory history={steps} />));
  it("says what was done, by whom, when in Beijing, and with which words", async () => {
    const words = await history([aStep()]);
    for (const part of ["批准", "刘洋", "2026年9月20日 01:05", "情况属实"]) expect(words).toContain(part);
  });
  it("shows the newest first", async () => {
    const words = await history([
      aStep({ id: "1", note: "甲" }),
      aStep({ id: "2", event: "pay", note: "乙" }),
    ]);
    expect(words.indexOf("乙")).toBeLessThan(words.indexOf("甲"));
  });
  it.each(["create", ...Object.keys(grantMachine.transitions)] as ("create" | GrantEvent)[])(
    "has a word for %s in both languages",
    async (event) => {
      for (const locale of locales)
        expect(await history([aStep({ event })], locale)).not.toContain("events.");
    },
  );
});
