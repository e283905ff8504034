import { describe, expect, it } from "vitest";
import { makeSavingOnce } from "./save-once.ts";

/** A saving that keeps what it is given, and counts. */
function keeping() {
  const kept: string[] = [];
  const once = makeSavingOnce();
  const press = (id: string) =>
    once(async () => {
      kept.push(id);
      return { saved: id };
    });
  return { kept, once, press };
}

describe("a visit that is saved", () => {
  it("is written once, however often and however fast the button is pressed", async () => {
    const { kept, press } = keeping();
    const [first, second] = await Promise.all([press("a"), press("b")]);
    expect([first, second]).toEqual([{ saved: "a" }, null]);
    // The form is still there while its draft is being dropped.
    expect(await press("c")).toBeNull();
    expect(kept).toEqual(["a"]);
  });
  it("may be pressed again where something was wrong with it, or the work failed before anything was kept", async () => {
    const { kept, once, press } = keeping();
    expect(await once(async () => ({ faults: [{ name: "note" }] }))).toEqual({ faults: [{ name: "note" }] });
    await expect(once(() => Promise.reject(new RangeError("no such day")))).rejects.toThrow("no such day");
    expect(await press("a")).toEqual({ saved: "a" });
    expect(kept).toEqual(["a"]);
  });
});
