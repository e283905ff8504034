import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { isNoticeOver, noticeMayBegin, type PublicNotice, publicNotice, takenDown } from "./public-notice.ts";

const known = {
  ...{
    name: "李桂兰",
    unionName: "月坛街道总工会",
    grade: "1" as const,
    mainCause: "06",
    place: "街道公告栏",
  },
  ...{ from: day("2026-09-07"), until: day("2026-09-14") },
  // What the office knows besides, and a neighbour must not.
  ...{ citizenId: "110102197403010023", phone: "13800000000", address: "南院 2 号", bankCard: "6222" },
  ...{ diagnosis: "恶性肿瘤", members: [{ name: "张悦" }], statement: "子女患病" },
} as const;
const today = day("2026-09-18");
const begins = (from: string) => {
  const decision = noticeMayBegin(day(from), today);
  return decision.ok ? "allowed" : decision.refusal.code;
};

describe("the sheet on the notice board", () => {
  it("says whom, where, of which category and for what general reason, and nothing else that is known", () => {
    const sheet: PublicNotice = publicNotice(known);
    expect(Object.keys(sheet).toSorted()).toEqual(
      ["from", "grade", "mainCause", "name", "place", "unionName", "until"].toSorted(),
    );
    for (const secret of ["110102", "138", "南院", "6222", "肿瘤", "张悦", "患病"])
      expect(JSON.stringify(sheet)).not.toContain(secret);
  });
  it("names nobody any more once it has come down: only that it hung, where and when", () => {
    const left = takenDown(publicNotice(known));
    expect(left).toMatchObject({
      name: "",
      grade: null,
      mainCause: null,
      place: "街道公告栏",
      until: "2026-09-14",
    });
    expect(JSON.stringify(left)).not.toContain("李桂兰");
  });
  it("hangs to the end of its last day", () => {
    const over = (on: string) => isNoticeOver({ until: day("2026-09-14") }, day(on));
    expect([over("2026-09-13"), over("2026-09-14"), over("2026-09-15")]).toEqual([false, false, true]);
    expect(isNoticeOver({ until: null }, today)).toBe(false);
  });
});

describe("a notice that is to begin", () => {
  it.each([
    ["2026-09-17", "HARDSHIP.NOTICE_DATED_BACK"],
    ["2026-09-18", "allowed"],
    ["2026-10-18", "allowed"],
    ["2026-10-19", "HARDSHIP.NOTICE_TOO_FAR"],
  ])("on %s, seen on 18 September, is: %s", (from, said) => {
    expect(begins(from)).toBe(said);
  });
});
