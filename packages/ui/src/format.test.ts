import { describe, expect, it } from "vitest";
import {
  dayOfInstant,
  formatAgo,
  formatDay,
  formatFen,
  formatInstant,
  formatPercent,
  formatWan,
  formatYuan,
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
});

describe("a civil day", () => {
  it("is written out in text and by numbers in tables", () => {
    expect(formatDay("2026-09-28")).toBe("2026年9月28日");
    expect(formatDay("2026-09-28", "short")).toBe("9月28日");
    expect(formatDay("2026-09-28", "weekday")).toBe("9月28日 星期一");
    expect(formatDay("2012-04-23", "table")).toBe("2012-04-23");
    expect(formatDay("2026-09-28", "long", "en")).toBe("28 September 2026");
  });
  it("is an em dash where there is none", () => expect(formatDay(null)).toBe("—"));
  it("is that of Shanghai, also just after its midnight", () => {
    expect(dayOfInstant("2026-09-27T16:00:00Z")).toBe("2026-09-28");
    expect(dayOfInstant("2026-09-27T15:59:59Z")).toBe("2026-09-27");
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
});

it("writes a ratio of one as per cent", () => expect(formatPercent(0.621)).toBe("62.1%"));
