import type { Actor } from "@gongbang/domain/access/policy";
import { changeMemberInput } from "@gongbang/domain/members/change-member.input";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aChange, approving, aScan, asking } from "../support/change.ts";
import { aCard, aCitizenId } from "../support/people.ts";
import { aRecord, rowOf } from "../support/register.ts";
import { plan, workbook } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let caseworker: Actor;
let manager: Actor;
let other: Actor;
beforeAll(async () => {
  scene = await openScene();
  caseworker = await scene.officer("caseworker", "/09/0001/");
  manager = await scene.officer("manager", "/09/");
  other = await scene.officer("manager", "/09/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

let serial = 300_000;
const aNumber = () => {
  serial += 997;
  return aCitizenId({ serial });
};

describe("a guarded field", () => {
  it("is not known to the form that changes the others", () => {
    for (const field of ["name", "citizenId", "idKind", "sex", "birthOn", "bankCard"]) {
      const said = { ...command(), memberId: command().commandId, version: 1, fields: { [field]: "1" } };
      expect(changeMemberInput.safeParse(said).success, field).toBe(false);
    }
  });

  it("changes when a second person has approved, with everything that it is found by", async () => {
    const member = await aRecord(scene, caseworker, { name: "张小民" });
    const [citizenId, bankCard] = [aNumber(), aCard(4711)];
    const { id } = await aChange(scene, caseworker, member, { name: "张　晓敏", citizenId, bankCard });
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "张小民", version: 1 });
    expect(await scene.as(manager).changes.approve(approving(id, { note: "已核对户口本" }))).toEqual({
      id,
      status: "approved",
    });
    expect(await rowOf(scene, member.id)).toMatchObject({
      ...{ name: "张晓敏", name_pinyin: "zhangxiaomin", name_initials: "zxm", version: 2 },
      ...{ id_tail: citizenId.slice(-4), card_tail: bankCard.slice(-4), sex: "2" },
    });
    const found = async (text: string) =>
      (await scene.as(manager).members.find({ text })).members.map((each) => each.id);
    for (const text of ["晓敏", "zhangxiaomin", citizenId])
      expect(await found(text), text).toContain(member.id);
    for (const text of ["小民", member.number]) expect(await found(text), text).not.toContain(member.id);
    const value = await scene
      .as(manager)
      .members.reveal({ ...command(), memberId: member.id, field: "citizenId", reason: "check" });
    expect(value).toEqual({ value: citizenId });
  });

  it("is not changed by a roster: a row that differs is a row with a problem", async () => {
    const member = await aRecord(scene, caseworker, { name: "马超群", bankCard: aCard(4712) });
    const rows = [
      ["马超", member.number, ""],
      ["马超群", member.number, aCard(4713)],
    ];
    for (const row of rows) {
      const bytes = await workbook([row], ["姓名", "身份证号", "京卡号"]);
      const { read } = await plan(scene, caseworker, bytes);
      const { plan: counted } = await read();
      expect(counted).toMatchObject({ changed: 0, wrong: 1 });
      expect(counted?.problems[0]?.problem.code).toMatch(/^IMPORT\.(NAME|CARD)_DIFFERS$/);
    }
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "马超群", version: 1 });
  });
});

describe("a request", () => {
  it("asks for something, shows its evidence, and waits alone", async () => {
    const member = await aRecord(scene, caseworker, { name: "林静" });
    const { request } = scene.as(caseworker).changes;
    const ask = async (more: Record<string, unknown>) => request(await asking(scene, member, more));
    await expect(ask({ name: "林静" })).rejects.toMatchObject(refusedAs("CHANGE.NOTHING"));
    const scanOfAnother = await aScan(scene, (await aRecord(scene, caseworker)).id);
    await expect(ask({ name: "林静怡", evidence: [scanOfAnother] })).rejects.toMatchObject(
      refusedAs("CHANGE.EVIDENCE_MISSING"),
    );
    await expect(ask({ citizenId: "110102198802140021X" })).rejects.toMatchObject(
      refusedAs("ID.WRONG_LENGTH"),
    );
    await ask({ name: "林静怡" });
    await expect(ask({ name: "林静怡" })).rejects.toMatchObject(refusedAs("CHANGE.ALREADY_ASKED"));
  });

  it("does not ask for the number of somebody else", async () => {
    const [member, there] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const asked = await asking(scene, member, { citizenId: there.number });
    await expect(scene.as(caseworker).changes.request(asked)).rejects.toMatchObject(
      refusedAs("MEMBER.ALREADY_HERE"),
    );
    const far = await aRecord(scene, await scene.officer("caseworker", "/10/"));
    const elsewhere = await asking(scene, member, { citizenId: far.number });
    await expect(scene.as(caseworker).changes.request(elsewhere)).rejects.toMatchObject(
      refusedAs("MEMBER.KEPT_ELSEWHERE"),
    );
  });

  it("is decided by a second person, and never by the one who asked", async () => {
    const member = await aRecord(scene, caseworker, { name: "郭芳" });
    const { id } = await aChange(scene, manager, member, { name: "郭方" });
    const own = scene.as(manager).changes;
    await expect(own.approve(approving(id))).rejects.toMatchObject(refusedAs("CHANGE.ASKED_BY_YOU"));
    await expect(own.reject({ ...command(), changeId: id, version: 1, note: "不符" })).rejects.toMatchObject(
      refusedAs("CHANGE.ASKED_BY_YOU"),
    );
    await expect(
      scene.as(other).changes.withdraw({ ...command(), changeId: id, version: 1 }),
    ).rejects.toMatchObject(refusedAs("CHANGE.NOT_ASKED_BY_YOU"));
    const byHand = scene.sql`update member_changes set status = 'approved', decided_by = requested_by where id = ${id}`;
    await expect(byHand).rejects.toMatchObject({ constraint_name: "member_changes_second_person" });
    expect((await own.list({ view: "toDecide" })).rows.map((row) => row.id)).not.toContain(id);
    expect((await scene.as(other).changes.list({ view: "toDecide" })).rows.map((row) => row.id)).toContain(
      id,
    );
    await scene.as(other).changes.approve(approving(id));
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "郭方" });
  });

  it("changes nothing where it is turned down or taken back", async () => {
    const member = await aRecord(scene, caseworker, { name: "高敏" });
    const first = await aChange(scene, caseworker, member, { name: "高民" });
    await scene
      .as(manager)
      .changes.reject({ ...command(), changeId: first.id, version: 1, note: "户口本不清晰" });
    expect(await scene.as(caseworker).changes.record({ id: first.id })).toMatchObject({
      status: "rejected",
      note: "户口本不清晰",
    });
    const second = await aChange(scene, caseworker, member, { name: "高民" });
    await scene.as(caseworker).changes.withdraw({ ...command(), changeId: second.id, version: 1 });
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "高敏", version: 1 });
    await expect(
      scene.as(manager).changes.approve(approving(second.id, { version: 2 })),
    ).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });

  it("is approved once, however many do it at once", async () => {
    const member = await aRecord(scene, caseworker, { name: "罗丹" });
    const { id } = await aChange(scene, caseworker, member, { name: "罗旦" });
    const tries = await Promise.allSettled(
      [manager, other, manager].map((by) => scene.as(by).changes.approve(approving(id))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "罗旦", version: 2 });
  });

  it("is nobody's who does not see the member", async () => {
    const member = await aRecord(scene, caseworker);
    const { id } = await aChange(scene, caseworker, member, { name: "李宏" });
    const far = await scene.officer("manager", "/10/");
    await expect(scene.as(far).changes.record({ id })).rejects.toMatchObject(notFound);
    await expect(scene.as(far).changes.approve(approving(id))).rejects.toMatchObject(notFound);
  });
});

