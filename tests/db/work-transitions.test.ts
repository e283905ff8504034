import { householdMembers } from "@gongbang/db/schema/hardship";
import { tasks } from "@gongbang/db/schema/tasks";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled, visiting } from "../support/aid.ts";
import { changesArchive, seesArchive } from "../support/approvals.ts";
import { aPhoto } from "../support/phone.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let sender: Actor;
let receiver: Actor;
let lead: Actor;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  sender = await scene.officer("caseworker", "/09/");
  receiver = await scene.officer("caseworker", "/10/");
  lead = await scene.officer("manager", "/10/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const refer = (archive: { id: string }, more: object = {}) =>
  scene.as(sender).transitions.refer({
    ...{ ...command(), archiveId: archive.id, toUnionId: receiver.unionId, consent: true },
    ...{ service: "legal" as const, note: "请协助办理法律援助", ...more },
  });
const named = (sent: { id: string; version: number }) => ({
  ...command(),
  id: sent.id,
  version: sent.version,
});
const reads = (by: Actor, id: string) => scene.as(by).archives.record({ id });
const answer = { note: "" };

const sees = (by: Actor, id: string) => seesArchive(scene, by, id);
const changes = (by: Actor, id: string) => changesArchive(scene, by, id);

describe("a referral", () => {
  it("lends one record while it is live: to read when it was sent, to work on when it was accepted", async () => {
    const [archive, other] = [await anEnrolled(scene, sender), await anEnrolled(scene, sender)];
    await expect(reads(receiver, archive.id)).rejects.toMatchObject(notFound);
    const sent = await refer(archive);
    expect((await reads(receiver, archive.id)).id).toBe(archive.id);
    expect([await sees(receiver, archive.id), await changes(receiver, archive.id)]).toEqual([true, false]);
    await expect(reads(receiver, other.id)).rejects.toMatchObject(notFound);
    const accepted = await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    expect(await changes(receiver, archive.id)).toBe(true);
    const { rows } = await scene.as(receiver).transitions.list({ tab: "toWork" });
    expect(rows.find(({ id }) => id === sent.id)).toMatchObject({ status: "accepted", mayOpen: true });
    await scene
      .as(receiver)
      .transitions.finish({ ...named(accepted), note: "已指派律师", doneOn: "2026-09-18" });
    await expect(reads(receiver, archive.id)).rejects.toMatchObject(notFound);
    expect([await sees(receiver, archive.id), await changes(receiver, archive.id)]).toEqual([false, false]);
    expect(await sees(sender, archive.id)).toBe(true);
  });
  it("puts a task on the receiver's list, which ends with it", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await refer(archive);
    const accepted = await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    const task = async () =>
      (await scene.owner.select().from(tasks).where(eq(tasks.sourceId, sent.id))).map((row) => [
        row.keeperId,
        row.doneOn,
      ]);
    expect(await task()).toEqual([[receiver.id, null]]);
    await scene.as(receiver).transitions.finish({ ...named(accepted), note: "已办结", doneOn: "2026-09-18" });
    expect(await task()).toEqual([[receiver.id, "2026-09-18"]]);
  });
  it("lets who accepted it visit the household and bring its photo, and nobody else of the other side's reach", async () => {
    const archive = await anEnrolled(scene, sender);
    const visit = (by: Actor) => scene.as(by).visits.recordVisit(visiting(archive, { nextVisitOn: "" }));
    const sent = await refer(archive, { toOfficerId: receiver.id });
    await expect(visit(receiver)).rejects.toMatchObject(notFound);
    await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    const { id: visitId } = await visit(receiver);
    const content = (await aPhoto()).toString("base64");
    const photo = (by: Actor) => scene.as(by).visits.addPicture({ ...command(), visitId, content });
    await expect(photo(receiver)).resolves.toEqual({ id: visitId });
    const colleague = await scene.officer("caseworker", "/10/");
    await expect(visit(colleague)).rejects.toMatchObject(notFound);
    await expect(photo(colleague)).rejects.toMatchObject(notFound);
  });
  it("to somebody by name lends to them alone; who leads there may answer", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await refer(archive, { toOfficerId: receiver.id });
    const colleague = await scene.officer("caseworker", "/10/");
    await expect(reads(colleague, archive.id)).rejects.toMatchObject(notFound);
    await expect(scene.as(colleague).transitions.accept({ ...named(sent), ...answer })).rejects.toMatchObject(
      refusedAs("TRANSITION.NOT_YOUR_SIDE"),
    );
    await scene.as(lead).transitions.reject({ ...named(sent), note: "人手不足" });
    await expect(reads(receiver, archive.id)).rejects.toMatchObject(notFound);
  });
  it("is never answered by who sent it, and is taken back by its side", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await refer(archive);
    await expect(scene.as(sender).transitions.accept({ ...named(sent), ...answer })).rejects.toMatchObject(
      refusedAs("TRANSITION.NOT_YOUR_SIDE"),
    );
    const accepted = await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    await expect(
      scene.as(receiver).transitions.revoke({ ...named(accepted), note: "不办了" }),
    ).rejects.toMatchObject(refusedAs("TRANSITION.NOT_YOUR_SIDE"));
    await scene.as(sender).transitions.revoke({ ...named(accepted), note: "本人撤回同意" });
    expect(await sees(receiver, archive.id)).toBe(false);
  });
  it("is accepted once, by whoever is first", async () => {
    const sent = await refer(await anEnrolled(scene, sender));
    const both = [receiver, lead].map((by) => scene.as(by).transitions.accept({ ...named(sent), ...answer }));
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
  it("of a record that is lent is not sent on by who holds it", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await refer(archive);
    await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    const far = await scene.officer("caseworker", "/11/");
    await expect(
      scene.as(receiver).transitions.refer({
        ...{ ...command(), archiveId: archive.id, toUnionId: far.unionId, consent: true },
        ...{ service: "job" as const, note: "请接收" },
      }),
    ).rejects.toMatchObject(notFound);
  });
});

