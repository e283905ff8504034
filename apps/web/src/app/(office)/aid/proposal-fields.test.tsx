import { grantWays } from "@gongbang/domain/aid/grant";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aFund, ids } from "./aid-records.fixture.tsx";
import { OpenFundForm } from "./funds/new/open-fund-form.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import { ProposeGrantForm } from "./propose/propose-grant-form.tsx";

type Asked = { fundId?: string; enrolled?: boolean; locale?: Locale };
const fields = ({ fundId = ids.fund, enrolled = true, locale = "zh-CN" }: Asked = {}) =>
  deskIn(
    locale,
    <ProposalFields funds={[aFund()]} fundId={fundId} enrolled={enrolled} field={(name) => ({ name })} />,
  );
const optionsOf = async (name: string, asked?: Asked) =>
  allOf(fieldsOf(await fields(asked))[name]?.markup ?? "", "option")
    .map(({ attributes }) => attributes.value)
    .filter(Boolean);

describe("a proposed sum", () => {
  it("asks for the fund, the kind, the sum and the reason, each with its label", async () => {
    for (const locale of locales) {
      const found = fieldsOf(await fields({ locale }));
      expect(Object.keys(found).toSorted()).toEqual(["amount", "fundId", "kind", "reason"]);
      for (const { label, required } of Object.values(found)) {
        expect(label).toBeTruthy();
        expect(required).toBe(true);
      }
    }
  });
  it("says beside a fund what it has left, in yuan", async () => {
    expect(readAs(await fields())).toContain("2026 年区级送温暖资金，可用 ¥350,000.00");
  });
  it("says the household's cap once the fund is chosen", async () => {
    expect(fieldsOf(await fields()).amount?.hint).toBe("本资金每户每年上限 ¥5,000.00，含其他单位已提出的。");
    expect(fieldsOf(await fields({ fundId: "" })).amount?.hint).toBe("");
  });
  it("offers the kinds that the chosen fund may be spent on, and no other", async () => {
    expect(await optionsOf("kind")).toEqual(["10", "60", "70"]);
    expect(await optionsOf("kind", { fundId: "" })).toEqual(aidKind.open);
  });
  it("offers temporary relief alone to a household outside the file, and says why", async () => {
    expect(await optionsOf("kind", { enrolled: false })).toEqual(["60"]);
    expect(fieldsOf(await fields({ enrolled: false })).kind?.hint).toBe("本户不在档，只能提出临时救助。");
    expect(fieldsOf(await fields()).kind?.hint).toBe("");
  });
  it("goes one of the two ways", async () => {
    const radios = allOf(await fields(), "input").filter(({ attributes }) => attributes.type === "radio");
    expect(radios.map(({ attributes }) => attributes.value)).toEqual([...grantWays]);
  });
});

describe("the form that proposes", () => {
  const form = (locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <ProposeGrantForm
        archiveId={ids.archive}
        enrolled
        funds={[aFund()]}
        people={[]}
        costs={[]}
        aside={<p>张秀英</p>}
      />,
    );
  it("has one button, which says that the sum is set aside", async () => {
    expect(allOf(await form(), "button").map(({ text }) => text)).toEqual(["提出并预留"]);
    expect(allOf(await form("en"), "button").map(({ text }) => text)).toEqual(["Propose and set aside"]);
  });
  it("keeps the household in sight", async () => expect(readAs(await form())).toContain("张秀英"));
});

describe("the form of a new fund", () => {
  const form = (locale: Locale = "zh-CN") => deskIn(locale, <OpenFundForm year={2026} />);
  it("ties a label to every field, in both languages, and all but the giver's are needed", async () => {
    for (const locale of locales) {
      const found = Object.entries(fieldsOf(await form(locale)));
      expect(found.map(([name]) => name).toSorted()).toEqual([
        ...["cap", "closesOn", "giver", "householdYearlyCap", "name", "opensOn", "source", "terms"],
      ]);
      for (const [name, { label, required }] of found) {
        expect(label, name).toMatch(locale === "en" ? /^[A-Z]/ : /[\u4e00-\u9fff]/u);
        expect(required, name).toBe(!["giver", "terms"].includes(name));
      }
    }
  });
  it("says that its budget is a line of the ledger, which is not edited", async () => {
    expect(fieldsOf(await form()).cap?.hint).toBe("总额就是台账第一笔，之后不能直接修改。");
  });
  it("lets every open kind be chosen, and says that nothing else may be paid from it", async () => {
    const ticks = allOf(await form(), "input").filter(({ attributes }) => attributes.name === "kinds");
    expect(ticks.map(({ attributes }) => attributes.value)).toEqual(aidKind.open);
    expect(readAs(await form())).toContain("专款专用：帮扶款只能用于所选项目。");
  });
});
