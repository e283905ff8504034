import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aTicket } from "../ticket-record.fixture.tsx";
import { TicketFacts, type TicketRecord } from "./ticket-facts.tsx";

/** The facts as "label: value". */
const facts = async (change: Partial<TicketRecord["ticket"]> = {}, locale: Locale = "zh-CN") => {
  const page = await markupIn(locale, <TicketFacts ticket={aTicket(change)} />);
  const values = allOf(page, "dd").map(({ text }) => text);
  return Object.fromEntries(allOf(page, "dt").map(({ text }, i) => [text, values[i]]));
};

describe("the key facts of a ticket", () => {
  it("are its number, its sum, and the days that start the clocks", async () => {
    expect(await facts()).toEqual({
      案号: "调 2026-0018",
      申请金额: "¥14,400.00",
      "入职 / 离职": "2024-03-01 / 在职",
      知道权利受损: "2026年8月15日",
      收到申请: "2026年9月18日",
      承办: "赵明",
    });
    expect(await facts({}, "en")).toMatchObject({
      Claimed: "¥14,400.00",
      Employed: "2024-03-01 / still",
      Received: "18 September 2026",
    });
  });
  it("say when an employment ended", async () => {
    expect((await facts({ employedTo: "2026-08-31" }))["入职 / 离职"]).toBe("2024-03-01 / 2026-08-31");
    expect((await facts({ employedFrom: null, employedTo: "2026-08-31" }))["入职 / 离职"]).toBe(
      "— / 2026-08-31",
    );
  });
  it("leave a dash where a fact is not known, and call nobody employed of whom nothing is known", async () => {
    const known = await facts({ employedFrom: null, knownOn: null, claimedFen: 0 });
    expect([known["入职 / 离职"], known.知道权利受损, known.申请金额]).toEqual(["—", "—", "—"]);
  });
  it("say that nobody has taken it on", async () => {
    for (const locale of locales)
      expect(Object.values(await facts({ mediatorName: null }, locale)).at(-1)).toMatch(/未指派|Unassigned/);
  });
});