describe("what hangs on a lent record", () => {
  it("is read with it, and written only where it is lent for work", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await refer(archive);
    const people = () =>
      scene.seenBy(receiver, "union", (tx) =>
        tx.select().from(householdMembers).where(eq(householdMembers.archiveId, archive.id)),
      );
    const add = () =>
      scene.seenBy(receiver, "union", (tx) =>
        tx
          .insert(householdMembers)
          .values({ archiveId: archive.id, position: 9, relation: "30", name: "张悦" }),
      );
    expect(await people()).toHaveLength(1);
    await expect(add()).rejects.toMatchObject({ cause: { code: "42501" } });
    await scene.as(receiver).transitions.accept({ ...named(sent), ...answer });
    await add();
    expect(await people()).toHaveLength(2);
  });
});

describe("consent", () => {
  it("is asked for, and passed over by the lead alone, with the reason", async () => {
    const archive = await anEnrolled(scene, sender);
    await expect(refer(archive, { consent: false })).rejects.toMatchObject(
      refusedAs("TRANSITION.NO_CONSENT"),
    );
    const override = (by: Actor) =>
      scene.as(by).transitions.sendWithoutConsent({
        ...{ ...command(), archiveId: archive.id, type: "referral" as const, toUnionId: receiver.unionId },
        ...{ service: "medical" as const, note: "请协助", overrideReason: "本人昏迷" },
      });
    await expect(override(sender)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const manager = await scene.officer("manager", "/09/");
    const { id } = await override(manager);
    expect(await scene.as(manager).transitions.record({ id })).toMatchObject({
      consentGiven: false,
      overrideReason: "本人昏迷",
    });
  });
});

describe("an outside body", () => {
  it("answers by paper: a sheet goes, a receipt comes, the result is written down", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await scene.as(sender).transitions.referOutside({
      ...{ ...command(), archiveId: archive.id, consent: true, body: "区法律援助中心" },
      ...{ service: "legal" as const, note: "申请法律援助" },
    });
    const receipt = { number: "法援〔2026〕31号", receivedBy: "张律师", receivedOn: "2026-09-18" };
    const received = await scene.as(sender).transitions.receipt({ ...named(sent), ...receipt });
    await scene.as(sender).transitions.finish({ ...named(received), note: "已受理", doneOn: "2026-09-18" });
    expect(await scene.as(sender).transitions.record({ id: sent.id })).toMatchObject({
      ...{ status: "done", receiptNumber: receipt.number, receivedBy: "张律师", doneNote: "已受理" },
    });
  });
});

describe("assigning", () => {
  it("gives records to an officer at once, each with its result", async () => {
    const manager = await scene.officer("manager", "/09/");
    const colleague = await scene.officer("caseworker", "/09/");
    const [one, own] = [await anEnrolled(scene, sender), await anEnrolled(scene, colleague)];
    const assign = (officerId: string) =>
      scene
        .as(manager)
        .transitions.assign({ ...command(), archiveIds: [one.id, own.id], officerId, note: "" });
    const answer = await assign(colleague.id);
    expect(answer.assigned).toBe(1);
    expect(answer.rows.map(({ lack }) => lack?.code ?? null)).toEqual([null, "TRANSITION.KEPT_ALREADY"]);
    expect((await scene.sql`select keeper_id from archives where id = ${one.id}`)[0]?.keeper_id).toBe(
      colleague.id,
    );
    const history = await scene.as(manager).transitions.ofArchive({ archiveId: one.id });
    expect(history).toMatchObject([{ type: "assign", status: "done", toOfficerName: colleague.name }]);
    await expect(
      scene.as(manager).transitions.assign({
        ...{
          ...command(),
          archiveIds: Array.from({ length: 101 }, () => one.id),
          officerId: colleague.id,
          note: "",
        },
      }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
