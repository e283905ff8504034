import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { type Cost, CostTable } from "./cost-table.tsx";

const cost: Cost = {
  ...{ id: "c", version: 1, personId: null, billNumber: "BJ001", hospital: "某医院", billedOn: "2026-08-01" },
  ...{ billFen: 100_000_00, insuranceFen: 60_000_00, seriousIllnessFen: 10_000_00, commercialFen: 0 },
  ...{
    mutualAidFen: 5_000_00,
    otherAidFen: 0,
    ownPaidFen: 25_000_00,
    aidedFen: 20_000_00,
    leftFen: 5_000_00,
  },
};
const people = [
  { value: "", label: "李桂兰" },
  { value: "p", label: "张悦" },
];

describe("the ledger of a household's bills", () => {
  it("says bill, what others paid, what it paid itself, what was granted and what is left", async () => {
    const page = await markupIn("zh-CN", <CostTable costs={[cost]} people={people} mayCorrect={false} />);
    expect(readAs(page)).toContain(
      "BJ001 李桂兰 2026-08-01 100,000.00 75,000.00 25,000.00 20,000.00 5,000.00",
    );
  });
  it("is put right by who keeps it, and says so where it is empty", async () => {
    const page = await deskIn(
      "zh-CN",
      <CostTable costs={[{ ...cost, personId: "p" }]} people={people} mayCorrect />,
    );
    expect(readAs(page)).toContain("张悦");
    expect(allOf(page, "button").map(({ text }) => text)).toContain("更正");
    expect(
      readAs(await markupIn("zh-CN", <CostTable costs={[]} people={people} mayCorrect={false} />)),
    ).toContain("还没有登记票据");
  });
});

it("an account shows its holder and the last four of its card", async () => {
  const account = {
    id: "a",
    personId: "p",
    holderName: "李桂兰",
    isGuardian: true,
    bankName: "某银行",
    cardTail: "0319",
  };
  const family = people.map(({ value, label }) => ({ id: value, name: label }));
  const words = readAs(await markupIn("zh-CN", <AccountPanel accounts={[account]} people={family} />));
  expect(words).toContain("张悦 李桂兰 监护人 某银行 尾号 0319");
});
