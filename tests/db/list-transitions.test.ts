import type { Actor } from "@gongbang/domain/access/policy";
import type { TransitionTab } from "@gongbang/domain/office/transition.input";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { aTransition } from "../support/approvals.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let sender: Actor;
let receiver: Actor;
let lead: Actor;
let serial = 30;
beforeAll(async () => {
  scene = await openScene();
});
/** Every test between two streets of its own. */
beforeEach(async () => {
  scene.on("2026-09-18");
  serial += 2;
  sender = await scene.officer("caseworker", `/${serial}/`);
  receiver = await scene.officer("caseworker", `/${serial + 1}/`);
  lead = await scene.officer("manager", `/${serial + 1}/`);
});
afterAll(() => scene.close());

const sent = async (more: Parameters<typeof aTransition>[2] = {}, ends = { from: sender, to: receiver }) =>
  (await aTransition(scene, { ...ends, subject: await anEnrolled(scene, ends.from) }, more)).id;
const listed = async (by: Actor, tab: TransitionTab) =>
  (await scene.as(by).transitions.list({ tab })).rows.map(({ id }) => id);
const counts = async (by: Actor) => (await scene.as(by).transitions.list({})).counts;

describe("the lists of transitions", () => {
  it("are what waits for one's answer, what one works on, what one's side has sent, and what is over", async () => {
    const waiting = await sent();
    const working = await sent({ status: "accepted", answeredBy: receiver.id });
    const over = await sent({ status: "rejected", answeredBy: receiver.id });
    expect(await listed(receiver, "toAnswer")).toEqual([waiting]);
    expect(await listed(receiver, "toWork")).toEqual([working]);
    expect(await listed(receiver, "sent")).toEqual([]);
    expect(await listed(receiver, "ended")).toEqual([over]);
    expect(await listed(sender, "toAnswer")).toEqual([]);
    expect(await listed(sender, "sent")).toEqual([waiting, working]);
    expect(await listed(sender, "ended")).toEqual([over]);
  });
  it("count what they show, over all their pages", async () => {
    for (let i = 0; i < 3; i += 1) await sent();
    await sent({ status: "accepted", answeredBy: receiver.id });
    expect(await counts(receiver)).toEqual({ toAnswer: 3, toWork: 1, sent: 0 });
    expect(await counts(sender)).toEqual({ toAnswer: 0, toWork: 0, sent: 4 });
  });
  it("show what was sent to somebody by name to them, and to who leads there, and to no colleague", async () => {
    const colleague = await scene.officer("caseworker", receiver.unionPath);
    const id = await sent({ toOfficerId: receiver.id, toOfficerName: receiver.name });
    expect(await listed(receiver, "toAnswer")).toEqual([id]);
    expect(await listed(lead, "toAnswer")).toEqual([id]);
    expect(await listed(colleague, "toAnswer")).toEqual([]);
  });
  it("show nobody what they have sent themselves as theirs to answer, not even within one union", async () => {
    const both = await scene.officer("manager", receiver.unionPath);
    const id = await sent({ toOfficerId: receiver.id }, { from: both, to: receiver });
    expect(await listed(both, "toAnswer")).toEqual([]);
    expect(await listed(both, "sent")).toEqual([id]);
    expect(await listed(receiver, "toAnswer")).toEqual([id]);
  });
  it("show an outside body's to the side that sent it alone", async () => {
    const id = await sent({ outsideBody: "区法律援助中心" }, { from: sender, to: sender });
    expect(await listed(sender, "toAnswer")).toEqual([]);
    expect(await listed(sender, "sent")).toEqual([id]);
  });
  it("lead page by page, the longest waiting first, none twice", async () => {
    const all: string[] = [];
    for (let i = 0; i < 5; i += 1) all.push(await sent());
    const first = await scene.as(receiver).transitions.list({ limit: 3 });
    expect(first.rows.map(({ id }) => id)).toEqual(all.slice(0, 3));
    const second = await scene.as(receiver).transitions.list({ limit: 3, after: first.next ?? "" });
    expect(second.rows.map(({ id }) => id)).toEqual(all.slice(3));
    expect(second.next).toBeNull();
  });
});

