import { describe, expect, it } from "vitest";
import { fen } from "../kernel/money.ts";
import { type CountedObject, sharesOf, sumOf } from "./campaign-share.ts";

const object = (more: Partial<CountedObject> = {}): CountedObject => ({
  ...{ unionId: "a", type: "household", state: "handedOver", headcount: 1 },
  ...{ amountFen: fen(50_000), goodsValueFen: fen(8_000), grant: "handedOver" },
  ...more,
});

describe("the share of each union", () => {
  it("counts households, and persons apart from them", () => {
    const [share] = sharesOf([object(), object(), object({ type: "person", amountFen: fen(0) })]);
    expect(share).toMatchObject({ objects: 3, handedOver: 3, households: 2, persons: 1 });
    expect(share).toMatchObject({ moneyFen: 100_000, goodsFen: 24_000 });
  });
  it("counts a collective's persons, and no household", () => {
    const [share] = sharesOf([object({ type: "group", headcount: 36, amountFen: fen(0) })]);
    expect(share).toMatchObject({ objects: 1, households: 0, persons: 36 });
  });
  it("counts as given only what was handed over", () => {
    const [share] = sharesOf([object({ state: "listed" }), object({ state: "notDelivered" })]);
    expect(share).toMatchObject({ objects: 2, handedOver: 0, notDelivered: 1, households: 0 });
    expect(share).toMatchObject({ moneyFen: 0, goodsFen: 0 });
  });
  it("counts no money that went back to the fund, and the goods, which did not", () => {
    const [share] = sharesOf([object(), object({ grant: "reversed" })]);
    expect(share).toMatchObject({ handedOver: 2, moneyFen: 50_000, goodsFen: 16_000 });
  });
  it("forgets who was taken off the list", () => {
    expect(sharesOf([object({ state: "dropped" })])).toEqual([]);
  });
  it("of all unions together is the sum of theirs", () => {
    const shares = sharesOf([
      object(),
      object({ unionId: "b", state: "notDelivered" }),
      object({ unionId: "b", type: "group", headcount: 4 }),
    ]);
    expect(shares.map(({ unionId, objects }) => [unionId, objects])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(sumOf(shares)).toEqual({
      ...{ unionId: "", objects: 3, handedOver: 2, notDelivered: 1, households: 1, persons: 4 },
      ...{ moneyFen: 100_000, goodsFen: 16_000 },
    });
    expect(sumOf([])).toMatchObject({ objects: 0, persons: 0, moneyFen: 0 });
  });
});
