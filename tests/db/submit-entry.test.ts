import { randomUUID } from "node:crypto";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newEntryId } from "../../apps/web/src/shell/new-id.ts";
import { anEnrolled } from "../support/aid.ts";
import { sealed, sealedVisit, sealKeyOf, told } from "../support/phone.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";
import { aTask } from "../support/tasks.ts";

let scene: Scene;
let visitor: Actor;
beforeAll(async () => {
  scene = await openScene();
  visitor = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

const submit = (actor: Actor, entry: Awaited<ReturnType<typeof sealedVisit>>) =>
  scene.as(actor).rounds.submit(entry);
const household = (more = {}) => anEnrolled(scene, visitor, more);
const visitsTo = async ({ id }: { id: string }) =>
  (await scene.as(visitor).visits.forArchive({ archiveId: id })).rows;
const plannedFor = async ({ id }: { id: string }) =>
  (await scene.as(visitor).visits.household({ archiveId: id })).nextVisitOn;

describe("a visit that was saved on a telephone", () => {
  it("is written down as it was saved, with the device's time and ours", async () => {
    const archive = await household();
    const answer = await submit(visitor, await sealedVisit(scene, visitor, archive));
    expect(answer).toMatchObject({ state: "recorded", conflicts: [] });
    const visit = await scene.as(visitor).visits.record({ visitId: answer.visitId ?? "" });
    expect(visit).toMatchObject({
      ...{ visitedOn: "2026-09-18", method: "home", met: true, minutes: 30, note: "透析改为每周两次。" },
      ...{ deviceAt: "2026-09-18T02:31:00.000Z", visitorName: visitor.name, nextVisitOn: "2026-10-18" },
    });
    expect(await plannedFor(archive)).toBe("2026-10-18");
  });
  it("is written down once, however often and under however many commands it comes", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive);
    const again = () => submit(visitor, entry);
    const renamed = () => submit(visitor, { ...entry, commandId: randomUUID() });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? again() : renamed())));
    expect(new Set(answers.map(({ visitId }) => visitId)).size).toBe(1);
    expect(await visitsTo(archive)).toHaveLength(1);
  });
  it("is refused where it was in the future, and nothing of it is left", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive, { visitedOn: "2026-09-19" });
    await expect(submit(visitor, entry)).rejects.toMatchObject(refusedAs("AID.VISIT_IN_FUTURE"));
    expect(await visitsTo(archive)).toEqual([]);
    // The same entry, when its day has come: nothing had been kept against it.
    scene.on("2026-09-19");
    await expect(submit(visitor, entry).finally(() => scene.on("2026-09-18"))).resolves.toMatchObject({
      state: "recorded",
    });
  });
  it("is nobody else's to send, and nobody's whose household it is not", async () => {
    const archive = await household();
    const other = await scene.officer("caseworker", "/09/");
    const entry = await sealedVisit(scene, visitor, archive);
    await expect(submit(other, entry)).rejects.toMatchObject(refusedAs("ROUND.NOT_YOURS"));
    const elsewhere = await scene.officer("caseworker", "/10/");
    await expect(submit(elsewhere, await sealedVisit(scene, elsewhere, archive))).rejects.toMatchObject(
      notFound,
    );
    expect(await visitsTo(archive)).toEqual([]);
  });
  it("cannot be read where it was changed, moved to another entry, or sealed with a key that is none of ours", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive);
    const unreadable = refusedAs("ROUND.UNREADABLE");
    const cut = `${entry.sealed.slice(0, -4)}AAAA`;
    for (const wrong of [
      { ...entry, sealed: cut },
      { ...entry, entryId: newEntryId() },
      { ...entry, sealed: entry.sealed.replace(/^e1\.[^.]+/, "e1.nobody") },
      await sealed(await sealKeyOf(scene, visitor), ["no", "entry"]),
    ])
      await expect(submit(visitor, { ...wrong, commandId: randomUUID() })).rejects.toMatchObject(unreadable);
    const bad = await sealedVisit(scene, visitor, archive, { minutes: "0" });
    await expect(submit(visitor, bad)).rejects.toMatchObject(refusedAs("ROUND.BAD_ENTRY"));
  });
  it("keeps the entry's own id, and the command that brought it, apart", async () => {
    const archive = await household();
    const first = await sealedVisit(scene, visitor, archive, { nextVisitOn: "" });
    const again = {
      ...(await sealedVisit(scene, visitor, archive, { nextVisitOn: "" })),
      commandId: first.commandId,
    };
    await submit(visitor, first);
    // Another entry under a command that was used: refused, and not answered with the other one's visit.
    await expect(submit(visitor, again)).rejects.toMatchObject(refusedAs("COMMAND.REUSED"));
    expect(await visitsTo(archive)).toHaveLength(1);
    await submit(visitor, { ...again, commandId: randomUUID() });
    expect(await visitsTo(archive)).toHaveLength(2);
  });
  it("arrives in its visitor's name where a colleague has taken the household over meanwhile", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive);
    const heir = await scene.officer("caseworker", "/09/");
    await scene.sql`update archives set keeper_id = ${heir.id} where id = ${archive.id}`;
    expect(await submit(visitor, entry)).toMatchObject({ state: "recorded" });
    const [visit] = await visitsTo(archive);
    expect(visit?.visitorName).toBe(visitor.name);
  });
  it("arrives as well where the file was closed meanwhile: it was made while it stood", async () => {
    const archive = await household({ status: "closed", exitCode: "E01" });
    expect(await submit(visitor, await sealedVisit(scene, visitor, archive))).toMatchObject({
      state: "recorded",
    });
  });
  it("is read as well when its key has been followed by a newer one", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive, { nextVisitOn: "" });
    scene.on("2026-12-20");
    const newer = await sealKeyOf(scene, visitor);
    expect(entry.sealed).not.toContain(newer.kid);
    await expect(submit(visitor, entry).finally(() => scene.on("2026-09-18"))).resolves.toMatchObject({
      state: "recorded",
    });
  });
});

