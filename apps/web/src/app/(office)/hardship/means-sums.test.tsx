import { expenseKinds, incomeKindNames, incomeKinds } from "@gongbang/domain/hardship/household";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { meansOf } from "./household-archive.fixture.tsx";
import { MeansChart } from "./means-chart.tsx";
import { MeansFindings } from "./means-findings.tsx";
import { MeansSums } from "./means-sums.tsx";

type Given = Parameters<typeof meansOf>[0];
const rowsOf = async (given: Given, names: string[] = [], locale: "zh-CN" | "en" = "zh-CN") => {
  const page = await markupIn(locale, <MeansSums means={meansOf(given)} names={names} />);
  return allOf(page, "tr").map(({ text }) => text);
};

describe("the sums of a means test", () => {
  it("add up in the order in which they are computed", async () => {
    const rows = await rowsOf(
      {
        people: [{ monthly: 8000 }, { monthly: 0 }, { monthly: 0 }],
        income: { condolence: 500 },
        expense: { medical: 46_000 },
      },
      ["李桂兰", "李强", "李明"],
    );
    expect(rows).toEqual([
      "家庭年收入 96,000.00",
      "李桂兰 月收入 8,000.00 × 12 96,000.00",
      "节日慰问金（不计） 不计入 500.00",
      "减：医疗自付 46,000.00",
      "扣除后年收入 50,000.00",
      "÷ 12 月 ÷ 3 人 1,388.89",
    ]);
  });
  it("say of whom the minimum wage was only assumed", async () => {
    const idle = { monthly: 0, workState: "3", birthOn: "1990-05-01" };
    expect(await rowsOf({ people: [{ monthly: 3000 }, idle] }, ["李桂兰", "李强"])).toContain(
      "李强 按最低工资推算 2,540.00 × 12 30,480.00",
    );
  });
  it("leave out who earns nothing, and keep the names of the others right", async () => {
    const rows = await rowsOf({ people: [{ monthly: 0 }, { monthly: 2000 }] }, ["李桂兰", "李强"]);
    expect(rows.join(" ")).toContain("李强 月收入");
    expect(rows.join(" ")).not.toContain("李桂兰");
  });
  it.each(incomeKindNames)(
    "name the income %s in both languages, and say whether it counts",
    async (kind) => {
      for (const locale of locales) {
        const [, line = ""] = await rowsOf({ income: { [kind]: 1200 } }, [], locale);
        expect(line).toContain("1,200.00");
        expect(line).not.toContain("hardship.");
        const notCounted = { "zh-CN": "不计入", en: "not counted" }[locale];
        expect(line.includes(notCounted)).toBe(!incomeKinds[kind].counted);
      }
    },
  );
  it.each(expenseKinds)("take off the expense %s, in words", async (kind) => {
    const rows = await rowsOf({ people: [{ monthly: 5000 }], expense: { [kind]: 600 } });
    expect(rows.at(-3)).toMatch(/^减：\S+ 600\.00$/);
    expect(rows.at(-2)).toBe("扣除后年收入 59,400.00");
  });
  it("never go below nothing, whatever a household has to spend", async () => {
    expect(await rowsOf({ people: [{ monthly: 100 }], expense: { medical: 80_000 } })).toEqual(
      expect.arrayContaining(["扣除后年收入 0.00", "÷ 12 月 ÷ 1 人 0.00"]),
    );
  });
});

describe("the bars beside the lines", () => {
  const chart = (given: Given, locale: "zh-CN" | "en" = "zh-CN") =>
    markupIn(locale, <MeansChart means={meansOf(given)} />);
  it("are said in words for who cannot see them", async () => {
    const page = await chart({ people: [{ monthly: 3000 }], expense: { medical: 12_000 } });
    expect(page).toContain(
      'aria-label="扣除前 3,000.00 元，扣除后 2,000.00 元，认定线 1,450.00 元，相对困难上限 2,900.00 元"',
    );
  });
  it("say their amounts beside them", async () => {
    const words = readAs(await chart({ people: [{ monthly: 3000 }] }));
    for (const amount of ["扣除前 3,000.00", "扣除后 3,000.00", "认定线 1,450.00", "2 倍 2,900.00"])
      expect(words).toContain(amount);
  });
  it("stay on the paper, however high the income is", async () => {
    const page = await chart({ people: [{ monthly: 900_000 }] });
    const widths = allOf(page, "rect").map(({ attributes }) => Number(attributes.width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(300);
    expect(readAs(page)).toContain("900,000.00");
  });
  it("can be seen even of nothing", async () => {
    const widths = allOf(await chart({}), "rect").map(({ attributes }) => Number(attributes.width));
    expect(widths).toEqual([2, 2]);
  });
  it("have the longer bar for the greater amount", async () => {
    const page = await chart({ people: [{ monthly: 3000 }], expense: { care: 18_000 } });
    const [gross = 0, net = 0] = allOf(page, "rect").map(({ attributes }) => Number(attributes.width));
    expect(gross / net).toBeCloseTo(2, 5);
  });
});

describe("what the test found", () => {
  const found = async (given: Given, locale: "zh-CN" | "en" = "zh-CN") =>
    allOf(await markupIn(locale, <MeansFindings means={meansOf(given)} />), "li").map(({ text }) => text);
  it.each([
    [1400, "扣除后低于认定线 ¥50.00"],
    [1450, "扣除后不低于认定线，低于相对困难上限 ¥1,450.00"],
    [2899, "扣除后不低于认定线，低于相对困难上限 ¥1.00"],
    [2900, "扣除后不低于相对困难上限"],
  ])("of %i yuan a head is said as: %s", async (monthly, said) => {
    expect(await found({ people: [{ monthly }] })).toEqual([said]);
  });
  it("words an accident with the loss that is left and the share it is measured by", async () => {
    const people = [{ monthly: 5000 }];
    expect(await found({ people, accident: { cost: 100_000, paidBack: 20_000 } })).toContain(
      "意外净损失 ¥80,000.00，超过年收入的规定比例 ¥48,000.00",
    );
    expect(await found({ people, accident: { cost: 68_000, paidBack: 20_000 } })).toContain(
      "意外净损失 ¥48,000.00，恰为年收入的规定比例，由审核人判断",
    );
    expect(await found({ people, accident: { cost: 47_999, paidBack: 0 } })).toContain(
      "意外净损失 ¥47,999.00，未超过年收入的规定比例 ¥48,000.00",
    );
  });
  it("says the same in English", async () => {
    expect(await found({ people: [{ monthly: 1400 }] }, "en")).toEqual(["Net is below the line by ¥50.00"]);
  });
});
