import { recountRegister } from "@gongbang/api/members/count-register";
import { membershipFacts, transfers } from "@gongbang/db/schema/memberships";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRecord } from "../support/register.ts";
import { notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let head: Actor;
beforeAll(async () => {
  scene = await openScene({ today: "2026-09-18" });
  head = await scene.officer("manager", "/");
});
afterAll(() => scene.close());

const figures = (actor: Actor, more: { unionId?: string } = {}) =>
  scene.as(actor).registerNumbers.figures(more);
const idOf = async (path: string) => (await scene.aUnion(path)).id;

describe("moves", () => {
  const moved = async (from: Actor, to: Actor, settledOn: string) => {
    const member = await aRecord(scene, to);
    await scene.owner.insert(transfers).values({
      ...{
        memberId: member.id,
        status: "accepted",
        name: member.name,
        idMask: member.idMask,
        kind: "newJob",
      },
      ...{ fromUnionId: from.unionId, fromPath: from.unionPath, fromName: "甲工会" },
      ...{ toUnionId: to.unionId, toPath: to.unionPath, toName: "乙工会" },
      ...{ sentBy: from.id, sentOn: day(settledOn), settledBy: to.id, settledOn: day(settledOn) },
    });
    return member;
  };
  const unions = async () => ({
    a: await scene.officer("manager", "/13/0001/"),
    b: await scene.officer("manager", "/13/0002/"),
    far: await scene.officer("manager", "/14/0001/"),
    street: await scene.officer("manager", "/13/"),
  });

  it("are in, out, or within, as the unions that are looked at stand", async () => {
    const { a, b, far, street } = await unions();
    const member = await moved(a, b, "2026-08-05");
    await moved(a, far, "2026-08-31");
    await moved(far, b, "2026-09-01");
    const of = async (actor: Actor) =>
      (await figures(actor)).growth
        .slice(-2)
        .map(({ movedIn, movedOut, movedWithin }) => [movedIn, movedOut, movedWithin]);
    expect(await of(a)).toEqual([
      [0, 2, 0],
      [0, 0, 0],
    ]);
    expect(await of(b)).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(await of(street)).toEqual([
      [0, 1, 1],
      [1, 0, 0],
    ]);
    const listed = await scene.as(street).registerNumbers.moves({ kind: "movedWithin", month: "2026-08-01" });
    expect(listed.rows).toMatchObject([
      { memberId: member.id, fromName: "甲工会", toName: "乙工会", isOpen: true },
    ]);
    const out = await scene.as(a).registerNumbers.moves({ kind: "movedOut", month: "2026-08-01" });
    expect(out.rows.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  it("out of the register are counted in the month in which they ended, and listed", async () => {
    const lead = await scene.officer("manager", "/15/");
    const left = await aRecord(scene, lead, { status: "left" });
    const died = await aRecord(scene, lead, { status: "deceased" });
    await scene.owner.insert(membershipFacts).values([
      { memberId: left.id, endedOn: day("2026-08-31") },
      { memberId: died.id, endedOn: day("2026-09-01"), diedOn: day("2026-08-20") },
    ]);
    await recountRegister(scene.house, "/15/", scene.now());
    expect((await figures(lead)).growth.slice(-2).map((row) => row.left)).toEqual([1, 1]);
    const august = await scene.as(lead).registerNumbers.moves({ kind: "left", month: "2026-08-01" });
    expect(august.rows).toMatchObject([{ memberId: left.id, on: "2026-08-31", status: "left" }]);
  });
});

describe("elections", () => {
  it("are due for unions whose term is over or ends within six months, and are not for those that ended themselves", async () => {
    const lead = await scene.officer("manager", "/16/");
    const until = async (path: string, on: string | null, status = "1") => {
      const { id } = await scene.aUnion(path);
      await scene.sql`update unions set term_until = ${on}, status = ${status} where id = ${id}`;
    };
    await until("/16/0001/", "2026-09-17");
    await until("/16/0002/", "2027-03-18");
    await until("/16/0003/", "2027-03-19");
    await until("/16/0004/", null);
    await until("/16/0005/", "2020-01-01", "0");
    const { elections } = await figures(lead);
    expect(elections).toMatchObject({
      count: 2,
      rows: [
        { name: "16-0001工会", termUntil: "2026-09-17", isPast: true },
        { name: "16-0002工会", termUntil: "2027-03-18", isPast: false },
      ],
    });
  });
});

describe("the walls", () => {
  it("show a lead their union and those under it, and nobody another's", async () => {
    const lead = await scene.officer("manager", "/09/0001/");
    await aRecord(scene, lead);
    await aRecord(scene, await scene.officer("manager", "/09/0002/"));
    await recountRegister(scene.house, "/09/", scene.now());
    expect((await figures(lead)).members).toBe(1);
    for (const path of ["/09/", "/09/0002/", "/10/"])
      await expect(figures(lead, { unionId: await idOf(path) })).rejects.toMatchObject(notFound);
    await expect(
      scene
        .as(lead)
        .registerNumbers.moves({ unionId: await idOf("/10/"), kind: "left", month: "2026-08-01" }),
    ).rejects.toMatchObject(notFound);
  });

  it("let nobody write a count but the counting", async () => {
    const attempt = scene.office.sql.begin(async (tx) => {
      await tx`select set_config('app.actor_id', ${head.id}, true), set_config('app.scope', 'federation', true),
        set_config('app.scope_path', '/', true)`;
      await tx`update register_counts set total = 1`;
    });
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
});
