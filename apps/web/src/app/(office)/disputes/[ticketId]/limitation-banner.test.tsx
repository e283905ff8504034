import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aLimitation, aTicket } from "../ticket-record.fixture.tsx";
import { LimitationBanner } from "./limitation-banner.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type Change = Partial<TicketRecord["ticket"]>;
const banner = (deadlines: TicketRecord["deadlines"], change: Change = {}, locale: Locale = "zh-CN") =>
  markupIn(locale, <LimitationBanner ticket={aTicket(change)} deadlines={deadlines} />);
const said = async (...asked: Parameters<typeof banner>) => readAs(await banner(...asked));
const unknown = { limitationFrom: null, knownOn: null, kind: "09" } as const;

describe("the worker's own clock", () => {
  it("says its last day and the days that are left, in both languages", async () => {
    const clock = [aLimitation("2025-12-01", "2026-09-28")];
    expect(await said(clock)).toContain("仲裁时效到 2026年12月1日，剩 64 天");
    expect(await said(clock, {}, "en")).toContain("ends 1 December 2026: 64 days left");
  });
  it("is not past on its last day, and is on the next", async () => {
    const last = [aLimitation("2025-09-28", "2026-09-28")];
    expect(await said(last)).toContain("仲裁时效今天届满");
    const next = [aLimitation("2025-09-28", "2026-09-29")];
    expect(await said(next)).toContain("仲裁时效已于 2026年9月28日 届满，逾期 1 天");
  });
  it("turns from a note to a warning a month ahead, and to an alarm when it is past", async () => {
    expect(await banner([aLimitation("2025-12-01", "2026-09-28")])).toContain("border-info");
    expect(await banner([aLimitation("2025-10-20", "2026-09-28")])).toContain("border-due-soon");
    expect(await banner([aLimitation("2025-09-28", "2026-09-28")])).toContain("border-due-soon");
    expect(await banner([aLimitation("2025-09-01", "2026-09-28")])).toContain("border-danger");
  });
  it("names what interrupts it, so that the evidence is kept", async () => {
    const words = await said([aLimitation("2025-12-01", "2026-09-28")]);
    expect(words).toContain("留存书面证据：向对方主张权利，向有关部门请求救济");
    expect(words).toContain("调解期满未达成协议");
  });
});

describe("a limitation that is not counted", () => {
  it("warns that the day of knowledge is missing", async () => {
    expect(await said([], unknown)).toBe("仲裁时效未计算：还不知道权利受侵害的日期");
    expect(await banner([], unknown)).toContain("border-due-soon");
  });
  it("is none at all while the relation lasts and only pay is claimed", async () => {
    const words = await said([], { limitationFrom: null, notYetLimited: true });
    expect(words).toContain("不受一年时效限制");
    expect(words).toContain("自终止之日起一年内提出");
    expect(await banner([], { limitationFrom: null, notYetLimited: true })).toContain("border-info");
  });
  it("is not asked about once the case is settled or filed", async () => {
    for (const notYetLimited of [true, false]) {
      const known = { ...unknown, notYetLimited };
      expect(await said([], { ...known, status: "settled", settledOn: "2026-09-27" })).toBe("");
      expect(await said([], { ...known, status: "closed" })).toBe("");
    }
  });
  it("is asked about still where we refused or failed: it runs on", async () => {
    for (const status of ["refused", "failed", "withdrawn"] as const)
      expect(await said([], { ...unknown, status })).toContain("时效未计算");
  });
  it("says nothing more once its clock was stopped", async () => {
    const stopped = aLimitation("2025-12-01", "2026-09-28", { stoppedOn: "2026-09-27", stoppedBy: "settle" });
    expect(await said([stopped], { status: "settled", settledOn: "2026-09-27" })).toBe("");
  });
  it("has its words in every language", async () => {
    for (const locale of locales) {
      for (const change of [unknown, { limitationFrom: null, notYetLimited: true }])
        expect(await said([], change, locale)).not.toMatch(/disputes\.|\{|\}/);
    }
  });
});

it("takes the clock that runs, and not the one that was counted anew", async () => {
  const wrong = aLimitation("2025-10-01", "2026-09-28", { stoppedOn: "2026-09-20", stoppedBy: "recompute" });
  expect(await said([wrong, aLimitation("2025-12-01", "2026-09-28")])).toContain("2026年12月1日");
});
