import { describe, expect, it } from "vitest";
import { makeDraftLine } from "./draft-line.ts";

const full = () => Promise.reject(new DOMException("The quota has been exceeded.", "QuotaExceededError"));

describe("the line behind whoever types", () => {
  it("does one piece after the other", async () => {
    const [inLine, done] = [makeDraftLine(), [] as string[]];
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const written = inLine(() => gate.then(() => done.push("written")));
    const dropped = inLine(async () => done.push("dropped"));
    open();
    expect(await Promise.all([written, dropped])).toEqual([true, true]);
    expect(done).toEqual(["written", "dropped"]);
  });
  it("goes on behind a piece that could not be kept: neither the saving nor the way back waits for a telephone with room", async () => {
    const inLine = makeDraftLine();
    expect(await inLine(full)).toBe(false);
    expect(await inLine(async () => {})).toBe(true);
  });
});
