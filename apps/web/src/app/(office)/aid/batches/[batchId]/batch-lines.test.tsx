import { lineStatuses } from "@gongbang/domain/aid/bank-return";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { BatchHands } from "./batch-hands.tsx";
import { BatchLines } from "./batch-lines.tsx";

type Line = Parameters<typeof BatchLines>[0]["items"][number];
const line = (more: Partial<Line> = {}): Line => ({
  ...{
    id: "l",
    lineNo: 1,
    grantId: "g",
    number: "帮 2026-0001",
    name: "李桂兰",
    attempt: 1,
    amountFen: 100_05,
  },
  ...{ holderName: "李桂兰", cardTail: "0319", status: "paid", reason: "", bankReference: "2026092201" },
  settledOn: "2026-09-22",
  ...more,
});

describe("the lines of a batch", () => {
  it("name grant, payee by the last four, sum, and what the bank said", async () => {
    const page = await markupIn("zh-CN", <BatchLines items={[line()]} />);
    for (const part of ["帮 2026-0001", "李桂兰 尾号 0319", "100.05", "已付", "2026092201"])
      expect(readAs(page)).toContain(part);
    expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toContain("/aid/grants/g");
  });
  it("say why a line came back, and only of one that did", async () => {
    const said = async (status: Line["status"]) =>
      readAs(await markupIn("zh-CN", <BatchLines items={[line({ status, reason: "户名不符" })]} />));
    expect(await said("failed")).toContain("户名不符");
    expect(await said("paid")).not.toContain("户名不符");
  });
  it("have words for every state in both languages", async () => {
    for (const locale of locales)
      for (const status of lineStatuses)
        expect(readAs(await markupIn(locale, <BatchLines items={[line({ status })]} />))).not.toMatch(
          /record\./,
        );
  });
});

it("the hands of a batch are named, and those to come are waited for", async () => {
  const hands = { madeBy: "曾静", checkedBy: null, sentBy: null };
  const words = readAs(await markupIn("zh-CN", <BatchHands batch={hands} />));
  expect(words).toContain("编制 曾静 复核 等待办理 送银行 等待办理");
  expect(words).toContain("编制人不复核");
});
