import { applyByLink, readJoinLink } from "@gongbang/api/members/apply-by-link";
import { tokenHash } from "@gongbang/api/tokens";
import { applications } from "@gongbang/db/schema/memberships";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { applyByLinkInput, joinConsent } from "@gongbang/domain/members/join.input";
import { knockLimits } from "@gongbang/domain/members/knock";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPerson, nextSerial, rowOf } from "../support/memberships.ts";
import { aCitizenId, aPhone } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";
import { fingerprint } from "../support/walk.ts";

let scene: Scene;
let desk: Actor;
let lead: Actor;
let far: Actor;
let token: string;
beforeAll(async () => {
  scene = await openScene();
  desk = await scene.officer("caseworker", "/09/0001/");
  lead = await scene.officer("manager", "/09/0001/");
  far = await scene.officer("manager", "/10/");
});
beforeEach(async () => {
  await scene.as(desk).memberships.openLink({ ...command(), unionId: desk.unionId });
  token = await tokenOf();
});
afterAll(() => scene.close());

const tokenOf = async () => (await scene.as(desk).memberships.link({ unionId: desk.unionId })).token ?? "";
let ip = 0;
const nextIp = () => {
  ip += 1;
  return ip;
};
const form = (more: object = {}) => ({
  token,
  name: "冯小刚",
  citizenId: aCitizenId({ serial: nextSerial(), born: "19900505" }),
  phone: aPhone(77),
  newFormWork: "04",
  consent: joinConsent,
  ...more,
});
const applied = (more: object = {}, from = `10.2.0.${nextIp()}`) =>
  applyByLink(scene.house, applyByLinkInput.parse(form(more)), {
    ip: from,
    now: scene.now(),
    requestId: "r",
  });
const queueOf = (actor: Actor) => scene.as(actor).memberships.applications({ limit: 100 });
const filed = async (citizenId: string) => {
  const rows = (await queueOf(desk)).rows.filter(({ idMask }) => idMask.endsWith(citizenId.slice(-4)));
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`${rows.length} applications`);
  return row;
};
const named = ({ id, version }: { id: string; version: number }) => ({ ...command(), id, version });

