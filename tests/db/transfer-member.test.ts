import { memberGrams } from "@gongbang/db/schema/members";
import { transfers } from "@gongbang/db/schema/memberships";
import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPerson, rowOf } from "../support/memberships.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
/** Two unions of two streets, and somebody of a third. */
let old: Actor;
let young: Actor;
let stranger: Actor;
beforeAll(async () => {
  scene = await openScene();
  old = await scene.officer("caseworker", "/09/0001/");
  young = await scene.officer("caseworker", "/10/0001/");
  stranger = await scene.officer("caseworker", "/11/");
});
afterAll(() => scene.close());

const by = (actor: Actor) => scene.as(actor).memberships;
const transferOf = async (id: string) => {
  const [row] = await scene.owner.select().from(transfers).where(eq(transfers.id, id));
  if (!row) throw new Error(id);
  return row;
};
const named = async (id: string) => ({ ...command(), id, version: (await transferOf(id)).version });
const send = async (memberId: string, to = young, from = old) =>
  by(from).sendTransfer({
    ...command(),
    memberId,
    version: (await rowOf(scene, memberId)).version,
    toUnionId: to.unionId,
    kind: "newJob",
    note: "换单位",
  });
const accept = async (id: string, actor = young) =>
  by(actor).acceptTransfer({ ...(await named(id)), note: "" });
const giveBack = async (id: string, actor = young) =>
  by(actor).returnTransfer({ ...(await named(id)), reason: "查无此人" });
const sees = (actor: Actor, id: string) =>
  scene
    .as(actor)
    .members.record({ id })
    .then(
      () => true,
      () => false,
    );
const seesTransfer = (actor: Actor, id: string) =>
  by(actor)
    .transfer({ id })
    .then(
      ({ memberId }) => memberId ?? "no person",
      () => false,
    );

describe("a transfer", () => {
  it("is seen by both unions and nobody else, and the person by the old one, until the new one accepts", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    expect((await rowOf(scene, memberId)).status).toBe("transferring");
    expect([await sees(old, memberId), await sees(young, memberId)]).toEqual([true, false]);
    expect(await Promise.all([old, young, stranger].map((each) => seesTransfer(each, id)))).toEqual([
      memberId,
      "no person",
      false,
    ]);
    await accept(id);
    expect([await sees(old, memberId), await sees(young, memberId)]).toEqual([false, true]);
    expect(await Promise.all([old, young, stranger].map((each) => seesTransfer(each, id)))).toEqual([
      "no person",
      memberId,
      false,
    ]);
  });

  it("takes the person's rows along: what finds them, their steps; and they stand in one union", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    await accept(id);
    const row = await rowOf(scene, memberId);
    expect(row).toMatchObject({
      status: "active",
      unionId: young.unionId,
      unionPath: young.unionPath,
      keeperId: young.id,
    });
    const grams = await scene.owner.select().from(memberGrams).where(eq(memberGrams.memberId, memberId));
    expect(new Set(grams.map(({ unionPath }) => unionPath))).toEqual(new Set([young.unionPath]));
    const steps = await scene.owner.select().from(statusChanges).where(eq(statusChanges.recordId, memberId));
    expect(steps.map(({ event, unionPath }) => [event, unionPath])).toEqual([
      ["transfer", young.unionPath],
      ["accept", young.unionPath],
    ]);
    expect((await scene.as(young).members.find({ text: "赵大海" })).members.map((each) => each.id)).toContain(
      memberId,
    );
    expect(
      (await scene.as(old).members.find({ text: "赵大海" })).members.map((each) => each.id),
    ).not.toContain(memberId);
  });

  it("that is returned leaves the person where they were, with the reason", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    await giveBack(id);
    expect(await rowOf(scene, memberId)).toMatchObject({ status: "active", unionPath: old.unionPath });
    expect(await by(old).transfer({ id })).toMatchObject({ status: "returned", settledNote: "查无此人" });
    const { timeline } = await by(old).record({ id: memberId });
    expect(timeline[0]).toMatchObject({ event: "return", note: "查无此人", actorName: young.name });
  });

  it("may be taken back by the sender before it is answered, and not after", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    await by(old).withdrawTransfer({ ...(await named(id)), note: "" });
    expect(await rowOf(scene, memberId)).toMatchObject({ status: "active", unionPath: old.unionPath });
    await expect(accept(id)).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });

  it("is answered by the receiving side alone, and withdrawn by the sending one alone", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    const colleague = await scene.officer("caseworker", "/09/0001/");
    await expect(accept(id, colleague)).rejects.toMatchObject(refusedAs("TRANSFER.NOT_YOUR_SIDE"));
    await expect(giveBack(id, old)).rejects.toMatchObject(refusedAs("TRANSFER.NOT_YOUR_SIDE"));
    await expect(by(young).withdrawTransfer({ ...(await named(id)), note: "" })).rejects.toMatchObject(
      refusedAs("TRANSFER.NOT_YOUR_SIDE"),
    );
    await expect(accept(id, stranger)).rejects.toMatchObject(notFound);
  });

  it("is settled by two people, also where one reaches both unions", async () => {
    const both = await scene.officer("manager", "/");
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId, young, both);
    await expect(accept(id, both)).rejects.toMatchObject(refusedAs("TRANSFER.SENT_BY_YOU"));
    await expect(
      scene.sql`update transfers set status = 'accepted', settled_by = ${both.id} where id = ${id}`,
    ).rejects.toMatchObject({ constraint_name: "transfers_sender_does_not_accept" });
    await accept(id);
  });

  it("cannot be settled past the rules: the database asks for the side and the standing itself", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    const settle = (actor: Actor, event: string) =>
      scene.seenBy(actor, "union", (tx) =>
        tx.execute(
          `select app.settle_transfer('${id}', '${event}', gen_random_uuid(), '2026-09-18', now(), null, 'x', '${actor.id}')`,
        ),
      );
    for (const [actor, event] of [
      [old, "accept"],
      [stranger, "accept"],
      [young, "steal"],
    ] as const)
      await expect(settle(actor, event)).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await rowOf(scene, memberId)).status).toBe("transferring");
  });

  it("is not begun towards the same union, a union that is no more, or twice", async () => {
    const { id: memberId } = await aPerson(scene, old);
    await expect(send(memberId, old)).rejects.toMatchObject(refusedAs("TRANSFER.SAME_UNION"));
    const gone = await scene.officer("caseworker", "/12/0001/");
    await scene.sql`update unions set status = '0' where id = ${gone.unionId}`;
    await expect(send(memberId, gone)).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    await send(memberId);
    await expect(send(memberId)).rejects.toMatchObject(refusedAs("TRANSFER.UNDER_WAY"));
  });

  it("finds the unions that it may lead to by their name, anywhere, if they are in order", async () => {
    const named = async (text: string) => (await by(old).targets({ text })).map(({ name }) => name);
    expect(await named("10-0001")).toEqual(["10-0001工会"]);
    expect(await named("12-0001")).toEqual([]);
  });

  it("alarms both unions when fifteen days have passed", async () => {
    const { id: memberId } = await aPerson(scene, old);
    scene.on("2026-09-18");
    const { id } = await send(memberId);
    const [clock] = await scene.owner.select().from(deadlines).where(eq(deadlines.recordId, id));
    // 15 days from 2026-09-18 end in the week of the national holiday, and so on the first workday after it.
    expect(clock).toMatchObject({ clock: "acceptance", dueOn: "2026-10-08", unionPath: young.unionPath });
    const overdue = async (actor: Actor) =>
      (await by(actor).transfers({ tab: "overdue" })).rows.some((row) => row.id === id);
    scene.on("2026-10-08");
    expect([await overdue(old), await overdue(young)]).toEqual([false, false]);
    scene.on("2026-10-09");
    expect([await overdue(old), await overdue(young), await overdue(stranger)]).toEqual([true, true, false]);
    for (const actor of [old, young]) {
      const { rows } = await scene.as(actor).deadlines.list({ window: "missed" });
      expect(rows.some(({ recordId }) => recordId === id)).toBe(true);
    }
    await accept(id);
    expect((await by(old).transfers({ tab: "overdue" })).rows.some((row) => row.id === id)).toBe(false);
    scene.on("2026-09-18");
  });

  it("ends with the person's death on the way", async () => {
    const { id: memberId } = await aPerson(scene, old);
    const { id } = await send(memberId);
    const { version } = await rowOf(scene, memberId);
    await by(old).die({ ...command(), id: memberId, version, diedOn: "2026-09-17", note: "" });
    expect((await transferOf(id)).status).toBe("cancelled");
    await expect(accept(id)).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
    expect((await rowOf(scene, memberId)).status).toBe("deceased");
  });
});

