import { newSecret, sealSecret } from "@gongbang/api/office/check-code";
import { hashPassword } from "@gongbang/api/office/hash-password";
import { endSession, visitorOf } from "@gongbang/api/office/keep-session";
import { type Attempt, signIn } from "@gongbang/api/office/sign-in";
import { officers } from "@gongbang/db/schema/office";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let passwordHash: string;
const password = "一只很长的密码短语";
const start = new Date("2026-09-18T01:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  scene = await openScene();
  passwordHash = await hashPassword(password);
});
afterAll(() => scene.close());

let nextIp = 1;
const anIp = () => `10.9.8.${nextIp++}`;

async function anOfficer(
  role: Role = "caseworker",
  extra: Partial<typeof officers.$inferInsert> = {},
): Promise<Actor> {
  const officer = await scene.officer(role, "/09/");
  await scene.owner
    .update(officers)
    .set({ passwordHash, ...extra })
    .where(eq(officers.id, officer.id));
  return officer;
}
const attempt = (officer: { id: string }, change: Partial<Attempt> = {}): Attempt => ({
  username: officer.id,
  password,
  code: null,
  ip: "10.0.0.1",
  agent: "test",
  now: start,
  ...change,
});
const tryIn = (officer: { id: string }, change: Partial<Attempt> = {}) =>
  signIn(scene.house, attempt(officer, change));
const failed = { ok: false, refusal: { code: "SIGN_IN.FAILED" } };