describe("a worker's own application", () => {
  it("lands in the queue of the link's union, and is a membership from the approval on", async () => {
    const citizenId = aCitizenId({ serial: nextSerial() });
    expect(await applied({ citizenId })).toEqual({ ok: true, value: true });
    const row = await filed(citizenId);
    expect(row).toMatchObject({ name: "冯小刚", newFormWork: "04", status: "waiting", keptBy: null });
    expect((await scene.as(desk).members.find({ text: citizenId })).members).toEqual([]);
    const { memberId } = await scene.as(lead).memberships.approveApplication(named(row));
    expect(await rowOf(scene, memberId ?? "")).toMatchObject({
      status: "active",
      unionId: desk.unionId,
      newFormWork: "04",
      joinedOn: "2026-09-18",
    });
    expect((await scene.as(desk).members.find({ text: citizenId })).members).toMatchObject([
      { id: memberId },
    ]);
    await expect(
      scene.as(lead).memberships.approveApplication({ ...named(row), version: 2 }),
    ).rejects.toMatchObject(refusedAs("JOIN.DECIDED_ALREADY"));
  });

  it("is seen by no other union, and is not theirs to decide", async () => {
    const citizenId = aCitizenId({ serial: nextSerial() });
    await applied({ citizenId });
    const row = await filed(citizenId);
    expect((await queueOf(far)).rows).toEqual([]);
    await expect(scene.as(far).memberships.approveApplication(named(row))).rejects.toMatchObject(notFound);
    await expect(scene.as(desk).memberships.approveApplication(named(row))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("may be refused with a reason: nobody comes into the register, and the person may apply again", async () => {
    const citizenId = aCitizenId({ serial: nextSerial() });
    await applied({ citizenId });
    const row = await filed(citizenId);
    await scene.as(lead).memberships.refuseApplication({ ...named(row), reason: "不在本单位工作" });
    const decided = await scene.as(desk).memberships.applications({ tab: "decided" });
    expect(decided.rows.find(({ id }) => id === row.id)).toMatchObject({
      refusal: "不在本单位工作",
      memberId: null,
    });
    await applied({ citizenId });
    expect((await filed(citizenId)).id).not.toBe(row.id);
  });
});

describe("the open door", () => {
  it("answers alike for somebody who is a member, has applied already, or is new", async () => {
    const member = await aPerson(scene, far);
    const twice = aCitizenId({ serial: nextSerial() });
    await applied({ citizenId: twice });
    const answers = [
      await applied({ citizenId: member.citizenId }),
      await applied({ citizenId: twice }),
      await applied(),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await filed(member.citizenId)).keptBy).toBe("10工会");
    expect((await queueOf(desk)).rows.filter(({ idMask }) => idMask.endsWith(twice.slice(-4)))).toHaveLength(
      1,
    );
  });

  it("cannot take a place in the register: who is a member elsewhere is refused at the desk, and stays", async () => {
    const member = await aPerson(scene, far);
    await applied({ citizenId: member.citizenId });
    const row = await filed(member.citizenId);
    await expect(scene.as(lead).memberships.approveApplication(named(row))).rejects.toMatchObject(
      refusedAs("MEMBER.KEPT_ELSEWHERE"),
    );
    expect(await rowOf(scene, member.id)).toMatchObject({ status: "active", unionPath: "/10/" });
    const somebody = aCitizenId({ serial: nextSerial() });
    await applied({ citizenId: somebody });
    const registered = { ...command(), name: "冯小刚", citizenId: somebody, unionId: far.unionId };
    await expect(scene.as(far).members.create(registered)).resolves.toBeDefined();
  });

  it("keeps number and phone sealed, and tells the trail neither of them", async () => {
    const citizenId = aCitizenId({ serial: nextSerial() });
    await applied({ citizenId, phone: "13987654321" });
    const { id } = await filed(citizenId);
    const [row] = await scene.owner.select().from(applications).where(eq(applications.id, id));
    const lines = await scene.sql`select entry from audit where record_id = ${id}`;
    expect(lines).toHaveLength(1);
    expect(lines[0]?.entry).toMatchObject({ action: "member.apply", actorId: null, result: "done" });
    for (const secret of [citizenId, "13987654321"]) {
      expect(JSON.stringify(row)).not.toContain(secret);
      expect(JSON.stringify(lines)).not.toContain(secret);
    }
    expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
  });

  it("writes one application, one line and one count, and touches nothing else", async () => {
    const own = ["applications", "audit", "audit_heads", "join_knocks"];
    const before = await fingerprint(scene, own);
    await applied();
    expect(await fingerprint(scene, own)).toEqual(before);
  });

  it("takes no other union, standing or keeper than the link's, whatever is sent", async () => {
    const id = await scene.owner.transaction(async (tx) => {
      const [sample] = await tx.select().from(applications).limit(1);
      const what = {
        ...{ id: "0197ffff-0000-7000-8000-000000000001", name: "甲", sex: "1", birth_on: "1990-01-01" },
        ...{ citizen_id: "x", citizen_id_index: "\\x0102", id_mask: "x", phone: "x", phone_mask: "x" },
        ...{ consent: "x", applied_on: "2026-09-18", created_at: "2026-09-18T04:00:00Z" },
        ...{
          union_id: far.unionId,
          union_path: "/",
          status: "approved",
          member_id: sample?.id,
          keeper_id: far.id,
        },
      };
      await tx.execute(sql`select app.file_application(${tokenHash(token)}, ${JSON.stringify(what)}::jsonb)`);
      return what.id;
    });
    const [row] = await scene.owner.select().from(applications).where(eq(applications.id, id));
    expect(row).toMatchObject({
      unionId: desk.unionId,
      unionPath: desk.unionPath,
      status: "waiting",
      memberId: null,
      keeperId: desk.id,
    });
  });

  it.each([
    ["a wrong check digit", { citizenId: "110105194912310021" }, "ID.CHECK_DIGIT"],
    ["a day short of sixteen years", { citizenId: aCitizenId({ born: "20100919" }) }, "MEMBER.UNDER_AGE"],
    ["a birth date that the number contradicts", { birthOn: "1988-02-13" }, "MEMBER.BIRTH_DIFFERS"],
  ])("says what is wrong with the number itself: %s", async (_, wrong, code) => {
    expect(await applied(wrong)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ["no consent", { consent: undefined }],
    ["an older consent", { consent: "2019-1" }],
    ["a landline", { phone: "01066668888" }],
    ["an unknown key", { unionId: "x" }],
    ["a token of the wrong shape", { token: "../../x" }],
  ])("takes no form with %s", (_, wrong) => {
    expect(applyByLinkInput.safeParse({ ...form(), ...wrong }).success).toBe(false);
  });

  it("is shut where the link was closed or replaced, and where the union has ended", async () => {
    const first = token;
    expect(await readJoinLink(scene.house, first)).toEqual({ unionName: "09-0001工会" });
    await scene.as(desk).memberships.openLink({ ...command(), unionId: desk.unionId });
    expect(await readJoinLink(scene.house, first)).toBeNull();
    expect(await applied({ token: first })).toMatchObject({ refusal: { code: "JOIN.LINK_CLOSED" } });
    token = await tokenOf();
    await scene.as(desk).memberships.closeLink({ ...command(), unionId: desk.unionId });
    expect(await applied()).toMatchObject({ refusal: { code: "JOIN.LINK_CLOSED" } });
    await scene.as(desk).memberships.openLink({ ...command(), unionId: desk.unionId });
    token = await tokenOf();
    await scene.sql`update unions set status = '3' where id = ${desk.unionId}`;
    expect(await readJoinLink(scene.house, token)).toBeNull();
    expect(await applied()).toMatchObject({ refusal: { code: "JOIN.LINK_CLOSED" } });
    await scene.sql`update unions set status = '1' where id = ${desk.unionId}`;
    for (const nonsense of ["", "x".repeat(43), "' or 1=1 --"])
      expect(await readJoinLink(scene.house, nonsense)).toBeNull();
  });

  it("is shut for an address that knocks too often, whatever it brings, and opens again", async () => {
    const from = "10.9.9.9";
    for (let n = 0; n < knockLimits.byIp; n += 1) await applied({ token: "x".repeat(43) }, from);
    expect(await applied({}, from)).toMatchObject({ refusal: { code: "JOIN.TOO_MANY" } });
    expect((await applied({}, "10.9.9.10")).ok).toBe(true);
    const later = new Date(scene.now().getTime() + 11 * 60_000);
    const again = applyByLinkInput.parse(form());
    expect((await applyByLink(scene.house, again, { ip: from, now: later, requestId: "r" })).ok).toBe(true);
  });

  it("is opened for a union by its own desk or one above, and read by no other", async () => {
    const link = (actor: Actor) => scene.as(actor).memberships.link({ unionId: desk.unionId });
    expect((await link(lead)).token).toHaveLength(43);
    await expect(link(far)).rejects.toMatchObject(notFound);
    const [row] = await scene.sql`select token from join_links where closed_at is null`;
    expect(row?.token).not.toContain(token);
  });
});
