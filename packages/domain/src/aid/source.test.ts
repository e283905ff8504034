import { expect, it } from "vitest";
import { aidKind } from "../codes/aid-kind.ts";
import { mayServe } from "./source.ts";

it("lets central money serve the listed items alone, and temporary relief not", () => {
  expect(aidKind.codes.filter((kind) => mayServe("1", kind))).toEqual([
    "10",
    "20",
    "30",
    "40",
    "41",
    "50",
    "70",
  ]);
});
it("keeps mutual aid and the rest apart, and pays no service in money", () => {
  expect(aidKind.codes.filter((kind) => mayServe("8", kind))).toEqual(["81"]);
  expect(aidKind.codes.filter((kind) => !mayServe("7", kind))).toEqual(["80", "81"]);
});
