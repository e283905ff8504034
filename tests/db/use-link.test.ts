import { enrolCode, offerCode } from "@gongbang/api/office/enrol-code";
import { startSession, visitorOf } from "@gongbang/api/office/keep-session";
import { signIn } from "@gongbang/api/office/sign-in";
import { readLink, useLink } from "@gongbang/api/office/use-link";
import { commands, officers } from "@gongbang/db/schema/office";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { useLinkInput } from "@gongbang/domain/office/use-link.input";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let admin: Actor;
const password = "清早骑车经过护城河边";
const from = (now = scene.now()) => ({ ip: `10.1.1.${nextIp++}`, agent: "test", now, requestId: "r" });
const later = (hours: number) => new Date(scene.now().getTime() + hours * 3_600_000);
let nextIp = 1;
let nextName = 1;

beforeAll(async () => {
  scene = await openScene();
  admin = await scene.officer("systemAdmin", "/");
});
afterAll(() => scene.close());

const people = () => scene.as(admin).office.people;
const rowOf = async (id: string) => {
  const [row] = await scene.owner.select().from(officers).where(eq(officers.id, id));
  if (!row) throw new Error(id);
  return row;
};
const account = async (id: string) => ({ ...command(), id, version: (await rowOf(id)).version });
const tokenIn = (path: string) => path.replace("/welcome/", "");
const linkFor = async (id: string) => tokenIn((await people().link(await account(id))).path);

