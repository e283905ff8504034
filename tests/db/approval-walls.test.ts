import { approvalActs, approvalRules, approvals, delegations, freezes } from "@gongbang/db/schema/approvals";
import { transitions } from "@gongbang/db/schema/transitions";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor, Scope } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aLine, anItem, aTier, aTransition } from "../support/approvals.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let head: Actor;
let street: Actor;
let sibling: Actor;
let unit: Actor;
beforeAll(async () => {
  scene = await openScene();
  head = await scene.officer("manager", "/");
  street = await scene.officer("manager", "/09/");
  sibling = await scene.officer("manager", "/10/");
  unit = await scene.officer("caseworker", "/09/0001/");
});
afterAll(() => scene.close());

const refusedByTheWall = { cause: { code: "42501" } };
const itemOf = async (keeper: Actor) =>
  (await anItem(scene, keeper, await anArchiveRow(scene, keeper, { status: "reviewed" }))).id;
const sees = (by: Actor, id: string, scope: Scope = "union") =>
  scene.seenBy(by, scope, async (tx) => {
    const rows = await tx.select().from(approvals).where(eq(approvals.id, id));
    return rows.length === 1;
  });
const anAct = (approvalId: string, by: Actor) => ({
  ...{ id: uuidv7(), approvalId, tierNo: 1, tierName: "", outcome: "agree" as const, note: "" },
  ...{ byId: by.id, byName: by.name, actedOn: day("2026-09-18"), at: scene.now() },
});

