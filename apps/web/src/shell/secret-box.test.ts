import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { newEntryId } from "./new-id.ts";
import { makeDeviceKey, openValue, shutValue } from "./secret-box.ts";

describe("a value in its box", () => {
  it("is opened by its key, under its id, and by nothing else", async () => {
    const [key, other] = [await makeDeviceKey(), await makeDeviceKey()];
    const box = await shutValue(key, "a", { name: "周德顺𬭎" });
    expect(await openValue(key, box)).toEqual({ name: "周德顺𬭎" });
    expect(await openValue(other, box)).toBeNull();
    expect(await openValue(key, { ...box, id: "b" })).toBeNull();
  });
  it("is not opened where one bit was changed", async () => {
    const key = await makeDeviceKey();
    const box = await shutValue(key, "a", "x");
    const bytes = new Uint8Array(box.box);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openValue(key, { ...box, box: changed.buffer })).toBeNull();
    }
  });
  it("looks different each time", async () => {
    const key = await makeDeviceKey();
    const [one, two] = [await shutValue(key, "a", "x"), await shutValue(key, "a", "x")];
    expect(toBase64url(new Uint8Array(one.box))).not.toBe(toBase64url(new Uint8Array(two.box)));
  });
});

describe("bytes as text", () => {
  it("come back as they were, of any length, also of a photo's", () => {
    for (const length of [0, 1, 2, 3, 100, 400_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7919) % 256);
      const text = toBase64url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect(fromBase64url(text)).toEqual(bytes);
    }
  });
});

describe("the id of an entry", () => {
  it("is a UUIDv7 of its instant, and later ones sort later, also within a millisecond", () => {
    // Later than any instant at which another test has made one.
    const at = Date.UTC(2040, 8, 18, 2, 28);
    const ids = Array.from({ length: 1000 }, () => newEntryId(at));
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
    expect(Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16)).toBe(at);
  });
  it("never goes backwards, where the device's clock does", () => {
    const later = newEntryId(Date.UTC(2030, 1, 1));
    expect(newEntryId(Date.UTC(2026, 1, 1)) > later).toBe(true);
  });
});
