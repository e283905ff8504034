import { day } from "@gongbang/domain/kernel/day";
import {
  ageBands,
  completeFields,
  figureKinds,
  filterBehind,
} from "@gongbang/domain/members/register-figures";
import { listMovesInput } from "@gongbang/domain/members/register-figures.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { readAsked } from "../read-address.ts";
import { AgesPanel } from "./ages-panel.tsx";
import { CompletePanel, UnionsPanel } from "./complete-panel.tsx";
import { ElectionsPanel } from "./elections-panel.tsx";
import { GrowthPanel } from "./growth-panel.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { countWords, type Figures, figureHref, hrefOf, shareWords } from "./register-numbers.ts";

const unionId = "019746a0-0000-4000-8000-000000000001";
const below = "019746a0-0000-4000-8000-000000000002";
const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-01`);
const figures: Figures = {
  union: { id: unionId, name: "西城区总工会", parentId: null },
  countedAt: "2026-09-28T01:00:00.000Z",
  on: "2026-09-28",
  isShared: false,
  members: 1234,
  newForm: 56,
  sex: [
    { key: "1", n: 700 },
    { key: "2", n: 534 },
  ],
  ages: [
    ...ageBands.map(({ key }) => ({ key, cells: [100, 80, 0, 180] })),
    { key: "all", cells: [600, 480, 0, 1080] },
  ],
  kinds: {
    registrationKind: [
      { key: "0", n: 1000 },
      { key: "", n: 234 },
    ],
    employment: [{ key: "24", n: 7 }],
    employmentForm: [{ key: "4", n: 56 }],
    unitCategory: [{ key: "170", n: 900 }],
    newFormWork: [
      { key: "04", n: 50 },
      { key: "", n: 1178 },
    ],
    skillGrade: [{ key: "8", n: 1 }],
    status: [{ key: "active", n: 1200 }],
  },
  growth: months.map((month, i) => ({
    month,
    joined: i,
    left: 2,
    movedIn: 1,
    movedOut: 0,
    movedWithin: 3,
  })),
  incomplete: 234,
  missing: completeFields.map((field, i) => ({ field, n: i })),
  unions: [
    {
      unionId: below,
      name: "月坛街道",
      members: 400,
      newForm: 12,
      incomplete: 100,
      missing: completeFields.map((field) => ({ field, n: 5 })),
    },
  ],
  elections: {
    count: 2,
    rows: [
      { unionId: below, name: "恒远物业工会", termUntil: "2026-09-01", isPast: true },
      { unionId, name: "天桥剧场工会", termUntil: "2026-12-01", isPast: false },
    ],
  },
};

/** What the register's list reads in an address. */
const filterOf = (href: string) =>
  readAsked(Object.fromEntries(new URL(href, "http://desk").searchParams)).settings.filter;
const panels = [
  <HeadlineFigures key="head" figures={figures} />,
  <AgesPanel key="ages" figures={figures} />,
  <CompletePanel key="complete" figures={figures} />,
  <UnionsPanel key="unions" figures={figures} />,
  <GrowthPanel key="growth" figures={figures} />,
  ...figureKinds.map((kind) => <KindsPanel key={kind} figures={figures} kind={kind} />),
];
const linked = async () =>
  (await Promise.all(panels.map((panel) => deskIn("zh-CN", panel)))).flatMap(linksIn);

describe("every figure", () => {
  it("leads to a list that the register understands, in the union that is looked at", async () => {
    const lists = (await linked()).filter(([href]) => href.startsWith("/members?"));
    expect(lists.length).toBeGreaterThan(60);
    for (const [href] of lists) expect([unionId, below]).toContain(filterOf(href).unionId);
  });
  it("keeps the condition that it counts: the list has just those people", () => {
    const on = day(figures.on);
    for (const field of completeFields) {
      const figure = { by: "missing", field } as const;
      expect(filterOf(figureHref(figures, figure))).toEqual(filterBehind(figure, { unionId, on }));
    }
    const incomplete = { by: "incomplete" } as const;
    expect(filterOf(figureHref(figures, incomplete, below)).unionId).toBe(below);
    expect(filterOf(figureHref(figures, incomplete)).where?.match).toBe("any");
  });
  it("of a move leads to the people who moved", async () => {
    const moves = (await linked()).filter(([href]) => href.startsWith("/members/numbers/moves"));
    expect(moves.length).toBe(12 * 3 + 1);
    for (const [href] of moves) {
      const { union, ...asked } = Object.fromEntries(new URL(href, "http://desk").searchParams);
      expect(listMovesInput.parse({ unionId: union, ...asked }).unionId).toBe(unionId);
    }
  });
  it("is said in both languages, with no key and no code in its place", async () => {
    for (const locale of locales)
      for (const panel of panels) {
        const said = readAs(await deskIn(locale, panel));
        expect(said).not.toMatch(/register-numbers\.|undefined|NaN/);
      }
  });
});

describe("the completeness of the records", () => {
  it("is a share of the members, and for each field how many lack it", async () => {
    const rows = allOf(
      oneOf(await markupIn("zh-CN", <CompletePanel figures={figures} />), "tbody").markup,
      "tr",
    );
    expect(rows).toHaveLength(completeFields.length);
    expect(rows[1]?.text).toContain("京卡号");
    expect(linksIn(rows[1]?.markup ?? "")[0]?.[1]).toBe("缺京卡号 1 人");
    expect(rows[0]?.markup).not.toContain("<a ");
  });
  it("says no share where one of its two numbers is hidden", () => {
    expect([shareWords(null, 100), shareWords(3, null), shareWords(0, 0), shareWords(25, 100)]).toEqual([
      "—",
      "—",
      "—",
      "75.0%",
    ]);
  });
  it("goes down to a union and keeps how the figures are shown", async () => {
    const shared = { ...figures, isShared: true };
    const [[href] = []] = linksIn(await markupIn("zh-CN", <UnionsPanel figures={shared} />));
    expect(href).toBe(hrefOf({ union: below, shared: true }));
  });
});

describe("a small cell", () => {
  it("is said as fewer than ten, and nought as nought", () => {
    expect([countWords(null), countWords(0), countWords(1234)]).toEqual(["<10", "0", "1,234"]);
  });
  it("is a link all the same: who may open the list sees it there", async () => {
    const hidden = { ...figures, ages: figures.ages.map((row) => ({ ...row, cells: [null, 12, 0, null] })) };
    const links = linksIn(await markupIn("zh-CN", <AgesPanel figures={hidden} />));
    expect(links.filter(([, words]) => words.includes("10"))).not.toHaveLength(0);
  });
});

describe("the elections", () => {
  it("say which union's term is over, and which one's ends soon", async () => {
    const said = readAs(await markupIn("zh-CN", <ElectionsPanel elections={figures.elections} />));
    expect(said).toContain("恒远物业工会 2026年9月1日 已届满");
    expect(said).toContain("天桥剧场工会 2026年12月1日 将届满");
  });
  it("say so where none is due, and how many more there are", async () => {
    const none = await markupIn("zh-CN", <ElectionsPanel elections={{ count: 0, rows: [] }} />);
    expect(readAs(none)).toContain("近期没有应换届的工会");
    const more = await markupIn("zh-CN", <ElectionsPanel elections={{ ...figures.elections, count: 60 }} />);
    expect(readAs(more)).toContain("另有 58 个");
  });
});
