import { members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let unionId: string;
beforeAll(async () => {
  scene = await openScene();
  unionId = (await scene.aUnion("/07/0001/")).id;
  officer = await scene.officer("caseworker", "/07/");
});
afterAll(() => scene.close());

let serial = 0;
const person = () => {
  serial += 1;
  return { ...command(), name: "王小明", citizenId: aCitizenId({ serial }), unionId, phone: aPhone(serial) };
};
const created = (input: Parameters<ReturnType<Scene["as"]>["members"]["create"]>[0], by = officer) =>
  scene.as(by).members.create(input);

describe("a new member", () => {
  it("has the birth date and the sex that the citizen id says", async () => {
    const { id } = await created({ ...person(), citizenId: "11010519491231002X" });
    expect(await scene.as(officer).members.record({ id })).toMatchObject({
      birthOn: "1949-12-31",
      sex: "2",
      idMask: "110***********002X",
      status: "active",
      joinedOn: "2026-09-18",
    });
  });

  it.each([
    ["a number of 17 digits", { citizenId: "11010519491231002" }, "ID.WRONG_LENGTH"],
    ["a wrong check digit", { citizenId: "110105194912310021" }, "ID.CHECK_DIGIT"],
    ["a birth date that the number contradicts", { birthOn: "1988-02-13" }, "MEMBER.BIRTH_DIFFERS"],
    ["a sex that the number contradicts", { sex: "1" }, "MEMBER.SEX_DIFFERS"],
    ["a day short of sixteen years", { citizenId: aCitizenId({ born: "20100919" }) }, "MEMBER.UNDER_AGE"],
  ] as const)("is refused with %s", async (_, wrong, code) => {
    await expect(created({ ...person(), ...wrong })).rejects.toMatchObject(refusedAs(code));
  });

  it("may be known by a passport, masked and sealed like a citizen id", async () => {
    const said = { idKind: "6", citizenId: "e7654321", birthOn: "1990-03-07", sex: "1" } as const;
    const { id } = await created({ ...person(), ...said });
    expect(await scene.as(officer).members.record({ id })).toMatchObject({
      ...{ idKind: "6", idMask: "E***4321", birthOn: "1990-03-07", sex: "1" },
    });
    const [row] = await scene.owner.select().from(members).where(eq(members.id, id));
    expect(JSON.stringify(row)).not.toContain("E7654321");
    await expect(created({ ...person(), ...said })).rejects.toMatchObject(refusedAs("MEMBER.ALREADY_HERE"));
    await expect(created({ ...person(), idKind: "6", citizenId: "e7654322" })).rejects.toMatchObject(
      refusedAs("MEMBER.BIRTH_MISSING"),
    );
  });

  it("may keep a code that was retired, and not be given one", async () => {
    const { id } = await created({
      ...person(),
      platform: "某平台",
      newFormSince: "2024-3",
      isMultiPlatform: "1",
    });
    expect(await scene.as(officer).members.record({ id })).toMatchObject({
      ...{ platform: "某平台", newFormSince: "2024-03", isMultiPlatform: true },
    });
    await scene.owner.update(members).set({ skillGrade: "E" }).where(eq(members.id, id));
    const change = (version: number, skillGrade: string) =>
      scene.as(officer).members.change({
        ...{ ...command(), memberId: id, version },
        fields: { skillGrade, speciality: `${version}`, registrationPlace: "河北省保定市莲池区五四路1号" },
      });
    expect(await change(1, "E")).toEqual({ version: 2 });
    expect(await change(2, "6")).toEqual({ version: 3 });
    await expect(change(3, "E")).rejects.toMatchObject(refusedAs("MEMBER.RETIRED_CODE"));
    const record = await scene.as(officer).members.record({ id });
    expect(record).toMatchObject({ skillGrade: "6", speciality: "2" });
    expect(record.registrationPlaceMask).toMatch(/^河北省保定市.*\*{4}$/);
  });

  it("may join on the sixteenth birthday", async () => {
    await expect(
      created({ ...person(), citizenId: aCitizenId({ born: "20100918" }) }),
    ).resolves.toBeDefined();
  });

  it("is registered once, however the number is typed and however often the form is sent", async () => {
    const first = person();
    const { id } = await created(first);
    expect(await created(first)).toEqual({ id });
    const again = { ...person(), citizenId: ` ${first.citizenId.toLowerCase().replace(/(\d{6})/, "$1 ")} ` };
    await expect(created(again)).rejects.toMatchObject({
      cause: { refusal: { code: "MEMBER.ALREADY_HERE", memberId: id, name: "王小明" } },
    });
  });

  it("who is kept by another street is named by that street's union, and by nothing else", async () => {
    const stranger = await scene.officer("caseworker", "/09/");
    const there = person();
    await created(there);
    const union = await scene.aUnion("/09/0001/");
    const asked = { ...there, ...command(), unionId: union.id };
    await expect(created(asked, stranger)).rejects.toMatchObject({
      cause: { refusal: { code: "MEMBER.KEPT_ELSEWHERE", unionName: "07-0001工会" } },
    });
    const sought = await scene.as(stranger).members.seek({ text: there.citizenId });
    expect(sought).toEqual({ members: [], unions: [], elsewhere: { unionName: "07-0001工会" } });
  });

  it("who is kept elsewhere can be asked for sixty times an hour, and the trail counts", async () => {
    const curious = await scene.officer("caseworker", "/11/");
    const ask = (n: number) => scene.as(curious).members.seek({ text: aCitizenId({ serial: 1000 + n }) });
    for (let n = 0; n < 60; n += 1) expect((await ask(n)).elsewhere).toBeNull();
    await expect(ask(60)).rejects.toMatchObject(refusedAs("MEMBER.TOO_MANY_LOOKUPS"));
  });

  it("is not put into a union of another street", async () => {
    const union = await scene.aUnion("/09/0001/");
    await expect(created({ ...person(), unionId: union.id })).rejects.toMatchObject(notFound);
  });

  it("is one, where two desks register the same person at the same time", async () => {
    const same = person();
    const both = await Promise.allSettled([created(same), created({ ...same, ...command() })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what is sensitive", () => {
  const secret = { citizenId: aCitizenId({ serial: 400 }), phone: aPhone(400), bankCard: aCard(400) };
  const address = "北京市西城区月坛街道三里河一区5号楼";
  let id: string;
  beforeAll(async () => {
    ({ id } = await created({ ...person(), ...secret, address }));
  });

  it("stands in no answer, no row and no line of the trail", async () => {
    const caller = scene.as(officer).members;
    const answers = [
      await caller.record({ id }),
      await caller.trail({ id }),
      await caller.list({}),
      await caller.find({ text: secret.citizenId }),
      await scene.sql`select m::text as row from members m`,
      await scene.sql`select a::text as row from audit a`,
      await scene.sql`select c::text as row from commands c`,
    ];
    const said = JSON.stringify(answers);
    for (const plain of [...Object.values(secret), "三里河"]) expect(said).not.toContain(plain);
    expect(said).toContain("北京市西城区月坛街道****");
  });

  it("is uncovered one field at a time, with a reason that the trail keeps", async () => {
    const reveal = (field: "phone" | "address") =>
      scene
        .as(officer)
        .members.reveal({ ...command(), memberId: id, field, reason: "visit", reasonText: "上门" });
    expect(await reveal("phone")).toEqual({ value: secret.phone });
    expect(await reveal("address")).toEqual({ value: address });
    const trail = await scene.as(officer).members.trail({ id });
    expect(trail[0]).toMatchObject({
      action: "member.reveal",
      reason: "visit: 上门",
      changes: [{ field: "address" }],
    });
  });

  it("is changed without saying to what", async () => {
    const caller = scene.as(officer).members;
    const fields = { phone: aPhone(999), education: "21" } as const;
    expect(await caller.change({ ...command(), memberId: id, version: 1, fields })).toEqual({ version: 2 });
    const [line] = await caller.trail({ id });
    expect(line?.changes).toEqual([{ field: "phone" }, { field: "education", was: null, becomes: "21" }]);
    expect((await caller.find({ text: aPhone(999) })).members).toMatchObject([{ id, why: "phone" }]);
  });

  it("is not changed by somebody who saw an older version", async () => {
    const late = { ...command(), memberId: id, version: 1, fields: { groupName: "二组" } };
    await expect(scene.as(officer).members.change(late)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    const [row] = await scene.owner.select().from(members).where(eq(members.id, id));
    expect(row?.groupName).toBeNull();
  });
});
