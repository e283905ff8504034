import { keepFile } from "@gongbang/api/members/keep-file";
import { runJob } from "@gongbang/api/office/run-job";
import { aPicture } from "@gongbang/documents/picture.fixture";
import type { Actor } from "@gongbang/domain/access/policy";
import { plainSettings } from "@gongbang/domain/members/member-view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aChange, approving } from "../support/change.ts";
import { ask } from "../support/exports.ts";
import { aPhone } from "../support/people.ts";
import { aRecord, merging, rowOf } from "../support/register.ts";
import { desk, plan, start, workbook } from "../support/roster.ts";
import { rosterOf } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let one: Actor;
let other: Actor;
let lead: Actor;
let beside: Actor;

beforeAll(async () => {
  scene = await openScene();
  one = await scene.officer("caseworker", "/09/0001/");
  other = await scene.officer("caseworker", "/09/0001/");
  lead = await scene.officer("manager", "/09/");
  beside = await scene.officer("manager", "/10/");
});
afterAll(() => scene.close());

type Outcome = PromiseSettledResult<unknown>;
const codeOf = (outcome: Outcome): string =>
  outcome.status === "fulfilled" ? "done" : (outcome.reason?.cause?.refusal?.code ?? String(outcome.reason));
/** What becomes of things that are done at the same moment, in the order of their names. */
const atOnce = async (...works: (() => Promise<unknown>)[]) =>
  (await Promise.allSettled(works.map((work) => work()))).map(codeOf);
const set = (by: Actor, memberId: string, fields: object, version = 1) =>
  scene.as(by).members.change({ ...command(), memberId, version, fields });
const times = [1, 2, 3, 4, 5];

describe("two officers who save one record at the same moment", () => {
  it.each(times)(
    "are told apart: one is saved whole, the other hears that somebody was quicker (%i)",
    async () => {
      const { id } = await aRecord(scene, one);
      const mine = { unitName: "甲物业", groupName: "一组", phone: aPhone(71_001) };
      const theirs = { unitName: "乙物业", groupName: "二组", phone: aPhone(71_002) };
      const outcomes = await atOnce(
        () => set(one, id, mine),
        () => set(other, id, theirs),
      );
      expect(outcomes.toSorted()).toEqual(["EDIT.CONFLICT", "done"]);
      const [by, said] = outcomes[0] === "done" ? [one, mine] : [other, theirs];
      expect(await rowOf(scene, id)).toMatchObject({
        ...{
          unit_name: said.unitName,
          group_name: said.groupName,
          phone_tail: said.phone.slice(-4),
          version: 2,
        },
      });
      const lines =
        await scene.sql`select actor_id from audit where record_id = ${id} and entry->>'result' = 'done'`;
      expect(lines.map(({ actor_id }) => actor_id)).toEqual([by.id]);
    },
  );

  it("lose no field of either where the slower one looks again", async () => {
    const { id } = await aRecord(scene, one);
    const again = async (by: Actor, fields: object): Promise<unknown> => {
      const { version } = await scene.as(by).members.record({ id });
      return set(by, id, fields, version).catch(() => again(by, fields));
    };
    const fields = [{ unitName: "甲物业" }, { groupName: "一组" }, { occupation: "保安" }, { title: "队长" }];
    await Promise.all(fields.map((each, i) => again(i % 2 ? one : other, each)));
    expect(await rowOf(scene, id)).toMatchObject({
      ...{ unit_name: "甲物业", group_name: "一组", occupation: "保安", title: "队长", version: 5 },
    });
  });
});

