import { capPers } from "@gongbang/domain/aid/cap";
import { overlapSigns } from "@gongbang/domain/aid/overlap";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { type Room, RoomWords } from "./room-words.tsx";

const byLine: Room["caps"][number] = {
  ...{ capId: "c1", per: "household", months: 12, lineFen: 650_00 },
  ...{ capFen: 7_800_00, givenFen: 5_000_00, leftFen: 2_800_00 },
};
const fixed: Room["caps"][number] = {
  ...{ capId: "c2", per: "person", months: null, lineFen: null },
  ...{ capFen: 3_000_00, givenFen: 0, leftFen: 3_000_00 },
};
const said = async (more: Partial<Room> = {}, locale: (typeof locales)[number] = "zh-CN") => {
  const room: Room = { caps: [], signs: [], leftFen: null, relieved: false, held: null, ...more };
  return readAs(await markupIn(locale, <RoomWords room={room} />));
};

describe("the room that a household has left this year", () => {
  it("is computed before the eyes of who proposes: the line, its months, what was given, what is left", async () => {
    expect(await said({ caps: [byLine] })).toContain(
      "每户每年：¥650.00 × 12 = ¥7,800.00，已发 ¥5,000.00，余 ¥2,800.00",
    );
    expect(await said({ caps: [fixed] })).toContain("每人每年：上限 ¥3,000.00，已发 ¥0.00，余 ¥3,000.00");
  });
  it("is said for each cap, since each may bind", async () => {
    const words = await said({ caps: [byLine, fixed] });
    expect(words).toMatch(/每户每年.*每人每年/);
    for (const per of capPers) expect(await said({ caps: [{ ...fixed, per }] })).not.toContain("programmes.");
  });
  it("is bounded by the fund alone where no cap holds", async () => {
    expect(await said()).toContain("本项目没有金额上限");
    expect(await said({ caps: [byLine] })).not.toContain("没有金额上限");
  });
  it("counts all unions and funds, and says so", async () => {
    expect(await said()).toContain("含全区各单位、各项资金");
  });
});

describe("what else is seen before it is sent", () => {
  it("is that something overlaps, and never what or where", async () => {
    expect(await said()).not.toContain("可能重复");
    const words = await said({ signs: [...overlapSigns] });
    expect(words).toContain("可能重复");
    expect(words).not.toMatch(/帮 2026|困 2026|¥[1-9]/);
  });
  it("is that relief outside the file was given already: once a year", async () => {
    expect(await said()).not.toContain("已有一次临时救助");
    expect(await said({ relieved: true })).toContain("本户今年已有一次临时救助，不能再提出");
  });
  it("is that the file gets no money today, and why: not only when it is sent", async () => {
    expect(await said({ held: { code: "AID.END_ASKED" } })).toContain("撤档");
    expect(await said({ held: { code: "AID.REVIEW_MISSED", dueOn: "2026-09-18" } })).toMatch(
      /2026\s?年\s?9\s?月\s?18\s?日/,
    );
  });
  it("has words in both languages", async () => {
    const held = { code: "AID.NOT_ENROLLED" };
    const all = { caps: [byLine, fixed], signs: [...overlapSigns], relieved: true, held };
    for (const locale of locales) expect(await said(all, locale)).not.toMatch(/room\.|signs\.|\{/);
  });
  it("is nothing before a kind is chosen that there is", async () => {
    for (const kind of [undefined, "", "99"])
      expect(await deskIn("zh-CN", <RoomPanel archiveId="a" kind={kind} personId="" />)).toBe("");
  });
});
