import { capSets } from "@gongbang/domain/aid/cap-set";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { CapList } from "./cap-list.tsx";

type Programme = Parameters<typeof CapList>[0]["programme"];
const cap = {
  ...{ id: "c", per: "household", basis: "lines", months: 12, amountFen: null, grades: [], stage: null },
  ...{
    effectiveFrom: "2020-01-01",
    effectiveUntil: null,
    source: "cap.living",
    inForce: true,
    sumFen: 17_400_00,
  },
} as const;
const programme = (caps: object[], kind = "10") =>
  ({
    kind,
    sources: ["1"],
    openFunds: 1,
    leftFen: 1,
    caps: caps.map((each) => ({ ...cap, ...each })),
  }) as Programme;
const said = async (it: Programme, locale: (typeof locales)[number] = "zh-CN") =>
  readAs(await markupIn(locale, <CapList programme={it} mayChange={false} today="2026-09-18" />));

describe("the caps of a programme", () => {
  it("are computed with the line of today, and say the text they come from", async () => {
    const words = await said(programme([{}]));
    expect(words).toContain("每户每年：¥1,450.00 × 12 = ¥17,400.00");
    expect(words).toContain("中央财政专项帮扶资金办法第五条");
  });
  it("may be a fixed sum for some categories, ended, and taken from a local text", async () => {
    const fixed = {
      basis: "fixed",
      months: null,
      sumFen: 3_000_00,
      grades: ["2"],
      source: "区工发〔2026〕3号",
    };
    const words = await said(
      programme([{ ...fixed, per: "person", effectiveUntil: "2026-06-30", inForce: false }]),
    );
    for (const part of ["每人每年：¥3,000.00", "至 2026-06-30", "限相对困难", "区工发〔2026〕3号", "未生效"])
      expect(words).toContain(part);
  });
  it("may hold for a stage of school, and name the text of a ready set", async () => {
    const words = await said(
      programme(
        [{ per: "student", months: 6, sumFen: 8_700_00, stage: "secondary", source: "cap.hubeiSecondary" }],
        "30",
      ),
    );
    for (const part of ["¥1,450.00 × 6 = ¥8,700.00", "限高中（中职）", "湖北省"])
      expect(words).toContain(part);
    for (const { source } of Object.values(capSets).flat()) {
      for (const locale of locales) expect(await said(programme([{ source }]), locale)).not.toContain("cap.");
    }
  });
  it("of medical aid are what was paid oneself, and of some kinds there is none", async () => {
    expect(await said(programme([], "20"))).toBe("不超过自付余额");
    expect(await said(programme([], "40"))).toBe("未设金额上限");
    for (const locale of locales) expect(await said(programme([{}]), locale)).not.toMatch(/programmes\.|\{/);
  });
});
