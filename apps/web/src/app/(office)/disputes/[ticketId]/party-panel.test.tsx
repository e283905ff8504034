import { sides } from "@gongbang/domain/disputes/ticket";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { applicant, ids, respondent } from "../ticket-record.fixture.tsx";
import { PartyPanel } from "./party-panel.tsx";

type Props = ComponentProps<typeof PartyPanel>;
const nobodyElse = { open: 0, seen: [] };
const panel = (change: Partial<Props> = {}, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <PartyPanel
      ticketId={ids.ticket}
      parties={[applicant, respondent]}
      sameEmployer={nobodyElse}
      mayReveal={false}
      {...change}
    />,
  );

describe("the parties of a ticket", () => {
  it("stand each on its side, by name", async () => {
    const words = readAs(await panel());
    expect(words).toContain("申请人 李桂兰");
    expect(words).toContain("被申请人 北京恒远物业管理有限公司 91110102MA0012345K 周经理");
    expect(readAs(await panel({}, "en"))).toContain("Applicant 李桂兰");
  });
  it.each(sides)("have a word for the side of the %s in both languages, none twice", async (side) => {
    const said = async (each: (typeof sides)[number], locale: Locale) =>
      readAs(await panel({ parties: [{ ...applicant, side: each, name: "甲" }] }, locale));
    for (const locale of locales) {
      const mine = await said(side, locale);
      expect(mine).not.toContain("sides.");
      for (const other of sides.filter((each) => each !== side))
        expect(await said(other, locale)).not.toBe(mine);
    }
  });
  it("lead to the member's record where the applicant is one of ours, and nowhere else", async () => {
    expect(oneOf(await panel(), "a").attributes.href).toBe(`/members/${ids.member}`);
    const stranger = await panel({ parties: [{ ...applicant, memberId: null }, respondent] });
    expect(allOf(stranger, "a")).toEqual([]);
    expect(readAs(stranger)).toContain("李桂兰");
  });
});

describe("a phone", () => {
  it("is shown by its mask alone, to whoever may uncover it and to whoever may not", async () => {
    for (const mayReveal of [true, false]) {
      const page = await panel({ mayReveal });
      expect(page).toContain("138****5678");
      expect(page).not.toMatch(/1[3-9]\d{9}/);
    }
  });
  it("has its eye only for whoever may uncover it, and says whose eye it is", async () => {
    expect(allOf(await panel(), "button")).toEqual([]);
    const eye = oneOf(await panel({ mayReveal: true }), "button");
    expect(eye.attributes["aria-label"]).toContain("手机号码");
    expect(oneOf(await panel({ mayReveal: true }, "en"), "button").attributes["aria-label"]).toMatch(
      /mobile/,
    );
  });
  it("that nobody left is said in words, and has no eye", async () => {
    const page = await panel({ mayReveal: true, parties: [respondent] });
    expect(readAs(page)).toContain("未留电话");
    expect(allOf(page, "button")).toEqual([]);
  });
});

describe("other tickets against the employer", () => {
  const other = {
    id: "0197a000-0000-7000-8000-0000000000f1",
    number: "调 2026-0011",
    status: "mediating" as const,
  };
  it("are counted, and those that this officer may open are linked", async () => {
    const page = await panel({ parties: [], sameEmployer: { open: 3, seen: [other] } });
    expect(readAs(page)).toContain("同一单位另有 3 件在办 调 2026-0011");
    expect(oneOf(page, "a").attributes.href).toBe(`/disputes/${other.id}`);
  });
  it("are counted also where none of them may be opened", async () => {
    const page = await panel({ parties: [], sameEmployer: { open: 2, seen: [] } });
    expect(readAs(page)).toContain("另有 2 件在办");
    expect(allOf(page, "a")).toEqual([]);
  });
  it("are not spoken of where there is none", async () => {
    expect(readAs(await panel())).not.toContain("同一单位");
  });
});

it("a name is text, whatever somebody wrote into it", async () => {
  const page = await panel({ parties: [{ ...applicant, name: "<img src=x onerror=alert(1)>" }] });
  expect(page).not.toContain("<img");
});
