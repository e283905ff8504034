import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { OutboxEntry } from "~/shell/outbox-entry.ts";
import type { Locale } from "~/shell/preferences.ts";
import { outboxOf, waiting } from "./outbox.fixture.ts";
import { aPerson } from "./round-people.fixture.ts";
import { SettleUnsent } from "./settle-unsent.tsx";

// Nothing of it is asked before somebody presses.
const store = {} as IDBDatabase;
const refusal = { code: "AID.VISIT_IN_FUTURE", today: "2026-09-18" };
const rejected = (change: Partial<OutboxEntry> = {}) =>
  waiting({ state: "rejected", refusal, savedAt: "2026-09-18T02:31:00.000Z", ...change });
const asked = [{ field: "nextVisitOn", mine: "2026-10-18", server: "2026-11-01", base: "2026-09-18" }];
const page = (entries: OutboxEntry[], locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <SettleUnsent
      store={store}
      outbox={outboxOf(entries)}
      officerId="me"
      people={[aPerson()]}
      onBack={() => {}}
      onMend={() => {}}
    />,
  );
const buttons = async (entries: OutboxEntry[]) =>
  allOf(await page(entries), "button").map(({ text }) => text);

describe("what the person has to settle", () => {
  it("is nothing, where entries only wait for the network", async () => {
    expect(readAs(await page([waiting()]))).toContain("没有需要处理的");
  });
  it("is nothing of what another officer saved on the same telephone: it waits for them", async () => {
    const theirs = [
      rejected({ ownerId: "you" }),
      waiting({ ownerId: "you", id: "e2", state: "conflict", asked }),
    ];
    expect(readAs(await page(theirs))).toContain("没有需要处理的");
    expect(allOf(await page([...theirs, rejected({ id: "e3" })]), "h2")).toHaveLength(1);
  });
  it("says whose visit was refused, when it was saved, and why, with what to do", async () => {
    const said = readAs(await page([rejected()]));
    expect(said).toContain("周德顺 走访，2026年9月18日 10:31 保存");
    expect(said).toMatch(/走访时间不能晚于现在（今天是 .*9月18日）。请改日期或时间。/);
  });
  it("can be put right, sent once more, or given up: never only dismissed", async () => {
    expect(await buttons([rejected()])).toEqual(expect.arrayContaining(["打开修改", "再传一次", "放弃这条"]));
  });
  it("offers no form for a picture, which nobody can read here: it is taken anew", async () => {
    const picture = rejected({
      id: "e2",
      belongsTo: "e1",
      refusal: { code: "ROUND.TOO_MANY_PICTURES", most: 9 },
    });
    expect(readAs(await page([picture]))).toContain("照片或签字，2026年9月18日 10:31 保存");
    const words = await buttons([picture]);
    expect(words).not.toContain("打开修改");
    expect(words).toEqual(expect.arrayContaining(["再传一次", "放弃这条"]));
  });
  it("names nobody who is in the round no more, and can be settled all the same", async () => {
    const said = readAs(await page([rejected({ lane: "elsewhere" })]));
    expect(said).toContain("一户 走访");
    expect(said).toContain("打开修改");
  });
  it("asks by field where a colleague changed the same one, with all three values", async () => {
    const said = readAs(await page([waiting({ state: "conflict", asked })]));
    for (const value of ["我的：2026年10月18日", "服务器：2026年11月1日", "原值：2026年9月18日"])
      expect(said).toContain(value);
    expect(said).not.toContain("放弃这条");
  });
  it("puts each of them in its own place, one below the other", async () => {
    const entries = [
      rejected(),
      rejected({ id: "e2", lane: "b" }),
      waiting({ id: "e3", state: "conflict", asked }),
    ];
    expect(allOf(await page(entries), "h2")).toHaveLength(3);
  });
  it("has a sentence for every refusal that a telephone can meet, in both languages", async () => {
    const codes = [
      "AID.VISIT_IN_FUTURE",
      "AID.NEXT_VISIT_NOT_AFTER",
      "AID.MET_AFTER_ALL",
      "ROUND.UNREADABLE",
      "ROUND.BAD_ENTRY",
      "ROUND.VISIT_FIRST",
      "ROUND.TOO_MANY_PICTURES",
      "ACCESS.NOT_FOUND",
      "GENERAL.NO_RIGHT",
      "GENERAL.BAD_INPUT",
    ];
    const details = { today: "2026-09-18", visitedOn: "2026-09-18", field: "note", says: "", most: 9 };
    for (const locale of locales)
      for (const code of codes) {
        const said = readAs(await page([rejected({ refusal: { ...details, code } })], locale));
        expect(said, code).not.toContain(code);
        expect(said, code).not.toMatch(/\{\w+\}|refusals\./);
      }
  });
});
