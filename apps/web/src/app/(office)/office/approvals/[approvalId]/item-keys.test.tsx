import { describe, expect, it } from "vitest";
import { itemKeyOf } from "./item-keys.ts";

const press = (key: string, more: object = {}) =>
  itemKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe("the keys of an approval", () => {
  it("agree and return, and lead to the items beside it", () => {
    expect(["a", "R", "j", "K"].map((key) => press(key))).toEqual(["agree", "return", "next", "previous"]);
  });
  it("are letters to everybody else", () => {
    expect(press("x")).toBeNull();
    expect(press("Enter")).toBeNull();
    expect(press("a", { ctrlKey: true })).toBeNull();
    expect(press("r", { metaKey: true })).toBeNull();
  });
});
