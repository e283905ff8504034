import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { blindIndex, type Place, seal, sealBytes, unseal, unsealBytes, unsealOffered } from "./fields.ts";
import { keyedHash, keyringOf, unwrapKey, wrapKey } from "./keyring.ts";

const dataKey = Buffer.alloc(32, 7);
const keys = keyringOf("k1", dataKey);
const place: Place = { table: "members", column: "phone", rowId: "0197" };

describe("the ring of keys", () => {
  it("is the same for the same data key, in every process", () => {
    expect(keyringOf("k1", Buffer.alloc(32, 7))).toEqual(keys);
  });
  it("has a key of its own for each purpose, and the data key itself for none", () => {
    const all = [keys.fields, keys.index, keys.audit, dataKey].map((key) => key.toString("hex"));
    expect(new Set(all).size).toBe(4);
    expect([keys.fields, keys.index, keys.audit].map(({ length }) => length)).toEqual([32, 32, 32]);
  });
  it("has other keys for another data key, though it differs by one bit", () => {
    const other = keyringOf("k1", Buffer.concat([Buffer.from([6]), dataKey.subarray(1)]));
    expect(other.fields.equals(keys.fields)).toBe(false);
    expect(other.index.equals(keys.index)).toBe(false);
    expect(other.audit.equals(keys.audit)).toBe(false);
  });
  it.each([0, 16, 31, 33, 64])("is not made from %i bytes", (length) => {
    expect(() => keyringOf("k1", Buffer.alloc(length))).toThrow("32 bytes");
  });
});

describe("a wrapped key", () => {
  const kek = Buffer.alloc(32, 1);
  it("opens with the key that wrapped it, and with no other", () => {
    const wrapped = wrapKey(kek, dataKey);
    expect(unwrapKey(kek, wrapped).equals(dataKey)).toBe(true);
    expect(() => unwrapKey(Buffer.alloc(32, 2), wrapped)).toThrow();
  });
  it("does not open with a part missing, changed or put in another's place", () => {
    const [iv = "", sealed = "", tag = ""] = wrapKey(kek, dataKey).split(".");
    for (const broken of ["", iv, `${iv}.${sealed}`, `${sealed}.${iv}.${tag}`, `${iv}.${tag}.${sealed}`])
      expect(() => unwrapKey(kek, broken)).toThrow();
  });
  it("does not show the key that it holds", () => {
    const wrapped = wrapKey(kek, dataKey);
    expect(wrapped).not.toContain(dataKey.toString("base64url"));
    expect(wrapped).not.toBe(wrapKey(kek, dataKey));
  });
});

describe("a sealed field", () => {
  it.each([
    [""],
    ["13812341234"],
    ["北京市西城区月坛南街 1 号"],
    ["a.b.c.d.e"],
    ["\u0000"],
    ["𠮷".repeat(500)],
  ])("gives back %j as it was", (plain) => expect(unseal(keys, place, seal(keys, place, plain))).toBe(plain));
  it.each([
    ["another row", { ...place, rowId: "0198" }],
    ["another column", { ...place, column: "bankCard" }],
    ["another table", { ...place, table: "parties" }],
    ["a place that only reads alike", { table: "members|phone", column: "", rowId: "0197" }],
  ])("does not open in %s", (_, elsewhere) => {
    const sealed = seal(keys, place, "13812341234");
    expect(() => unseal(keys, elsewhere, sealed)).toThrow();
    expect(unsealOffered(keys, elsewhere, sealed)).toBeNull();
  });
  it("says of which key it is, and does not open under the name of another", () => {
    const sealed = seal(keys, place, "13812341234");
    expect(sealed).toMatch(/^v1\.k1\./);
    expect(() => unseal({ ...keys, kid: "k2" }, place, sealed)).toThrow("sealed with a key we hold");
    expect(() => unseal(keys, place, sealed.replace("v1", "v2"))).toThrow("sealed with a key we hold");
  });
  it("is none where it came from outside and is no seal of ours", () => {
    for (const offered of ["", "x", "v1.k1", "v1.k1.a.b.c", "v1.k1....", "....", "13812341234"])
      expect(unsealOffered(keys, place, offered)).toBeNull();
  });
});

describe("a sealed file", () => {
  it("gives back its bytes, and is twenty-eight longer", () => {
    for (const length of [0, 1, 1000]) {
      const bytes = randomBytes(length);
      const sealed = sealBytes(keys, place, bytes);
      expect(sealed).toHaveLength(length + 28);
      expect(unsealBytes(keys, place, sealed).equals(bytes)).toBe(true);
    }
  });
  it("does not open with any one byte changed, nor cut short", () => {
    const sealed = sealBytes(keys, place, Buffer.from("名册"));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unsealBytes(keys, place, changed)).toThrow();
    }
    expect(() => unsealBytes(keys, place, sealed.subarray(0, -1))).toThrow();
  });
});

describe("a blind index", () => {
  it("finds equal numbers of one field, and ties no two fields together", () => {
    expect(blindIndex(keys, "phone", "1").equals(blindIndex(keys, "phone", "1"))).toBe(true);
    const three = (["citizenId", "phone", "bankCard"] as const).map((f) =>
      blindIndex(keys, f, "1").toString("hex"),
    );
    expect(new Set(three).size).toBe(3);
  });
  it("is sixteen bytes, and not the bare hash that a list of all phones would give away", () => {
    const index = blindIndex(keys, "phone", "13812341234");
    expect(index).toHaveLength(16);
    expect(index.equals(keyedHash(keys.index, "13812341234").subarray(0, 16))).toBe(false);
  });
  it("hashes what stands before it with what comes after: the parts are one text", () => {
    expect(keyedHash(keys.audit, "a", "bc").equals(keyedHash(keys.audit, "ab", "c"))).toBe(true);
    expect(keyedHash(keys.audit, "abc").equals(keyedHash(keys.index, "abc"))).toBe(false);
  });
});