describe("a plan that a colleague changed meanwhile", () => {
  const apart = async () => {
    const archive = await household({ nextVisitOn: day("2026-09-18") });
    const entry = await sealedVisit(scene, visitor, archive, { plannedBefore: "2026-09-18" });
    await scene
      .as(visitor)
      .rounds.setPlan({ ...command(), archiveId: archive.id, nextVisitOn: "2026-11-01" });
    return { archive, entry };
  };
  const asked = { field: "nextVisitOn", mine: "2026-10-18", server: "2026-11-01", base: "2026-09-18" };

  it("is asked about by field, with all three values, and nothing is written", async () => {
    const { archive, entry } = await apart();
    expect(await submit(visitor, entry)).toEqual({ state: "conflict", visitId: null, conflicts: [asked] });
    // A lost answer is heard again.
    expect(await submit(visitor, entry)).toMatchObject({ state: "conflict" });
    expect(await visitsTo(archive)).toEqual([]);
    expect(await plannedFor(archive)).toBe("2026-11-01");
  });
  it.each([
    ["mine", "2026-10-18"],
    ["server", "2026-11-01"],
    ["base", "2026-09-18"],
  ] as const)("is settled by %s, under a new command", async (take, planned) => {
    const { archive, entry } = await apart();
    await submit(visitor, entry);
    const choices = [{ field: "nextVisitOn" as const, take, server: "2026-11-01" }];
    const settled = { ...entry, commandId: randomUUID(), choices };
    expect(await submit(visitor, settled)).toMatchObject({ state: "recorded" });
    expect(await plannedFor(archive)).toBe(planned);
    expect(await visitsTo(archive)).toHaveLength(1);
  });
  it("is asked about again where it has changed once more", async () => {
    const { archive, entry } = await apart();
    await scene
      .as(visitor)
      .rounds.setPlan({ ...command(), archiveId: archive.id, nextVisitOn: "2026-11-09" });
    const choices = [{ field: "nextVisitOn" as const, take: "mine" as const, server: "2026-11-01" }];
    const answer = await submit(visitor, { ...entry, commandId: randomUUID(), choices });
    expect(answer.conflicts).toEqual([{ ...asked, server: "2026-11-09" }]);
  });
  it("is none where the visitor planned nothing else, or both planned the same", async () => {
    const same = await apart();
    const entry = await sealedVisit(scene, visitor, same.archive, {
      ...{ plannedBefore: "2026-09-18", nextVisitOn: "2026-11-01" },
    });
    expect(await submit(visitor, entry)).toMatchObject({ state: "recorded" });
    const archive = await household({ nextVisitOn: day("2026-12-01") });
    const silent = await sealedVisit(scene, visitor, archive, {
      plannedBefore: "2026-11-01",
      nextVisitOn: "",
    });
    expect(await submit(visitor, silent)).toMatchObject({ state: "recorded" });
    expect(await plannedFor(archive)).toBe("2026-12-01");
  });
});