describe("a member who has changed since the request", () => {
  /** Two requests of one name: the second was made by hand of the owner while the first waited. */
  async function conflict() {
    const member = await aRecord(scene, caseworker, { name: "周敏" });
    const bankCard = aCard(serial);
    const { id } = await aChange(scene, caseworker, member, { name: "周民", bankCard });
    await scene.sql`update members set name = '周闽', name_pinyin = 'zhoumin', version = 2 where id = ${member.id}`;
    return { member, id, bankCard };
  }

  it("is shown field by field: as it was, as it is asked for, as it is now", async () => {
    const { id } = await conflict();
    const { values, memberVersion } = await scene.as(manager).changes.record({ id });
    expect(memberVersion).toBe(2);
    expect(values).toMatchObject([
      { field: "name", was: "周敏", requested: "周民", now: "周闽", moved: true },
      { field: "bankCard", was: null, moved: false },
    ]);
  });

  it("is not written over unseen: somebody says which value is right", async () => {
    const { id, member } = await conflict();
    const { approve } = scene.as(manager).changes;
    await expect(approve(approving(id))).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    await expect(approve(approving(id, { memberVersion: 2 }))).rejects.toMatchObject(
      refusedAs("CHANGE.CONFLICT"),
    );
    await approve(approving(id, { memberVersion: 2, settle: { name: "requested" } }));
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "周民", version: 3 });
  });

  it("keeps the value of now where that is right, and takes the other fields", async () => {
    const { id, member, bankCard } = await conflict();
    await scene.as(manager).changes.approve(approving(id, { memberVersion: 2, settle: { name: "now" } }));
    expect(await rowOf(scene, member.id)).toMatchObject({ name: "周闽", card_tail: bankCard.slice(-4) });
  });

  it("is refused where somebody else has the number by now", async () => {
    const member = await aRecord(scene, caseworker);
    const citizenId = aNumber();
    const { id } = await aChange(scene, caseworker, member, { citizenId });
    await aRecord(scene, caseworker, { number: citizenId });
    await expect(scene.as(manager).changes.approve(approving(id))).rejects.toMatchObject(
      refusedAs("MEMBER.ALREADY_HERE"),
    );
    expect(await rowOf(scene, member.id)).toMatchObject({ id_tail: member.idTail });
  });
});

it("looks for duplicates again when a change is approved", async () => {
  const there = await aRecord(scene, caseworker, { name: "宇文成", phone: "13955550001" });
  const member = await aRecord(scene, caseworker, { name: "于文成", phone: "13955550001" });
  const { id } = await aChange(scene, caseworker, member, { name: "宇文程" });
  await scene.as(manager).changes.approve(approving(id));
  const { clusters } = await scene.as(manager).duplicates.list({});
  const people = clusters.flatMap((cluster) => cluster.people.map((person) => person.id));
  expect(people).toEqual(expect.arrayContaining([there.id, member.id]));
});

it("is finished before two records of the member become one", async () => {
  const [a, b] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
  await aChange(scene, caseworker, b, { name: "李宏" });
  const people = [a, b].map(({ id, version }) => ({ id, version }));
  const merge = scene.as(manager).duplicates.merge({ ...command(), people, survivorId: a.id, take: {} });
  await expect(merge).rejects.toMatchObject(refusedAs("MERGE.IN_MOTION"));
});
