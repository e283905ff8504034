import { expect, it } from "vitest";
import { decideOverlap, signsOf } from "./overlap.ts";

const none = { kindElsewhere: false, personElsewhere: false, otherFile: false };

it("asks for a reason where something overlaps, and says only that it does", () => {
  const signs = signsOf({ ...none, personElsewhere: true, otherFile: true });
  expect(decideOverlap(signs, " ")).toEqual({
    ok: false,
    refusal: { code: "AID.OVERLAP", signs: ["personElsewhere", "otherFile"] },
  });
  expect(decideOverlap(signs, "已与对方单位核对")).toEqual({ ok: true, value: signs });
});
it("asks for none where nothing does", () => {
  expect(decideOverlap(signsOf(none), "")).toEqual({ ok: true, value: [] });
});
