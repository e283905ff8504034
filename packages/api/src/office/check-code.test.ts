import { randomBytes } from "node:crypto";
import { keyringOf } from "@gongbang/db/keyring";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { newToken, tokenHash } from "../tokens.ts";
import { newSecret, openSecret, sealSecret, stepOfCode } from "./check-code.ts";
import { hashPassword, passwordMatches } from "./hash-password.ts";

const now = new Date("2026-09-28T01:02:03Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
/** The code that an authenticator shows at a moment. */
const shown = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: at.getTime(),
  });

describe("the code of the second factor", () => {
  const { secret, uri } = newSecret("zhoumin");

  it("is the one that any authenticator shows, now and one step to either side", () => {
    const step = Math.floor(now.getTime() / 30_000);
    expect(stepOfCode(secret, shown(secret, now), now)).toBe(step);
    expect(stepOfCode(secret, shown(secret, later(-30)), now)).toBe(step - 1);
    expect(stepOfCode(secret, shown(secret, later(30)), now)).toBe(step + 1);
  });
  it("is none two steps away, or of another secret", () => {
    expect(stepOfCode(secret, shown(secret, later(-61)), now)).toBeNull();
    expect(stepOfCode(secret, shown(secret, later(90)), now)).toBeNull();
    expect(stepOfCode(newSecret("zhoumin").secret, shown(secret, now), now)).toBeNull();
  });
  it("may be typed with blanks around it, and is nothing else than six digits", () => {
    expect(stepOfCode(secret, ` ${shown(secret, now)} `, now)).not.toBeNull();
    for (const typed of [
      "",
      "12345",
      "1234567",
      "abcdef",
      "+12345",
      "12.456",
      "①②③④⑤⑥⑦",
      "六六六六六六",
      "1".repeat(10_000),
    ])
      expect(stepOfCode(secret, typed, now)).toBeNull();
  });
  it("may be typed on a Chinese keyboard, whose digits are wide", () => {
    const wide = shown(secret, now).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect(stepOfCode(secret, wide, now)).not.toBeNull();
  });
  it("has a secret of 160 bits, another for everybody", () => {
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(newSecret("zhoumin").secret).not.toBe(secret);
  });
  it("is set up from an address that names the office and the officer", () => {
    const read = new URL(uri);
    expect(read.protocol).toBe("otpauth:");
    expect(read.searchParams.get("issuer")).toBe("工帮");
    expect(decodeURIComponent(read.pathname)).toContain("zhoumin");
  });
  it("is kept sealed, for its officer alone", () => {
    const keys = keyringOf("k1", randomBytes(32));
    const sealed = sealSecret(keys, "officer-1", secret);
    expect(sealed).not.toContain(secret);
    expect(openSecret(keys, "officer-1", sealed)).toBe(secret);
    expect(() => openSecret(keys, "officer-2", sealed)).toThrow();
  });
});

describe("a password", () => {
  it("is kept as argon2id at the cost that was decided, and differently each time", async () => {
    const [one, other] = [await hashPassword("九月的桂花 2026"), await hashPassword("九月的桂花 2026")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });
  it("is the one that was hashed, to the last letter", async () => {
    const saved = await hashPassword("九月的桂花 2026");
    expect(await passwordMatches(saved, "九月的桂花 2026")).toBe(true);
    for (const wrong of ["九月的桂花 2027", "九月的桂花 202", "九月的桂花 2026 ", ""])
      expect(await passwordMatches(saved, wrong)).toBe(false);
  });
  it("is never right where there is none, not even the one that is hashed in its place", async () => {
    expect(await passwordMatches(null, "nobody has this password")).toBe(false);
    expect(await passwordMatches(null, "")).toBe(false);
  });
  it("takes as long where there is no account, so that the time tells nothing", async () => {
    const saved = await hashPassword("九月的桂花 2026");
    const timed = async (against: string | null) => {
      const from = performance.now();
      for (let i = 0; i < 4; i += 1) await passwordMatches(against, "wrong");
      return performance.now() - from;
    };
    await timed(null);
    const [known, unknown] = [await timed(saved), await timed(null)];
    // Without the second hash an unknown name would answer a hundred times as fast.
    expect(unknown).toBeGreaterThan(known / 10);
  });
  it("waits its turn, and is told to come back where too many wait", async () => {
    const saved = await hashPassword("九月的桂花 2026");
    const flood = await Promise.all(
      Array.from({ length: 60 }, () => passwordMatches(saved, "九月的桂花 2026")),
    );
    expect(flood.filter((answer) => answer === "busy")).toHaveLength(6);
    expect(flood.filter((answer) => answer === true)).toHaveLength(54);
    expect(await passwordMatches(saved, "九月的桂花 2026")).toBe(true);
  }, 60_000);
});

describe("a token", () => {
  it("has 256 bits, fit for a cookie and an address", () => {
    const made = Array.from({ length: 500 }, newToken);
    expect(new Set(made).size).toBe(500);
    for (const token of made) expect(token).toMatch(/^[\w-]{43}$/);
  });
  it("is kept as its hash, from which it can't be read back", () => {
    const token = newToken();
    expect(tokenHash(token)).toHaveLength(32);
    expect(tokenHash(token).equals(tokenHash(token))).toBe(true);
    expect(tokenHash(token).equals(tokenHash(newToken()))).toBe(false);
    expect(tokenHash(token).toString("base64url")).not.toBe(token);
  });
});