async function tokenOf(officer: Actor, change: Partial<Attempt> = {}): Promise<string> {
  const answer = await tryIn(officer, { ip: anIp(), ...change });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
const actorOf = async (token: string, now = start) => (await visitorOf(scene.house, token, now)).actor;

describe("signing in", () => {
  it("opens a session that stands for the officer, with roles and union from the database", async () => {
    const officer = await anOfficer();
    const actor = await actorOf(await tokenOf(officer));
    expect(actor).toMatchObject({ id: officer.id, roles: ["caseworker"], unionPath: "/09/" });
  });

  it("says the same to a wrong password, an unknown name and a disabled officer", async () => {
    const disabled = await anOfficer("caseworker", { status: "disabled" });
    const ip = anIp();
    expect(await tryIn(await anOfficer(), { password: "wrong", ip })).toEqual(failed);
    expect(await tryIn({ id: "nobody" }, { ip })).toEqual(failed);
    expect(await tryIn(disabled, { ip })).toEqual(failed);
  });

  it("takes the name in capitals, full-width and with blanks around it", async () => {
    const officer = await anOfficer("caseworker", { username: "zhoumin" });
    expect((await tryIn({ id: " ＺｈｏｕＭｉｎ " }, { ip: anIp() })).ok).toBe(true);
    expect(officer.id).toBeTruthy();
  });

  it("judges no more of many guesses that come at once than of as many in a row", async () => {
    const [officer, ip] = [await anOfficer(), anIp()];
    const guesses = [...Array.from({ length: 14 }, (_, i) => `guess ${i}`), password];
    const answers = await Promise.all(guesses.map((guess) => tryIn(officer, { ip, password: guess })));
    expect(answers.at(-1)).toEqual(failed);
  });

  it("stops name and address after five wrong passwords, for fifteen minutes", async () => {
    const [officer, ip] = [await anOfficer(), anIp()];
    for (let i = 0; i < 5; i++) await tryIn(officer, { password: "wrong", ip });
    expect(await tryIn(officer, { ip })).toEqual(failed);
    expect((await tryIn(officer, { ip, now: later(31) })).ok).toBe(true);
  });

  it("cannot be used to lock somebody else out: the owner's own address still opens", async () => {
    const [officer, home] = [await anOfficer(), anIp()];
    await tokenOf(officer, { ip: home });
    for (let i = 0; i < 30; i++)
      await tryIn(officer, { password: "wrong", ip: `172.16.${i}.1`, now: later(1) });
    expect(await tryIn(officer, { ip: "172.31.0.1", now: later(2) })).toEqual(failed);
    expect((await tryIn(officer, { ip: home, now: later(2) })).ok).toBe(true);
  });

  it("slows one address down, whatever names it tries", async () => {
    const [officer, ip] = [await anOfficer(), anIp()];
    for (let i = 0; i < 20; i++) await tryIn({ id: `guess-${i}` }, { password: "wrong", ip });
    expect(await tryIn(officer, { ip })).toEqual(failed);
    expect((await tryIn(officer, { ip: anIp() })).ok).toBe(true);
  });

  it("never cuts a session that is already open", async () => {
    const officer = await anOfficer();
    const token = await tokenOf(officer);
    for (let i = 0; i < 25; i++) await tryIn(officer, { password: "wrong", ip: `192.168.${i}.1` });
    expect(await actorOf(token)).not.toBeNull();
  });
});

describe("a session", () => {
  it("ends at the next request when it is signed out, disabled, or its officer loses the roles", async () => {
    const [first, second, third] = [await anOfficer(), await anOfficer(), await anOfficer()];
    const tokens = [await tokenOf(first), await tokenOf(second), await tokenOf(third)] as const;
    await endSession(scene.house, tokens[0], start);
    await scene.owner.update(officers).set({ status: "disabled" }).where(eq(officers.id, second.id));
    await scene.owner
      .update(officers)
      .set({ roles: ["auditor"] })
      .where(eq(officers.id, third.id));
    expect(await actorOf(tokens[0])).toBeNull();
    expect(await actorOf(tokens[1])).toBeNull();
    // The auditor's role asks for a second factor that this session does not have.
    expect(await visitorOf(scene.house, tokens[2], start)).toEqual({
      actor: null,
      pending: { officerId: third.id, name: third.name },
    });
  });

  it("ends after half an hour without a request, and after twelve hours with them", async () => {
    const token = await tokenOf(await anOfficer());
    expect(await actorOf(token, later(29))).not.toBeNull();
    expect(await actorOf(token, later(29 + 31))).toBeNull();
    const busy = await tokenOf(await anOfficer());
    for (let at = 20; at < 12 * 60; at += 20)
      expect(await actorOf(busy, later(at)), `${at} minutes`).not.toBeNull();
    expect(await actorOf(busy, later(12 * 60))).toBeNull();
  });

  it("is another one at each sign-in, and its token is nowhere in the database", async () => {
    const officer = await anOfficer();
    const [first, second] = [await tokenOf(officer), await tokenOf(officer)];
    expect(first).not.toBe(second);
    const rows = await scene.sql`select encode(token_hash, 'base64') as hash, id::text from sessions`;
    expect(JSON.stringify(rows)).not.toContain(first);
  });

  it("is not opened by a token that somebody made up", async () => {
    expect(await actorOf("made-up")).toBeNull();
    expect(await actorOf("")).toBeNull();
  });
});

describe("the second factor", () => {
  async function withTotp() {
    const officer = await anOfficer("manager");
    const { secret } = newSecret("m");
    const totpSecret = sealSecret(scene.keys, officer.id, secret);
    await scene.owner.update(officers).set({ totpSecret }).where(eq(officers.id, officer.id));
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return { officer, code: (at: Date) => totp.generate({ timestamp: at.getTime() }) };
  }

  it("is asked for after the right password, and only then", async () => {
    const { officer } = await withTotp();
    expect(await tryIn(officer, { ip: anIp() })).toEqual({
      ok: false,
      refusal: { code: "SIGN_IN.CODE_WANTED" },
    });
    expect(await tryIn(officer, { password: "wrong", ip: anIp() })).toEqual(failed);
  });

  it("opens with the code of now, of half a minute ago and in half a minute, and no further", async () => {
    for (const seconds of [0, -30, 30]) {
      const { officer, code } = await withTotp();
      const at = new Date(start.getTime() + seconds * 1000);
      expect((await tryIn(officer, { code: code(at), ip: anIp() })).ok, `${seconds} s`).toBe(true);
    }
    const { officer, code } = await withTotp();
    expect(await tryIn(officer, { code: code(later(-2)), ip: anIp() })).toEqual(failed);
    expect(await tryIn(officer, { code: code(later(2)), ip: anIp() })).toEqual(failed);
  });

  it("takes a code once", async () => {
    const { officer, code } = await withTotp();
    const both = await Promise.all([0, 1].map(() => tryIn(officer, { code: code(start), ip: anIp() })));
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it("makes an actor of a manager only with it, outside the demo", async () => {
    const { officer, code } = await withTotp();
    const token = await tokenOf(officer, { code: code(start) });
    expect(await actorOf(token)).toMatchObject({ id: officer.id });
    const bare = await anOfficer("manager");
    const pending = await tokenOf(bare);
    expect(await actorOf(pending)).toBeNull();
    const demo = { ...scene.house, mode: "demo" as const };
    expect((await visitorOf(demo, pending, start)).actor).toMatchObject({ id: bare.id });
  });
});