describe("an item", () => {
  it("is seen where its record is, and above, and not beside or below", async () => {
    const id = await itemOf(unit);
    expect(await Promise.all([unit, street, head, sibling].map((by) => sees(by, id)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await sees(unit, await itemOf(street))).toBe(false);
  });
  it("is changed by nobody who does not see it, and moved out of reach by nobody", async () => {
    const id = await itemOf(unit);
    const set = (by: Actor, unionPath: string) =>
      scene.seenBy(by, "union", (tx) =>
        tx.update(approvals).set({ unionPath }).where(eq(approvals.id, id)).returning(),
      );
    expect(await set(sibling, "/10/")).toEqual([]);
    await expect(set(street, "/10/")).rejects.toMatchObject(refusedByTheWall);
  });
  it("waits once for a thing, even for the database's superuser", async () => {
    const archive = await anArchiveRow(scene, unit, { status: "reviewed" });
    await anItem(scene, unit, archive);
    await expect(anItem(scene, unit, archive)).rejects.toMatchObject({ cause: { code: "23505" } });
  });
  it("ends as it ends", async () => {
    const id = await itemOf(unit);
    await scene.sql`update approvals set status = 'returned' where id = ${id}`;
    await expect(scene.sql`update approvals set status = 'approved' where id = ${id}`).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("what was said", () => {
  it("is added and seen with its item, and never changed or taken out", async () => {
    const id = await itemOf(unit);
    const act = anAct(id, street);
    const add = (by: Actor, row: ReturnType<typeof anAct>) =>
      scene.seenBy(by, "union", (tx) => tx.insert(approvalActs).values(row));
    await expect(add(sibling, anAct(id, sibling))).rejects.toMatchObject(refusedByTheWall);
    await add(street, act);
    const seenBy = (by: Actor) =>
      scene.seenBy(by, "union", (tx) =>
        tx.select().from(approvalActs).where(eq(approvalActs.approvalId, id)),
      );
    expect([(await seenBy(unit)).length, (await seenBy(sibling)).length]).toEqual([1, 0]);
    for (const statement of ["update approval_acts set note = 'x'", "delete from approval_acts"])
      await expect(scene.sql.unsafe(`${statement} where id = '${act.id}'`)).rejects.toMatchObject({
        code: "42501",
      });
  });
  it("is one agreement of a hand, and of a person, whoever writes it", async () => {
    const id = await itemOf(unit);
    await scene.owner.insert(approvalActs).values(anAct(id, street));
    await expect(scene.owner.insert(approvalActs).values(anAct(id, street))).rejects.toMatchObject({
      cause: { code: "23505" },
    });
    const standIn = { ...anAct(id, head), forId: street.id, forName: street.name };
    await scene.owner.insert(approvalActs).values(standIn);
    const again = { ...anAct(id, sibling), forId: street.id };
    await expect(scene.owner.insert(approvalActs).values(again)).rejects.toMatchObject({
      cause: { code: "23505" },
    });
    const oneself = { ...anAct(id, unit), forId: unit.id };
    await expect(scene.owner.insert(approvalActs).values(oneself)).rejects.toMatchObject({
      cause: { code: "23514" },
    });
  });
  it("says why, where it is a no", async () => {
    const bare = { ...anAct(await itemOf(unit), street), outcome: "refuse" as const };
    await expect(scene.owner.insert(approvalActs).values(bare)).rejects.toMatchObject({
      cause: { code: "23514" },
    });
  });
});

describe("freezes, rules and delegations", () => {
  const kept = ({ unionId, unionPath, id }: Actor) => ({ unionId, unionPath, keeperId: id });
  const days = { startsOn: day("2198-01-01"), endsOn: day("2198-01-02"), reason: "决算" };

  it("a freeze is read by everybody and set within one's reach", async () => {
    const set = (by: Actor, of: Actor) =>
      scene.seenBy(by, "union", (tx) =>
        tx.insert(freezes).values({ ...days, ...kept(of), setByName: by.name }),
      );
    await set(street, unit);
    await expect(set(street, head)).rejects.toMatchObject(refusedByTheWall);
    await expect(set(street, sibling)).rejects.toMatchObject(refusedByTheWall);
    const read = await scene.seenBy(sibling, "union", (tx) => tx.select().from(freezes));
    expect(read.length).toBeGreaterThan(0);
  });
  it("a rule is read by everybody and written from the head alone", async () => {
    const add = (by: Actor, scope: Scope = "union") =>
      scene.seenBy(by, scope, (tx) =>
        tx.insert(approvalRules).values({
          ...{
            appliesTo: "grant",
            effectiveFrom: day("2198-01-01"),
            lines: [aLine([aTier(1)])],
            reason: "分级",
          },
          ...{ proposedBy: by.id, proposerName: by.name, proposedOn: day("2026-09-18") },
        }),
      );
    await expect(add(street)).rejects.toMatchObject(refusedByTheWall);
    await expect(add(head, "own")).rejects.toMatchObject(refusedByTheWall);
    await add(head);
    const read = await scene.seenBy(sibling, "union", (tx) => tx.select().from(approvalRules));
    expect(read).toHaveLength(1);
  });
  it("a rule is settled by another than who proposed it, even past the rules", async () => {
    const settle = (by: string) =>
      scene.sql`update approval_rules set status = 'confirmed', settled_by = ${by}`;
    await expect(settle(head.id)).rejects.toMatchObject({ code: "23514" });
    await settle(street.id);
    await expect(scene.sql`update approval_rules set reason = 'x'`).rejects.toMatchObject({ code: "42501" });
  });
  it("a delegation is seen where it was given, and above", async () => {
    const id = uuidv7();
    const ends = { fromId: street.id, fromName: street.name, toId: unit.id, toName: unit.name };
    await scene.owner.insert(delegations).values({ id, ...days, ...ends, ...kept(street) });
    const seenBy = async (by: Actor) =>
      (await scene.seenBy(by, "union", (tx) => tx.select().from(delegations))).some((row) => row.id === id);
    expect([await seenBy(street), await seenBy(head), await seenBy(sibling)]).toEqual([true, true, false]);
  });
});

describe("a transition", () => {
  it("is seen from both of its ends and by nobody else", async () => {
    const subject = await anArchiveRow(scene, unit);
    const { id } = await aTransition(scene, { from: unit, to: sibling, subject });
    const seenBy = async (by: Actor) =>
      (await scene.seenBy(by, "union", (tx) => tx.select().from(transitions).where(eq(transitions.id, id))))
        .length;
    const stranger = await scene.officer("manager", "/11/");
    expect([await seenBy(unit), await seenBy(sibling), await seenBy(street), await seenBy(stranger)]).toEqual(
      [1, 1, 1, 0],
    );
  });
  it("is answered by another than who sent it, even past the rules", async () => {
    const subject = await anArchiveRow(scene, unit);
    const { id } = await aTransition(scene, { from: unit, to: sibling, subject });
    const answer = scene.sql`update transitions set status = 'accepted', answered_by = ${unit.id} where id = ${id}`;
    await expect(answer).rejects.toMatchObject({ code: "23514" });
  });
  it("goes without consent only with a reason", async () => {
    const subject = await anArchiveRow(scene, unit);
    await expect(
      aTransition(scene, { from: unit, to: sibling, subject }, { consentGiven: false }),
    ).rejects.toMatchObject({ cause: { code: "23514" } });
  });
  it("hands a record over once at a time", async () => {
    const subject = await anArchiveRow(scene, unit);
    const send = () =>
      aTransition(scene, { from: unit, to: sibling, subject }, { type: "transfer", service: null });
    await send();
    await expect(send()).rejects.toMatchObject({ cause: { code: "23505" } });
  });
  it("lends nothing to who has said nothing", async () => {
    const [row] = await scene.office.sql`select app.lent_records(false) as ids`;
    expect(row?.ids).toEqual([]);
  });
});