describe("with an entry", () => {
  it("tasks are ticked with the day of the visit, and a colleague's tick stays theirs", async () => {
    const archive = await household();
    const mine = await aTask(scene, visitor, archive);
    const theirs = await aTask(scene, visitor, archive, { words: "补交缴费单" });
    const colleague = await scene.officer("caseworker", "/09/");
    await scene.as(colleague).tasks.finish({ ...command(), taskId: theirs.id, version: 1 });
    const entry = await sealedVisit(scene, visitor, archive, {
      ...{ tasksDone: [mine.id, theirs.id, randomUUID()] },
      tasksNew: [{ words: "问公租房续租", dueOn: "2026-10-01" }],
    });
    const { visitId } = await submit(visitor, entry);
    const visit = await scene.as(visitor).visits.record({ visitId: visitId ?? "" });
    expect(visit.tasksDone.map(({ id }) => id)).toEqual([mine.id]);
    const { rows } = await scene.as(visitor).tasks.list({ archiveId: archive.id });
    expect(rows).toMatchObject([
      { words: "问公租房续租", dueOn: "2026-10-01", kind: "followUp", mine: true },
    ]);
  });
  it("the people of the household are named, and nobody of another one", async () => {
    const [archive, other] = [await household(), await household()];
    const [wife, stranger] = [uuidv7(), uuidv7()];
    const person = { position: 0, relation: "12", name: "林秀梅" };
    await scene.owner.insert(householdMembers).values([
      { ...person, id: wife, archiveId: archive.id },
      { ...person, id: stranger, archiveId: other.id, name: "别人" },
    ]);
    const { visitId } = await submit(
      visitor,
      await sealedVisit(scene, visitor, archive, { people: [wife, stranger] }),
    );
    const visit = await scene.as(visitor).visits.record({ visitId: visitId ?? "" });
    expect(visit.people).toEqual([{ id: wife, name: "林秀梅", relation: "12" }]);
  });
  it("no task of another household is ticked, whatever the telephone says", async () => {
    const [archive, other] = [await household(), await household()];
    const foreign = await aTask(scene, visitor, other);
    const entry = await sealedVisit(scene, visitor, archive, { tasksDone: [foreign.id] });
    await submit(visitor, entry);
    const { rows } = await scene.as(visitor).tasks.list({ archiveId: other.id });
    expect(rows.map(({ id }) => id)).toEqual([foreign.id]);
  });
  it("sent again, no task is written or ticked a second time", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive, {
      tasksNew: [{ words: "带报名表", dueOn: "2026-10-01" }],
    });
    for (let i = 0; i < 3; i += 1) await submit(visitor, { ...entry, commandId: randomUUID() });
    expect((await scene.as(visitor).tasks.list({ archiveId: archive.id })).rows).toHaveLength(1);
  });
  it("nobody met is an attempt with its reason, and the household is planned in three days", async () => {
    const archive = await household({ nextVisitOn: day("2026-09-18") });
    const missed = { met: false, notMetReason: "absent", nextVisitOn: "", plannedBefore: "2026-09-18" };
    const { visitId } = await submit(visitor, await sealedVisit(scene, visitor, archive, missed));
    expect(await scene.as(visitor).visits.record({ visitId: visitId ?? "" })).toMatchObject({
      ...{ met: false, notMetReason: "absent", people: [] },
    });
    expect(await plannedFor(archive)).toBe("2026-09-21");
  });
});

describe("what the office refused", () => {
  it("is opened for its author, to be put right, and for nobody else", async () => {
    const archive = await household();
    const entry = await sealedVisit(scene, visitor, archive, { visitedOn: "2026-09-19" });
    const { entryId } = entry;
    const opened = await scene.as(visitor).rounds.openEntry({ entryId, sealed: entry.sealed });
    expect(opened.entry).toEqual(told(visitor, archive, { visitedOn: "2026-09-19" }));
    const other = await scene.officer("caseworker", "/09/");
    await expect(scene.as(other).rounds.openEntry({ entryId, sealed: entry.sealed })).rejects.toMatchObject(
      refusedAs("ROUND.NOT_YOURS"),
    );
  });
  const trailOf = (entryId: string) =>
    scene.sql`select entry->>'reason' as reason, entry->'changes' as changes
      from audit where entry->>'objectId' = ${entryId}`;
  it("is given up by its author with a reason, which stays in the trail", async () => {
    const entry = await sealedVisit(scene, visitor, await household());
    const { entryId, sealed: text } = entry;
    const reason = "户已迁出，由新街道补记";
    await scene.as(visitor).rounds.giveUp({ ...command(), entryId, sealed: text, reason });
    expect(await trailOf(entryId)).toMatchObject([{ reason }]);
  });
  it("is not given up by another officer on the same telephone, whatever stands in it", async () => {
    const other = await scene.officer("caseworker", "/09/");
    const archive = await household();
    for (const note of ["透析改为每周两次。", "\u0000"]) {
      const { entryId, sealed: text } = await sealedVisit(scene, visitor, archive, { note });
      const given = { ...command(), entryId, sealed: text, reason: "不是我记的" };
      await expect(scene.as(other).rounds.giveUp(given)).rejects.toMatchObject(refusedAs("ROUND.NOT_YOURS"));
      expect(await trailOf(entryId)).toEqual([]);
    }
  });
  it("is let go as well where nobody can read it any more, and the trail says so", async () => {
    const { entryId, sealed: text } = await sealedVisit(scene, visitor, await household());
    const given = { ...command(), entryId, sealed: `${text.slice(0, -4)}AAAA`, reason: "已补记" };
    await scene.as(visitor).rounds.giveUp(given);
    expect(await trailOf(entryId)).toMatchObject([{ changes: [{ field: "entry", becomes: "unreadable" }] }]);
    const gone = newEntryId();
    await scene.as(visitor).rounds.giveUp({ ...command(), entryId: gone, sealed: "", reason: "已补记" });
    expect(await trailOf(gone)).toHaveLength(1);
  });
});
