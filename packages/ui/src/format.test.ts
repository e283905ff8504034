import { describe, expect, it } from "vitest";
import {
  dayOfInstant,
  formatAgo,
  formatCount,
  formatDay,
  formatFen,
  formatInstant,
  formatPercent,
  formatTime,
  formatWan,
  formatYuan,
  wanFigure,
} from "./format.ts";

describe("money", () => {
  it("shows every fen, in groups of three", () => {
    expect(formatFen(123_450)).toBe("¥1,234.50");
    expect(formatFen(-123_450)).toBe("−¥1,234.50");
    expect(formatYuan(100_000_000_01)).toBe("100,000,000.01");
  });
  it("shows a dashboard's sums in 万元 with one decimal", () => {
    expect(formatWan(18_640_000)).toBe("18.6 万元");
    expect(formatWan(18_640_000, "en")).toBe("¥186.4k");
  });
  it.each([
    [0, "¥0.00"],
    [1, "¥0.01"],
    [99, "¥0.99"],
    [100, "¥1.00"],
    [-1, "−¥0.01"],
    [29, "¥0.29"],
    [57, "¥0.57"],
    [100_005, "¥1,000.05"],
    [99_999_999_999_999, "¥999,999,999,999.99"],
  ])("of %i fen is %s, to the fen", (fen, text) => expect(formatFen(fen)).toBe(text));

  it("shows every amount below a yuan by its own fen", () => {
    for (let fen = 0; fen < 100; fen += 1) expect(formatYuan(fen)).toBe(`0.${String(fen).padStart(2, "0")}`);
  });
  it("writes a minus that is no hyphen, so that no line breaks behind it", () => {
    expect(formatYuan(-123_450)).toBe("−1,234.50");
    expect(formatYuan(-123_450)).not.toContain("-");
  });
  it.each([
    [0, "0.0"],
    [49_999, "0.0"],
    [50_000, "0.1"],
    [149_999, "0.1"],
    [150_000, "0.2"],
    [1_000_000, "1.0"],
    [99_949_999, "99.9"],
    [123_456_789_000, "123,456.8"],
  ])("rounds %i fen to %s 万元", (fen, figure) => {
    expect(wanFigure(fen)).toBe(figure);
    expect(formatWan(fen)).toBe(`${figure} 万元`);
  });
  it("shows thousands in English, where no one counts in ten thousands", () => {
    expect(formatWan(1_000_000, "en")).toBe("¥10.0k");
    expect(formatWan(4_999, "en")).toBe("¥0.0k");
  });
});

describe("a count and a ratio", () => {
  it("are grouped, and rounded to a tenth of a per cent", () => {
    expect(formatCount(12_486)).toBe("12,486");
    expect(formatCount(0)).toBe("0");
    expect([0, 0.0004, 0.0005, 0.999, 1, 1.25].map(formatPercent)).toEqual([
      "0.0%",
      "0.0%",
      "0.1%",
      "99.9%",
      "100.0%",
      "125.0%",
    ]);
  });
});

describe("a civil day", () => {
  it("is written out in text and by numbers in tables", () => {
    expect(formatDay("2026-09-28")).toBe("2026年9月28日");
    expect(formatDay("2026-09-28", "short")).toBe("9月28日");
    expect(formatDay("2026-09-28", "weekday")).toBe("9月28日 星期一");
    expect(formatDay("2012-04-23", "table")).toBe("2012-04-23");
    expect(formatDay("2026-09-28", "long", "en")).toBe("28 September 2026");
  });
  it("is written for English readers as they write it", () => {
    expect(formatDay("2026-09-28", "short", "en")).toBe("28 September");
    expect(formatDay("2026-09-28", "weekday", "en")).toBe("Monday 28 September");
    expect(formatDay("2026-09-28", "month", "en")).toBe("September 2026");
    expect(formatDay("2026-09-28", "table", "en")).toBe("2026-09-28");
  });
  it.each([
    ["2024-02-29", "2024年2月29日"],
    ["2026-01-01", "2026年1月1日"],
    ["2026-12-31", "2026年12月31日"],
    // Shanghai put its clocks forward on this day; a civil day does not move with them.
    ["1986-05-04", "1986年5月4日"],
    ["1949-10-01", "1949年10月1日"],
  ])("%s is %s, at the edges of months, years and old clocks", (day, text) =>
    expect(formatDay(day)).toBe(text),
  );
  it("is an em dash where there is none", () => expect(formatDay(null)).toBe("—"));
  it("is that of Shanghai, also just after its midnight", () => {
    expect(dayOfInstant("2026-09-27T16:00:00Z")).toBe("2026-09-28");
    expect(dayOfInstant("2026-09-27T15:59:59Z")).toBe("2026-09-27");
  });
});