async function invited(role: Role = "caseworker") {
  const username = `new-officer-${nextName++}`;
  const { id } = await people().invite({
    ...command(),
    username,
    name: "新同事",
    roles: [role],
    unionId: admin.unionId,
  });
  return { id, username, token: await linkFor(id) };
}
const codeOf = (secret: string, at = scene.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const tryIn = (username: string, code: string | null = null, now = scene.now()) =>
  signIn(scene.house, { username, password, code, ...from(now) });
const gone = { ok: false, refusal: { code: "OFFICE.LINK_GONE" } };

describe("a first link", () => {
  it("sets the password, opens a session, and then opens nothing any more", async () => {
    const { id, username, token } = await invited();
    expect(await tryIn(username)).toMatchObject({ ok: false });
    expect(await readLink(scene.house, token, scene.now())).toMatchObject({
      username,
      purpose: "first",
      offer: null,
    });
    const used = await useLink(scene.house, { token, password }, from());
    expect(used.ok && (await visitorOf(scene.house, used.value, scene.now())).actor).toMatchObject({ id });
    expect((await tryIn(username)).ok).toBe(true);
    expect(await readLink(scene.house, token, scene.now())).toBeNull();
    expect(await useLink(scene.house, { token, password }, from())).toEqual(gone);
  });

  it("is taken by the first of two who bring it at once", async () => {
    const { token } = await invited();
    const both = await Promise.all([0, 1].map(() => useLink(scene.house, { token, password }, from())));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("opens for 24 hours", async () => {
    const { token } = await invited();
    expect(await readLink(scene.house, token, later(23.9))).not.toBeNull();
    expect(await readLink(scene.house, token, later(24.1))).toBeNull();
    expect(await useLink(scene.house, { token, password }, from(later(24.1)))).toEqual(gone);
  });

  it("is void once a newer one was given, and once the account is disabled", async () => {
    const { id, token } = await invited();
    const newer = await linkFor(id);
    expect(await readLink(scene.house, token, scene.now())).toBeNull();
    await people().disable(await account(id));
    expect(await useLink(scene.house, { token: newer, password }, from())).toEqual(gone);
    await people().enable(await account(id));
    expect(await readLink(scene.house, newer, scene.now())).toBeNull();
  });

  it("has 256 bits, and stands nowhere in the database: not in its row, not in the command's answer, not in the trail", async () => {
    const { token } = await invited();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await scene.sql`select encode(token_hash, 'base64') as hash, * from sign_in_links`;
    const trail = await scene.sql`select entry from audit`;
    const answers = await scene.owner.select().from(commands);
    expect(JSON.stringify([rows, trail, answers])).not.toContain(token);
    expect(JSON.stringify(answers)).not.toContain("/welcome/");
  });

  it("is not opened by one that somebody made up", async () => {
    expect(await readLink(scene.house, "A".repeat(43), scene.now())).toBeNull();
    expect(useLinkInput.safeParse({ token: "../../etc", password }).success).toBe(false);
    expect(useLinkInput.safeParse({ token: "A".repeat(43), password, roles: ["systemAdmin"] }).success).toBe(
      false,
    );
  });

  it("leaves a line in the trail of the account", async () => {
    const { id, token } = await invited();
    await useLink(scene.house, { token, password }, from());
    const { trail } = await people().record({ id });
    expect(trail.map(({ action }) => action)).toEqual([
      "office.link.use",
      "office.link.reveal",
      "office.person.invite",
    ]);
  });
});

describe("a link for a role that needs a second factor", () => {
  it("takes no password without a code, and a wrong code leaves the link as it was", async () => {
    const { username, token } = await invited("manager");
    const offer = (await readLink(scene.house, token, scene.now()))?.offer;
    if (!offer) throw new Error("an offer");
    expect(await useLink(scene.house, { token, password }, from())).toEqual({
      ok: false,
      refusal: { code: "OFFICE.CODE_NEEDED" },
    });
    const wrong = { offer: offer.offer, code: codeOf(offer.secret, later(1)) };
    expect(await useLink(scene.house, { token, password, secondFactor: wrong }, from())).toEqual({
      ok: false,
      refusal: { code: "OFFICE.CODE_WRONG" },
    });
    const secondFactor = { offer: offer.offer, code: codeOf(offer.secret) };
    const used = await useLink(scene.house, { token, password, secondFactor }, from());
    expect(used.ok && (await visitorOf(scene.house, used.value, scene.now())).actor?.roles).toEqual([
      "manager",
    ]);
    expect(await tryIn(username)).toEqual({ ok: false, refusal: { code: "SIGN_IN.CODE_WANTED" } });
    // The code that confirmed it was taken; the next one opens.
    expect(await tryIn(username, codeOf(offer.secret))).toEqual({
      ok: false,
      refusal: { code: "SIGN_IN.FAILED" },
    });
    const next = later(1 / 60);
    expect((await tryIn(username, codeOf(offer.secret, next), next)).ok).toBe(true);
  });

  it("takes only the secret that was offered to this officer, within half an hour", async () => {
    const [mine, theirs] = [await invited("finance"), await invited("finance")];
    const offer = (await readLink(scene.house, theirs.token, scene.now()))?.offer;
    const own = (await readLink(scene.house, mine.token, scene.now()))?.offer;
    if (!offer || !own) throw new Error("offers");
    const stolen = { offer: offer.offer, code: codeOf(offer.secret) };
    const old = { offer: own.offer, code: codeOf(own.secret, later(1)) };
    const refused = { ok: false, refusal: { code: "OFFICE.OFFER_OLD" } };
    const made = { offer: "v1.k1.made.up.offer", code: "123456" };
    for (const secondFactor of [stolen, made])
      expect(await useLink(scene.house, { token: mine.token, password, secondFactor }, from())).toEqual(
        refused,
      );
    expect(
      await useLink(scene.house, { token: mine.token, password, secondFactor: old }, from(later(1))),
    ).toEqual(refused);
  });

  it("asks nobody for one in the demo", async () => {
    const { token } = await invited("manager");
    const demo = { ...scene.house, mode: "demo" as const };
    expect((await readLink(demo, token, scene.now()))?.offer).toBeNull();
    expect((await useLink(demo, { token, password }, from())).ok).toBe(true);
  });
});

describe("a reset", () => {
  async function managerWithCode() {
    const { id, username, token } = await invited("manager");
    const offer = (await readLink(scene.house, token, scene.now()))?.offer;
    if (!offer) throw new Error("an offer");
    await useLink(
      scene.house,
      { token, password, secondFactor: { offer: offer.offer, code: codeOf(offer.secret) } },
      from(),
    );
    return { id, username, secret: offer.secret };
  }

  it("takes the old password away at once, and a link is given only after it", async () => {
    const { id, username, token } = await invited();
    await useLink(scene.house, { token, password }, from());
    await expect(people().link(await account(id))).rejects.toMatchObject(refusedAs("OFFICE.RESET_FIRST"));
    await people().reset({ ...(await account(id)), secondFactor: "keep" });
    expect(await tryIn(username)).toMatchObject({ ok: false });
    await useLink(scene.house, { token: await linkFor(id), password }, from());
    expect((await tryIn(username)).ok).toBe(true);
  });

  it("does not skip the second factor: the link sets a password and opens no session", async () => {
    const { id, username, secret } = await managerWithCode();
    await people().reset({ ...(await account(id)), secondFactor: "keep" });
    const token = await linkFor(id);
    expect((await readLink(scene.house, token, scene.now()))?.offer).toBeNull();
    expect(await useLink(scene.house, { token, password }, from())).toEqual({ ok: true, value: null });
    expect(await tryIn(username)).toEqual({ ok: false, refusal: { code: "SIGN_IN.CODE_WANTED" } });
    const next = later(1 / 60);
    expect((await tryIn(username, codeOf(secret, next), next)).ok).toBe(true);
  });

  it("never puts another authenticator in the place of the one that is there", async () => {
    const { id, secret } = await managerWithCode();
    await people().reset({ ...(await account(id)), secondFactor: "keep" });
    const before = (await rowOf(id)).totpSecret;
    const other = offerCode(scene.house, { id, name: "x" }, scene.now());
    const secondFactor = { offer: other.offer, code: codeOf(other.secret) };
    await useLink(scene.house, { token: await linkFor(id), password, secondFactor }, from());
    expect((await rowOf(id)).totpSecret).toBe(before);
    expect(secret).not.toBe(other.secret);
  });

  it("for a lost phone asks for a new authenticator on the way in", async () => {
    const { id } = await managerWithCode();
    await people().reset({ ...(await account(id)), secondFactor: "renew" });
    expect((await readLink(scene.house, await linkFor(id), scene.now()))?.offer).not.toBeNull();
  });
});

describe("a session that lacks the second factor", () => {
  async function pending() {
    const officer = await scene.officer("manager", "/09/");
    const token = await startSession(scene.house, { officerId: officer.id, secondFactor: false, ...from() });
    const offer = offerCode(scene.house, officer, scene.now());
    return { officer, token, offer };
  }
  const visitor = async (token: string) => visitorOf(scene.house, token, scene.now());

  it("stands for nobody until a code of the offered secret confirms it, and is another one then", async () => {
    const { officer, token, offer } = await pending();
    expect(await visitor(token)).toMatchObject({ actor: null, pending: { officerId: officer.id } });
    const given = { token, officerId: officer.id, offer: offer.offer, ...from() };
    expect(await enrolCode(scene.house, { ...given, code: "000000" })).toMatchObject({ ok: false });
    const enrolled = await enrolCode(scene.house, { ...given, code: codeOf(offer.secret) });
    if (!enrolled.ok) throw new Error(enrolled.refusal.code);
    expect(enrolled.value).not.toBe(token);
    expect((await visitor(enrolled.value)).actor).toMatchObject({ id: officer.id });
    expect(await visitor(token)).toEqual({ actor: null, pending: null });
  });

  it("can't replace a second factor that is already there, nor be used when it has ended", async () => {
    const { officer, token, offer } = await pending();
    const given = { token, officerId: officer.id, offer: offer.offer, code: codeOf(offer.secret) };
    expect((await enrolCode(scene.house, { ...given, ...from() })).ok).toBe(true);
    const again = await startSession(scene.house, { officerId: officer.id, secondFactor: false, ...from() });
    expect(await enrolCode(scene.house, { ...given, token: again, ...from() })).toEqual({
      ok: false,
      refusal: { code: "OFFICE.SESSION_GONE" },
    });
  });
});