describe("what is new", () => {
  it("is so to its receiver until they have opened it, and never to who sent it", async () => {
    const id = await sent();
    const isNew = async (by: Actor, tab: TransitionTab) =>
      (await scene.as(by).transitions.list({ tab })).rows.find((row) => row.id === id)?.isNew;
    expect([await isNew(receiver, "toAnswer"), await isNew(sender, "sent")]).toEqual([true, false]);
    await scene.as(sender).transitions.record({ id });
    expect(await isNew(receiver, "toAnswer")).toBe(true);
    await scene.as(receiver).transitions.record({ id });
    expect(await isNew(receiver, "toAnswer")).toBe(false);
  });
  it("stays so where somebody else opens what was sent to one by name", async () => {
    const id = await sent({ toOfficerId: receiver.id });
    await scene.as(lead).transitions.record({ id });
    const [row] = (await scene.as(receiver).transitions.list({})).rows;
    expect(row?.isNew).toBe(true);
  });
});

describe("to whom something may be sent", () => {
  it("is everybody at work at that union who works with records, and not whoever asks", async () => {
    const finance = await scene.officer("finance", receiver.unionPath);
    const gone = await scene.officer("caseworker", receiver.unionPath);
    await scene.sql`update officers set status = 'disabled' where id = ${gone.id}`;
    const at = async (by: Actor, of: Actor) =>
      (await scene.as(by).transitions.receivers({ unionId: of.unionId })).map(({ id }) => id).toSorted();
    expect(await at(sender, receiver)).toEqual([receiver.id, lead.id].toSorted());
    expect(await at(receiver, receiver)).toEqual([lead.id]);
    expect(await at(sender, receiver)).not.toContain(finance.id);
  });
  it("is nobody who does not work there", async () => {
    const archive = await anEnrolled(scene, sender);
    const refer = (toOfficerId: string) =>
      scene.as(sender).transitions.refer({
        ...{ ...command(), archiveId: archive.id, toUnionId: receiver.unionId, toOfficerId },
        ...{ consent: true, service: "legal" as const, note: "请协助" },
      });
    const elsewhere = await scene.officer("caseworker", "/29/");
    await expect(refer(elsewhere.id)).rejects.toMatchObject(notFound);
    await expect(refer(receiver.id)).resolves.toMatchObject({ status: "inProgress" });
  });
  it("is not the record's own keeper, nor its union without a name", async () => {
    const archive = await anEnrolled(scene, receiver);
    const refer = (more: object) =>
      scene.as(lead).transitions.refer({
        ...{ ...command(), archiveId: archive.id, toUnionId: receiver.unionId, consent: true },
        ...{ service: "legal" as const, note: "请协助", ...more },
      });
    await expect(refer({})).rejects.toMatchObject(refusedAs("TRANSITION.TO_ITSELF"));
    await expect(refer({ toOfficerId: receiver.id })).rejects.toMatchObject(
      refusedAs("TRANSITION.TO_ITSELF"),
    );
  });
});

describe("the days of an answer", () => {
  it("are never to come: a result and a receipt are of today or before", async () => {
    const accepted = await sent({ status: "accepted", answeredBy: receiver.id });
    const finish = (doneOn: string) =>
      scene
        .as(receiver)
        .transitions.finish({ ...command(), id: accepted, version: 1, note: "已办结", doneOn });
    await expect(finish("2026-09-19")).rejects.toMatchObject(refusedAs("TRANSITION.IN_FUTURE"));
    await expect(finish("2026-09-18")).resolves.toMatchObject({ status: "done" });
    const outside = await sent({ outsideBody: "区法院" }, { from: sender, to: sender });
    const receipt = (receivedOn: string) =>
      scene.as(sender).transitions.receipt({
        ...{ ...command(), id: outside, version: 1, number: "2026-31", receivedBy: "张", receivedOn },
      });
    await expect(receipt("2026-09-19")).rejects.toMatchObject(refusedAs("TRANSITION.IN_FUTURE"));
    await expect(receipt("2026-09-18")).resolves.toMatchObject({ status: "accepted" });
  });
});