describe("the borders of a day in Shanghai", () => {
  it.each([
    ["2026-12-31T15:59:59.999Z", "2026-12-31", "23:59"],
    ["2026-12-31T16:00:00Z", "2027-01-01", "00:00"],
    ["2024-02-28T16:00:00Z", "2024-02-29", "00:00"],
    ["2026-09-28T00:00:00+08:00", "2026-09-28", "00:00"],
    ["2026-09-28T00:00:00-05:00", "2026-09-28", "13:00"],
  ])("%s is on %s at %s", (instant, day, time) => {
    expect(dayOfInstant(instant)).toBe(day);
    expect(formatTime(instant)).toBe(time);
    expect(dayOfInstant(new Date(instant))).toBe(day);
  });
  it("is the same whatever zone the server stands in", () => {
    const zone = process.env.TZ;
    for (const elsewhere of ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
      process.env.TZ = elsewhere;
      expect(dayOfInstant("2026-09-27T16:00:00Z")).toBe("2026-09-28");
      expect(formatDay("2026-09-28")).toBe("2026年9月28日");
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});

describe("a moment", () => {
  const now = "2026-09-28T09:00:00+08:00";
  it("is given in full with its hour", () =>
    expect(formatInstant("2026-09-28T01:02:00Z")).toBe("2026年9月28日 09:02"));
  it("is relative within seven days, and absolute after", () => {
    expect(formatAgo("2026-09-28T08:52:00+08:00", now)).toBe("8分钟前");
    expect(formatAgo("2026-09-28T07:00:00+08:00", now)).toBe("2小时前");
    expect(formatAgo("2026-09-27T16:40:00+08:00", now)).toBe("昨天 16:40");
    expect(formatAgo("2026-09-25T16:40:00+08:00", now)).toBe("3天前");
    expect(formatAgo("2026-09-21T09:00:00+08:00", now)).toBe("7天前");
    expect(formatAgo("2026-09-20T09:00:00+08:00", now)).toBe("2026年9月20日");
  });
  it("is yesterday by the calendar, not by the hours: also at half past midnight", () => {
    const night = "2026-09-28T00:30:00+08:00";
    expect(formatAgo("2026-09-27T23:00:00+08:00", night)).toBe("昨天 23:00");
    expect(formatAgo("2026-09-28T00:10:00+08:00", night)).toBe("20分钟前");
    expect(formatAgo("2026-09-27T23:45:00+08:00", night)).toBe("45分钟前");
  });
  it("may lie ahead", () => {
    expect(formatAgo("2026-09-28T09:30:00+08:00", now)).toBe("30分钟后");
    expect(formatAgo("2026-10-01T09:00:00+08:00", now)).toBe("3天后");
    expect(formatAgo("2026-10-08T09:00:00+08:00", now)).toBe("2026年10月8日");
  });
  it("is told in English to English readers", () => {
    expect(formatAgo("2026-09-28T08:52:00+08:00", now, "en")).toBe("8 minutes ago");
    expect(formatAgo("2026-09-27T16:40:00+08:00", now, "en")).toBe("yesterday 16:40");
    expect(formatAgo("2026-09-01T16:40:00+08:00", now, "en")).toBe("1 September 2026");
    expect(formatInstant("2026-09-28T01:02:00Z", "en")).toBe("28 September 2026, 09:02");
  });
  it("is an em dash where there is none", () => {
    expect(formatInstant(null)).toBe("—");
    expect(formatInstant(undefined, "en")).toBe("—");
  });
});

it("writes a ratio of one as per cent", () => expect(formatPercent(0.621)).toBe("62.1%"));
