import { makeEntryKeys, openSealedEntry, sealedWith } from "@gongbang/db/entry-seal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newEntryId } from "../../apps/web/src/shell/new-id.ts";
import { sealEntry } from "../../apps/web/src/shell/seal-entry.ts";

const entryId = newEntryId();
const pair = makeEntryKeys();
const key = { kid: "k-1", publicKey: pair.publicKey };
const open = (sealed: string, change: Partial<{ entryId: string; privateKey: string }> = {}) =>
  openSealedEntry(sealed, { entryId, privateKey: pair.privateKey, ...change });

describe("what a telephone seals", () => {
  it("is opened by the office and says what was written, in any characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (text) => {
        expect(open(await sealEntry(text, entryId, key))).toBe(text);
      }),
      { numRuns: 50 },
    );
    expect(open(await sealEntry("周德顺𬭎㛃", entryId, key))).toBe("周德顺𬭎㛃");
  });
  it("is opened where it is as large as a photo", async () => {
    const text = "A".repeat(700_000);
    expect(open(await sealEntry(text, entryId, key))).toBe(text);
  });
  it("names its key, and looks different each time", async () => {
    const [one, two] = [await sealEntry("x", entryId, key), await sealEntry("x", entryId, key)];
    expect(sealedWith(one)).toBe("k-1");
    expect(one).not.toBe(two);
  });
  it("is opened for its own entry alone, and with its own key", async () => {
    const sealed = await sealEntry("x", entryId, key);
    expect(open(sealed, { entryId: newEntryId() })).toBeNull();
    expect(open(sealed, { privateKey: makeEntryKeys().privateKey })).toBeNull();
    expect(open(sealed.replace("e1.k-1.", "e1.k-2."))).toBeNull();
  });
  it("is opened nowhere where one character was changed", async () => {
    const sealed = await sealEntry("a short note", entryId, key);
    const from = "e1.k-1.".length;
    for (let at = from; at < sealed.length; at += 7) {
      if (sealed[at] === ".") continue;
      // A character that differs in its highest bit: the last one of a part has bits that say nothing.
      const other = sealed[at] === "A" ? "g" : "A";
      expect(open(sealed.slice(0, at) + other + sealed.slice(at + 1)), String(at)).toBeNull();
    }
  });
  it.each([
    "",
    "e1",
    "e1....",
    "e1.k.AA.BB.CC",
    `e1.k-1.${"A".repeat(87)}.${"B".repeat(16)}.${"C".repeat(40)}`,
  ])("is no entry where it is %j, and no fault of ours", (sealed) => expect(open(sealed)).toBeNull());
  it("says nothing of itself to whoever holds only what the telephone has", async () => {
    const sealed = await sealEntry("周德顺", entryId, key);
    expect(Buffer.from(sealed, "base64url").toString("utf8")).not.toContain("周德顺");
    // The public key is no private one.
    expect(open(sealed, { privateKey: pair.publicKey })).toBeNull();
  });
});
