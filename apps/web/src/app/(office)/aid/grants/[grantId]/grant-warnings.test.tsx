import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { aGrant, type GrantRecord } from "../../aid-records.fixture.tsx";
import { GrantAttempts } from "./grant-attempts.tsx";
import { GrantWarnings } from "./grant-warnings.tsx";

const page = (change: Partial<GrantRecord>, locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <GrantWarnings grant={aGrant(change)} mayReverse />);
const buttons = async (change: Partial<GrantRecord>) =>
  allOf(await page(change), "button").map(({ text }) => text);
const asked = { reason: "申报不实", by: "曾静", on: "2026-09-20" };

describe("what whoever decides has to know of a grant", () => {
  it("is that it overlaps, with the proposer's reason, and never what with", async () => {
    const words = readAs(await page({ overlaps: ["kindElsewhere", "otherFile"], overlapReason: "已核对" }));
    expect(words).toContain("本户今年已在其他档案或单位得到同类帮扶；本户家庭成员另有在办档案");
    expect(words).toContain("说明：已核对");
  });
  it("is that somebody asked for it to be reversed, which another person confirms", async () => {
    expect(readAs(await page({ status: "paid", reversal: { ...asked, mine: true } }))).toContain(
      "曾静 于 2026-09-20 申请冲正：申报不实 须由另一人确认。",
    );
    expect(await buttons({ status: "paid", reversal: { ...asked, mine: true } })).toEqual(["不予冲正"]);
    expect(await buttons({ status: "paid", reversal: { ...asked, mine: false } })).toEqual([
      "不予冲正",
      "确认冲正",
    ]);
  });
  it("offers a reversal only of what is out of the fund", async () => {
    expect(await buttons({ status: "paid" })).toEqual(["申请冲正"]);
    expect(await buttons({ status: "approved" })).toEqual([]);
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await page({ overlaps: ["personElsewhere"], status: "paid" }, locale))).not.toMatch(
        /grants\.|room\./,
      );
  });
});

it("every attempt to pay is told with what the bank said", async () => {
  const attempt = { attempt: 1, holderName: "张秀英", cardTail: "6688", settledOn: "2026-09-22" } as const;
  const attempts = [{ ...attempt, status: "failed", reason: "户名不符" } as const];
  const words = readAs(await markupIn("zh-CN", <GrantAttempts attempts={attempts} />));
  expect(words).toBe("银行发放 第 1 次 退回 张秀英，尾号 6688 户名不符 2026-09-22");
  expect(await markupIn("zh-CN", <GrantAttempts attempts={[]} />)).toBe("");
});
