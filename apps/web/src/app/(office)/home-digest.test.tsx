import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { Digest } from "@gongbang/domain/office/digest";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { HomeDigest } from "./home-digest.tsx";

const digest: Digest = {
  ...{ on: day("2026-09-18"), count: 3, overdue: 1, amountFen: fen(1_001_00), oldest: "2026-09-01" },
};
const banner = (more: Partial<Digest> | null, locale: (typeof locales)[number] = "zh-CN") =>
  markupIn(locale, <HomeDigest digest={more && { ...digest, ...more }} />);

describe("the morning's digest on the desk", () => {
  it("says how many wait, what they come to, and since when, and leads there", async () => {
    const page = await banner({});
    for (const part of ["9月18日 8:30 清点", "3 件等您审批", "¥1,001.00", "1 件已超时", "9月1日"])
      expect(readAs(page)).toContain(part);
    expect(linksIn(page).map(([href]) => href)).toEqual(["/office/approvals"]);
  });
  it("says nothing of money or lateness where there is none", async () => {
    const words = readAs(await banner({ amountFen: fen(0), overdue: 0 }));
    expect(words).not.toMatch(/¥|超时/);
  });
  it("is not there where nothing waits", async () => {
    expect(await banner(null)).toBe("");
  });
  it("has words in both languages", async () => {
    for (const locale of locales) expect(readAs(await banner({}, locale))).not.toMatch(/digest\.|\{/);
  });
});