describe("a record that is saved while somebody else", () => {
  it.each(times)(
    "merges it: either the merge or the change is done, and nothing typed is lost (%i)",
    async () => {
      const [kept, gone] = [await aRecord(scene, one), await aRecord(scene, one)];
      const outcomes = await atOnce(
        () => scene.as(lead).duplicates.merge(merging([kept, gone])),
        () => set(one, gone.id, { groupName: "三组" }),
      );
      expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
      const row = await rowOf(scene, gone.id);
      expect([row.status === "merged", row.group_name === "三组"]).toEqual(
        outcomes[0] === "done" ? [true, false] : [false, true],
      );
    },
  );

  it.each(times)("approves a change of its name: both stand, or one is told to look again (%i)", async () => {
    const member = await aRecord(scene, one, { name: "李红" });
    const { changeId } = await aChange(scene, one, member, { name: "李宏" });
    const outcomes = await atOnce(
      () => scene.as(lead).changes.approve(approving(changeId)),
      () => set(other, member.id, { groupName: "四组" }),
    );
    const row = await rowOf(scene, member.id);
    expect([row.name === "李宏", row.group_name === "四组"]).toEqual(outcomes.map((code) => code === "done"));
    expect(row.version).toBe(1 + outcomes.filter((code) => code === "done").length);
    for (const code of outcomes) expect(["done", "EDIT.CONFLICT"]).toContain(code);
  });

  it.each(times)(
    "sends it to another union: it stands in one, with what was saved or without (%i)",
    async () => {
      const { id } = await aRecord(scene, one);
      const asked = {
        memberId: id,
        version: 1,
        toUnionId: beside.unionId,
        kind: "newJob",
        note: "",
      } as const;
      const outcomes = await atOnce(
        () => scene.as(lead).memberships.sendTransfer({ ...command(), ...asked }),
        () => set(other, id, { groupName: "五组" }),
      );
      expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
      const row = await rowOf(scene, id);
      const open = await scene.sql`select status from transfers where member_id = ${id}`;
      expect([row.status, row.group_name, open.length]).toEqual(
        outcomes[0] === "done" ? ["transferring", null, 1] : ["active", "五组", 0],
      );
    },
  );

  it("gives it another keeper: the keeper is there and the save is not written over", async () => {
    const { id } = await aRecord(scene, one);
    const outcomes = await atOnce(
      () =>
        scene.as(lead).members.assignKeeper({ ...command(), selection: { ids: [id] }, keeperId: other.id }),
      () => set(one, id, { groupName: "六组" }),
    );
    expect(outcomes[0]).toBe("done");
    const row = await rowOf(scene, id);
    expect(row.keeper_id).toBe(other.id);
    expect(row.group_name).toBe(outcomes[1] === "done" ? "六组" : null);
  });

  it("takes back the import that it came with: it is left with what was saved, or gone", async () => {
    const { importId, read } = await plan(scene, one, await workbook(rosterOf(3, 4_000)));
    await runJob(scene.house, await start(scene, one, importId), desk(scene));
    const ids = (await scene.sql`select id from members where import_id = ${importId}`).map((row) => row.id);
    const { jobId } = await scene.as(one).members.revertImport({ ...command(), importId });
    const outcomes = await atOnce(
      () => runJob(scene.house, jobId, desk(scene)),
      ...ids.map((id) => () => set(other, id, { groupName: "七组" })),
    );
    const saved = outcomes.slice(1).filter((code) => code === "done").length;
    const left = await scene.sql`select group_name from members where import_id = ${importId}`;
    expect(left.map((row) => row.group_name)).toEqual(Array(saved).fill("七组"));
    expect((await read()).reverted).toEqual({ removed: 3 - saved, restored: 0, left: saved });
  });
});

describe("a transfer that is answered from both ends at the same moment", () => {
  it.each(times)("ends once, and the person stands in one union (%i)", async () => {
    const { id: memberId } = await aRecord(scene, one);
    const asked = { memberId, version: 1, toUnionId: beside.unionId, kind: "newJob", note: "" } as const;
    const { id } = await scene.as(lead).memberships.sendTransfer({ ...command(), ...asked });
    const [open] = await scene.sql`select version from transfers where id = ${id}`;
    const step = { id, version: Number(open?.version) };
    const outcomes = await atOnce(
      () => scene.as(beside).memberships.acceptTransfer({ ...command(), ...step, note: "" }),
      () => scene.as(beside).memberships.returnTransfer({ ...command(), ...step, reason: "查无此人" }),
      () => scene.as(lead).memberships.withdrawTransfer({ ...command(), ...step, note: "" }),
    );
    expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
    const row = await rowOf(scene, memberId);
    expect([row.union_id, row.status]).toEqual([
      outcomes[0] === "done" ? beside.unionId : one.unionId,
      "active",
    ]);
  });
});

describe("a bound holds though many come up to it at the same moment", () => {
  it("twenty people in a family", async () => {
    const { id: memberId } = await aRecord(scene, one);
    const add = (by: Actor, n: number) => () =>
      scene.as(by).records.addFamilyMember({ ...command(), memberId, name: `家人${n}`, relation: "30" });
    for (let n = 0; n < 18; n += 1) await add(one, n)();
    const outcomes = await atOnce(...[18, 19, 20, 21, 22].map((n) => add(n % 2 ? one : other, n)));
    expect(outcomes.filter((code) => code === "done")).toHaveLength(2);
    expect((await scene.as(one).records.family({ memberId })).rows).toHaveLength(20);
  });

  it("one photo of a member, and the record points to it", async () => {
    const { id: memberId } = await aRecord(scene, one);
    const bytes = await aPicture("jpeg");
    const take = (by: Actor) => () =>
      keepFile(scene.context(by), { ...command(), memberId, purpose: "photo", name: "证件照.jpg", bytes });
    expect(await atOnce(take(one), take(other), take(one))).toEqual(["done", "done", "done"]);
    const live =
      await scene.sql`select id from member_files where member_id = ${memberId} and removed_at is null`;
    expect(live.map(({ id }) => id)).toEqual([(await rowOf(scene, memberId)).photo_file_id]);
  });

  it("one view of a name, and one that opens first", async () => {
    const save = (name: string) => () =>
      scene.as(one).views.save({ ...command(), name, settings: plainSettings, opensFirst: true });
    const outcomes = await atOnce(save("甲"), save("甲"), save("乙"), save("丙"));
    expect(outcomes.slice(0, 2).toSorted()).toEqual(["VIEW.NAME_TAKEN", "done"]);
    const { views } = await scene.as(one).views.list({});
    expect(views.map(({ name }) => name).toSorted()).toEqual(["丙", "乙", "甲"].toSorted());
    expect(views.filter(({ opensFirst }) => opensFirst)).toHaveLength(1);
  });

  it("twenty exports of one officer in a day", async () => {
    for (let n = 0; n < 18; n += 1) await ask(scene, one);
    const outcomes = await atOnce(...times.map(() => () => ask(scene, one)));
    expect(outcomes.toSorted()).toEqual([...Array(3).fill("EXPORT.TOO_MANY"), "done", "done"]);
  });
});