describe("a transfer that the new union asks for", () => {
  const ask = (citizenId: string, actor = young) =>
    by(actor).askTransfer({
      ...command(),
      name: "赵大海",
      citizenId,
      toUnionId: actor.unionId,
      kind: "newUnit",
      note: "",
    });

  it("is sent by the keeper's union, and then accepted", async () => {
    const person = await aPerson(scene, old);
    const { id } = await ask(person.citizenId);
    expect((await rowOf(scene, person.id)).status).toBe("active");
    expect((await by(old).transfers({ tab: "out" })).rows.find((row) => row.id === id)).toMatchObject({
      status: "asked",
      memberId: person.id,
      steps: [{ event: "send" }, { event: "decline" }],
    });
    await expect(by(young).agreeTransfer({ ...(await named(id)), note: "" })).rejects.toMatchObject(
      refusedAs("TRANSFER.NOT_YOUR_SIDE"),
    );
    await by(old).agreeTransfer({ ...(await named(id)), note: "" });
    await accept(id);
    expect(await rowOf(scene, person.id)).toMatchObject({ status: "active", unionPath: young.unionPath });
  });

  it("may be declined with a reason, or taken back", async () => {
    const person = await aPerson(scene, old);
    const first = await ask(person.citizenId);
    await by(old).declineTransfer({ ...(await named(first.id)), reason: "仍在职" });
    const second = await ask(person.citizenId);
    await expect(by(old).withdrawTransfer({ ...(await named(second.id)), note: "" })).rejects.toMatchObject(
      refusedAs("TRANSFER.NOT_YOUR_SIDE"),
    );
    await by(young).withdrawTransfer({ ...(await named(second.id)), note: "" });
    expect((await rowOf(scene, person.id)).status).toBe("active");
  });

  it("tells of the person no more than who keeps them", async () => {
    const person = await aPerson(scene, old, { name: "欧阳修远" });
    const { id } = await ask(person.citizenId);
    const seen = await by(young).transfer({ id });
    expect(seen).toMatchObject({ name: "赵大海", memberId: null, fromName: "09-0001工会" });
    expect(JSON.stringify(seen)).not.toContain("欧阳");
  });

  it("is refused for nobody, for one's own people, and while another one waits", async () => {
    await expect(ask("11010519491231002X")).rejects.toMatchObject(refusedAs("TRANSFER.NOBODY_THERE"));
    const mine = await aPerson(scene, young);
    await expect(ask(mine.citizenId)).rejects.toMatchObject(refusedAs("TRANSFER.IN_REACH"));
    const person = await aPerson(scene, old);
    await ask(person.citizenId);
    await expect(ask(person.citizenId, stranger)).rejects.toMatchObject(refusedAs("TRANSFER.UNDER_WAY"));
  });
});
