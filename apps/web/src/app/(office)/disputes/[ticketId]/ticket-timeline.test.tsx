import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import type { TicketRecord } from "./ticket-facts.tsx";
import { TicketTimeline } from "./ticket-timeline.tsx";

type Step = TicketRecord["timeline"][number];
const aStep = (change: Partial<Step> = {}): Step => ({
  id: "1",
  event: "accept",
  was: "received",
  becomes: "accepted",
  happenedOn: "2026-09-22",
  at: "2026-09-21T16:30:00.000Z",
  note: "双方到场",
  actorName: "赵明",
  ...change,
});
const line = (steps: Step[], locale: Locale = "zh-CN") => markupIn(locale, <TicketTimeline steps={steps} />);
const events = ["create", ...Object.keys(ticketMachine.transitions)];

describe("the timeline of a ticket", () => {
  it("says what was done, by whom, when in Beijing, and with which words", async () => {
    const page = await line([aStep()]);
    const words = readAs(page);
    for (const part of ["受理", "赵明", "2026年9月22日 00:30", "双方到场"]) expect(words).toContain(part);
    expect(allOf(page, "time").map(({ attributes }) => attributes.dateTime ?? attributes.datetime)).toEqual([
      "2026-09-21T16:30:00.000Z",
    ]);
  });
  it.each(events)("has a word and a sign for %s, in both languages", async (event) => {
    for (const locale of locales) {
      const page = await line([aStep({ event, note: null })], locale);
      expect(readAs(page)).not.toContain("events.");
      expect(allOf(page, "svg")).toHaveLength(1);
    }
  });
  it("keeps the order that it is given: the newest first", async () => {
    const words = readAs(await line([aStep({ id: "2", event: "begin" }), aStep()]));
    expect(words.indexOf("开始调解")).toBeLessThan(words.indexOf("双方到场"));
    expect(words.indexOf("开始调解")).toBeGreaterThanOrEqual(0);
  });
  it("says that nothing is there yet", async () => {
    expect(readAs(await line([]))).toBe("还没有记录");
    expect(readAs(await line([], "en"))).toBe("Nothing yet");
  });
});
