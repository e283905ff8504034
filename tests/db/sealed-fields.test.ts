import { randomBytes } from "node:crypto";
import { blindIndex, seal, unseal } from "@gongbang/db/fields";
import { keyringOf, loadKeyring, unwrapKey, wrapKey } from "@gongbang/db/keyring";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kek, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const keys = keyringOf("k1", Buffer.alloc(32, 3));
const place = { table: "members", column: "citizen_id", rowId: "0198" };

describe("a sealed field", () => {
  it("opens to what was sealed, and never looks the same twice", () => {
    const [first, second] = [seal(keys, place, "110***"), seal(keys, place, "110***")];
    expect(unseal(keys, place, first)).toBe("110***");
    expect(second).not.toBe(first);
  });

  it("does not open with one bit changed", () => {
    const parts = seal(keys, place, "北京市西城区").split(".");
    const body = Buffer.from(parts[3] ?? "", "base64url");
    body.writeUInt8(body.readUInt8(0) ^ 1, 0);
    parts[3] = body.toString("base64url");
    expect(() => unseal(keys, place, parts.join("."))).toThrow();
  });

  it.each([
    ["another row", { ...place, rowId: "0199" }],
    ["another column", { ...place, column: "phone" }],
    ["another table", { ...place, table: "officers" }],
  ])("does not open when moved to %s", (_where, elsewhere) => {
    const sealed = seal(keys, place, "13800000000");
    expect(() => unseal(keys, elsewhere, sealed)).toThrow();
  });

  it("does not open with another key", () => {
    const sealed = seal(keys, place, "13800000000");
    expect(() => unseal(keyringOf("k1", randomBytes(32)), place, sealed)).toThrow();
  });
});

describe("a blind index", () => {
  it("is the same for the same number however it was typed", () => {
    const typed = [
      "11010519491231002X",
      "11010519491231002x",
      "１１０１０５１９４９１２３１００２Ｘ",
      " 110105194912310 02X ",
    ];
    const indexes = typed.map((text) => {
      const read = readCitizenId(text, day("2026-11-22"));
      if (!read.ok) throw new Error(`${text}: ${read.refusal.code}`);
      return blindIndex(keys, "citizenId", read.value.id).toString("hex");
    });
    expect(new Set(indexes).size).toBe(1);
  });

  it("differs between fields and between federations", () => {
    const number = "6222020200012345678";
    const other = keyringOf("k1", Buffer.alloc(32, 4));
    const all = [
      blindIndex(keys, "phone", number),
      blindIndex(keys, "bankCard", number),
      blindIndex(other, "phone", number),
    ];
    expect(new Set(all.map((index) => index.toString("hex"))).size).toBe(3);
  });
});

describe("the federation's key", () => {
  it("is the same for every process that starts", async () => {
    const again = await loadKeyring(scene.office.sql, kek);
    expect(again.fields.equals(scene.keys.fields)).toBe(true);
  });

  it("does not open with a wrong key-encryption key: the office refuses to start", async () => {
    await expect(loadKeyring(scene.office.sql, Buffer.alloc(32, 9))).rejects.toThrow();
  });

  it("is wrapped differently each time, and opens to the same", () => {
    const dataKey = randomBytes(32);
    expect(wrapKey(kek, dataKey)).not.toBe(wrapKey(kek, dataKey));
    expect(unwrapKey(kek, wrapKey(kek, dataKey)).equals(dataKey)).toBe(true);
  });
});
