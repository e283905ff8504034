import { campaignKinds, missReasons } from "@gongbang/domain/aid/campaign";
import { fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { OpenCampaignForm } from "../new/open-campaign-form.tsx";
import { GroupQuestion } from "./add-group-form.tsx";
import { AudienceQuestion } from "./add-objects-form.tsx";
import { DropQuestion, MissQuestion, MoneyQuestion } from "./ask-object-form.tsx";
import { CloseQuestion } from "./close-campaign-form.tsx";
import { goodsOptions } from "./goods-options.ts";
import { HandOverQuestion } from "./hand-over-form.tsx";
import { ReceiveQuestion, ReturnQuestion } from "./keep-goods-form.tsx";
import { readPicture } from "./read-picture.ts";

const onDone = () => {};
const row = { id: "o1", version: 1, amountFen: 50_000, students: [] } as never;
const goods = [{ id: "g1", name: "米面油", unit: "份", onHand: 18 }];
const campaign = { id: "c1", version: 1, kind: "warmth", goods } as never;
const funds = [{ id: "f1", name: "区级资金", leftFen: 1_000_000 }];
const unions = [{ id: "u1", name: "月坛街道总工会" }];

describe("the questions of a campaign", () => {
  it.each([
    [
      "open",
      <OpenCampaignForm key="o" funds={funds} />,
      ["name", "kind", "opensOn", "closesOn", "fundId", "budget"],
    ],
    ["receive", <ReceiveQuestion key="r" campaignId="c1" onDone={onDone} />, ["name", "unit", "count"]],
    ["return", <ReturnQuestion key="b" goodsId="g1" onDone={onDone} />, ["count", "reason"]],
    [
      "audience",
      <AudienceQuestion key="a" campaign={campaign} unions={unions} onDone={onDone} />,
      ["audience.of"],
    ],
    [
      "group",
      <GroupQuestion key="g" campaign={campaign} unions={unions} onDone={onDone} />,
      ["name", "unionId", "headcount"],
    ],
    ["miss", <MissQuestion key="m" row={row} onDone={onDone} />, ["reason"]],
    ["drop", <DropQuestion key="d" row={row} onDone={onDone} />, ["note"]],
    ["money", <MoneyQuestion key="y" row={row} onDone={onDone} />, []],
    [
      "handOver",
      <HandOverQuestion key="h" row={row} onDone={onDone} />,
      ["handedOn", "visitors.0", "visitors.1"],
    ],
    ["close", <CloseQuestion key="c" campaign={campaign} onDone={onDone} />, []],
  ] as const)("%s ask for what they need, every field with its name", async (_, question, needed) => {
    for (const locale of locales) {
      const page = await deskIn(locale, question);
      expect(unnamed(page)).toEqual([]);
      const required = Object.entries(fieldsOf(page)).filter(([, field]) => field.required);
      expect(required.map(([name]) => name).sort()).toEqual([...needed].sort());
    }
  });
  it("say how much, and for which student only where there are several", async () => {
    const student = (id: string) => ({ id, name: `学生${id}` });
    const page = (students: object[]) =>
      deskIn("zh-CN", <MoneyQuestion row={{ ...(row as object), students } as never} onDone={onDone} />);
    expect(readAs(await page([]))).toContain("¥500.00 进入资金台账");
    expect(choicesOf(await page([student("1")]), "personId")).toEqual({});
    expect(Object.keys(choicesOf(await page([student("1"), student("2")]), "personId"))).toEqual(
      expect.arrayContaining(["1", "2"]),
    );
  });
  it("have a word for every kind of campaign and every reason", async () => {
    const kinds = choicesOf(await deskIn("zh-CN", <OpenCampaignForm funds={funds} />), "kind");
    expect(Object.keys(kinds)).toEqual([...campaignKinds]);
    const reasons = choicesOf(await deskIn("zh-CN", <MissQuestion row={row} onDone={onDone} />), "reason");
    expect(Object.keys(reasons)).toEqual([...missReasons]);
    for (const word of [...Object.values(kinds), ...Object.values(reasons)])
      expect(word).toMatch(/\p{Script=Han}/u);
  });
  it("offer the goods with what is on the shelf, and read a picture byte for byte", async () => {
    expect(goodsOptions(goods)).toEqual([{ value: "g1", label: "米面油 18 份" }]);
    const bytes = new Uint8Array([0, 255, 137, 80]);
    expect(Buffer.from(await readPicture(new File([bytes], "a.png")), "base64")).toEqual(Buffer.from(bytes));
  });
});
