import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { itemOf } from "../support/approvals.ts";
import { aForm, aMember, anArchive, anArchiveRow } from "../support/hardship.ts";
import { stepsTaken } from "../support/records.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
/** Holds both roles, as in a small office. */
let both: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  both = await scene.officer(["caseworker", "manager"], "/09/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const people = () => ({ filer, judge });

describe("from the application to the file", () => {
  it("leads by way of verification, comparison, notice and review, and starts the clocks of the file", async () => {
    const { id, number, record } = await anArchive(scene, people());
    const archive = await record();
    expect(number).toMatch(/^困 2026-\d{4}$/);
    expect(archive).toMatchObject({
      id,
      status: "enrolled",
      grade: "1",
      enrolledOn: "2026-09-15",
      nextReviewOn: "2027-09-15",
    });
    expect(archive.means).toMatchObject({
      grade: "deep",
      perHeadFen: 1_000_00,
      parametersVersion: "2025-09",
    });
    const events = (await stepsTaken(scene, id)).map(({ event }) => event);
    expect(events).toEqual(["create", "submit", "verify", "compare", "startNotice", "review", "approve"]);
    const running = archive.deadlines
      .filter(({ stoppedOn }) => stoppedOn === null)
      .map(({ clock, dueOn }) => [clock, dueOn]);
    expect(Object.fromEntries(running)).toEqual({
      synchronisation: "2026-11-02",
      annualReview: "2027-09-15",
    });
  });
  it("uses the low-income line that is in force on the day of the decision", async () => {
    const before = await anArchive(scene, people(), {
      pay: "1420",
      noticeOn: "2024-06-03",
      afterNotice: "2024-06-12",
    });
    const after = await anArchive(scene, people(), {
      stage: "reviewed",
      pay: "1420",
      noticeOn: "2024-06-13",
      afterNotice: "2024-06-21",
    });
    expect(before.archive.means).toMatchObject({ grade: "relative", lineFen: 1_395_00 });
    scene.on("2024-07-01");
    await scene.as(judge).archives.approve({ ...(await after.named()), grade: "1", note: "" });
    expect((await after.record()).means).toMatchObject({ grade: "deep", lineFen: 1_450_00 });
  });
  it("keeps what was decided as it was decided, when a new line comes into force", async () => {
    const { record } = await anArchive(scene, people(), {
      pay: "1420",
      noticeOn: "2024-06-03",
      afterNotice: "2024-06-12",
    });
    scene.on("2024-09-02");
    expect((await record()).means).toMatchObject({ grade: "relative", lineFen: 1_395_00 });
  });
  it("takes a step once, however often it is sent", async () => {
    const { id, named } = await anArchive(scene, people(), { stage: "draft" });
    const sent = { ...(await named()), note: "" };
    const first = await scene.as(filer).archives.submit(sent);
    expect(await scene.as(filer).archives.submit(sent)).toEqual(first);
    expect((await stepsTaken(scene, id)).filter(({ event }) => event === "submit")).toHaveLength(1);
  });
  it("refuses a step on an archive that somebody else has changed meanwhile", async () => {
    const { named } = await anArchive(scene, people(), { stage: "draft" });
    const stale = { ...(await named()), version: 1, note: "" };
    await expect(scene.as(filer).archives.submit(stale)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });
});

describe("who judges", () => {
  it("is never the person who filed", async () => {
    const { id, named } = await anArchive(scene, { filer: both, judge }, { stage: "onNotice" });
    scene.on("2026-09-15");
    await expect(scene.as(both).archives.review({ ...(await named()), note: "好的" })).rejects.toMatchObject(
      refusedAs("HARDSHIP.FILED_BY_YOU"),
    );
    await scene.as(judge).archives.review({ ...(await named()), note: "同意" });
    await expect(
      scene.as(both).archives.approve({ ...(await named()), grade: "1", note: "" }),
    ).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
    const steps = (await scene.as(both).archives.record({ id })).steps;
    expect(steps.find(({ event }) => event === "approve")?.lacks).toEqual([
      { code: "HARDSHIP.FILED_BY_YOU" },
    ]);
  });
  it("is never the person who handed it in for somebody else", async () => {
    const { id, named } = await anArchive(scene, people(), { stage: "draft" });
    await scene.as(both).archives.submit({ ...(await named()), note: "" });
    await expect(
      scene.as(both).archives.reject({ ...(await named()), note: "不符合条件" }),
    ).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
    expect((await scene.as(judge).archives.record({ id })).status).toBe("submitted");
  });
  it("is nobody who wrote the household down: whoever sets the facts does not judge them", async () => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "submitted" });
    const { household, version } = await record();
    const form = aForm({ id, version }, { id: household[0]?.id }, { pay: "800" });
    await scene.as(both).archives.saveHousehold(form);
    await expect(
      scene.as(both).archives.reject({ ...(await named()), note: "不符合条件" }),
    ).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
    await expect(
      scene.as(judge).archives.reject({ ...(await named()), note: "不符合条件" }),
    ).resolves.toMatchObject({ status: "rejected" });
  });
  it("is nobody who ever handed it in, also where it was returned and handed in by another", async () => {
    const { named } = await anArchive(scene, people(), { stage: "draft" });
    await scene.as(both).archives.submit({ ...(await named()), note: "" });
    await scene.as(judge).archives.return({ ...(await named()), note: "缺收入证明" });
    await scene.as(filer).archives.submit({ ...(await named()), note: "" });
    await expect(
      scene.as(both).archives.reject({ ...(await named()), note: "不符合条件" }),
    ).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
  });
  it("is two people: whoever gave the opinion does not decide, neither on the page nor at the desk", async () => {
    const { id, named } = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const reviewer = await scene.officer("manager", "/09/");
    await scene.as(reviewer).archives.review({ ...(await named()), note: "材料齐全" });
    await expect(
      scene.as(reviewer).archives.approve({ ...(await named()), grade: "1", note: "" }),
    ).rejects.toMatchObject(refusedAs("HARDSHIP.REVIEWED_BY_YOU"));
    const [item] = await scene.sql`select proposers from approvals where subject_id = ${id}`;
    expect(item?.proposers).toContain(reviewer.id);
    await expect(
      scene.as(judge).archives.approve({ ...(await named()), grade: "1", note: "" }),
    ).resolves.toMatchObject({ status: "enrolled" });
  });
  it("keeps nobody in the file for another year on numbers of their own", async () => {
    const { id, named, record } = await anArchive(scene, people());
    scene.on("2027-09-01");
    const { household, version } = await record();
    const form = aForm({ id, version }, { id: household[0]?.id }, { pay: "800" });
    await scene.as(both).archives.saveHousehold(form);
    const renew = async (by: Actor) => scene.as(by).archives.renew({ ...(await named()), note: "" });
    await expect(renew(both)).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
    await expect(renew(judge)).resolves.toMatchObject({ status: "enrolled" });
    // What was written down before the last decision was judged with it.
    scene.on("2028-08-01");
    await scene.as(filer).archives.confirmHousehold({ ...(await named()), note: "已核对工资单" });
    await expect(renew(both)).resolves.toMatchObject({ status: "enrolled" });
  });
  it.each(["approvedBy", "reviewedBy"] as const)(
    "stays so for the superuser of the database: %s",
    async (column) => {
      const { id } = await anArchiveRow(scene, filer);
      const set = scene.owner
        .update(archives)
        .set({ [column]: filer.id })
        .where(eq(archives.id, id));
      await expect(set).rejects.toMatchObject({ cause: { code: "23514" } });
    },
  );
  it("decides the category that the numbers allow, another one only with a reason", async () => {
    const { named } = await anArchive(scene, people(), { stage: "reviewed", pay: "2000" });
    const approve = async (grade: "1" | "2" | "3", note: string) =>
      scene.as(judge).archives.approve({ ...(await named()), grade, note });
    await expect(approve("1", "情况特殊")).rejects.toMatchObject(refusedAs("HARDSHIP.GRADE_BEYOND_MEANS"));
    await expect(approve("3", "")).rejects.toMatchObject(refusedAs("HARDSHIP.GRADE_NEEDS_REASON"));
    await expect(approve("2", "")).resolves.toMatchObject({ status: "enrolled" });
  });
});

describe("out of the file, and back", () => {
  it("returns to the filer with a reason, and may be handed in again", async () => {
    const { named } = await anArchive(scene, people(), { stage: "onNotice" });
    await scene.as(judge).archives.return({ ...(await named()), note: "缺收入证明" });
    await expect(scene.as(filer).archives.submit({ ...(await named()), note: "" })).resolves.toMatchObject({
      status: "submitted",
    });
  });
  it("refuses with a written reason, or not at all", async () => {
    const { named } = await anArchive(scene, people(), { stage: "submitted" });
    await expect(scene.as(judge).archives.reject({ ...(await named()), note: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
  it("closes with the kind of exit, and then the member may have a new archive", async () => {
    const { id, named, member } = await anArchive(scene, people());
    const open = () =>
      scene
        .as(filer)
        .archives.open({ ...command(), memberId: member.id, givenOn: "2026-09-01", channel: "paper" });
    await expect(open()).rejects.toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE"));
    const close = async () =>
      scene.as(judge).archives.close({ ...(await named()), exit: "E01", note: "收入已提高" });
    await expect(close()).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_HEARD"));
    await scene.as(judge).archives.hear({ ...(await named()), heardOn: "2026-09-15", note: "本人无异议" });
    await close();
    const closed = await scene.as(filer).archives.record({ id, reason: "当事人申诉" });
    expect(closed).toMatchObject({ status: "closed", exitCode: "E01", keptUntil: "2036-09-15" });
    // What runs on is the paper's clock: its end follows on the other side as well.
    const running = closed.deadlines.filter(({ stoppedOn }) => stoppedOn === null);
    expect(running.map(({ clock }) => clock)).toEqual(["synchronisation"]);
    await scene.as(filer).archives.synchronise({ ...command(), id, version: closed.version, note: "" });
    const after = await scene.as(filer).archives.record({ id, reason: "当事人申诉" });
    expect(after.deadlines.every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
    expect(after.steps).toEqual([]);
    await expect(open()).resolves.toMatchObject({ number: expect.any(String) });
  });
  it("stays for another year only after the household was written down anew", async () => {
    const { id, named, record, archive } = await anArchive(scene, people());
    scene.on("2027-09-01");
    const renew = async () => scene.as(judge).archives.renew({ ...(await named()), note: "" });
    await expect(renew()).rejects.toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_NOT_RENEWED"));
    await scene
      .as(filer)
      .archives.saveHousehold(
        aForm(archive, { id: archive.household[0]?.id }, { archiveId: id, pay: "2000" }),
      );
    await renew();
    // Another category is another decision: this was the opinion, and somebody else decides.
    expect(await record()).toMatchObject({ grade: "1", nextReviewOn: "2027-09-15" });
    const item = await itemOf(scene, id, null);
    const agreeing = { ...command(), id: item.id, version: item.version, note: "收入已提高" };
    await expect(scene.as(judge).approvals.agree(agreeing)).rejects.toMatchObject(
      refusedAs("APPROVAL.PROPOSED_BY_YOU"),
    );
    const other = await scene.officer("manager", "/09/");
    await scene.as(other).approvals.agree({ ...agreeing, ...command() });
    expect(await record()).toMatchObject({ status: "enrolled", grade: "2", nextReviewOn: "2028-09-01" });
  });
  it("keeps its category where nobody agrees to another one, and waits for nobody once it is suspended", async () => {
    const { id, named, record, archive } = await anArchive(scene, people());
    scene.on("2027-09-01");
    const form = aForm(archive, { id: archive.household[0]?.id }, { archiveId: id, pay: "2000" });
    await scene.as(filer).archives.saveHousehold(form);
    const renew = async () => scene.as(judge).archives.renew({ ...(await named()), note: "收入已提高" });
    const other = await scene.officer("manager", "/09/");
    await renew();
    const first = await itemOf(scene, id, null);
    const refusing = { ...command(), id: first.id, version: first.version, note: "工资单不全" };
    await scene.as(other).approvals.refuse(refusing);
    expect(await record()).toMatchObject({ status: "enrolled", grade: "1", nextReviewOn: "2027-09-15" });
    await renew();
    expect(await itemOf(scene, id, null)).toMatchObject({ round: first.round + 1, status: "pending" });
    await scene.as(other).archives.suspend({ ...(await named()), note: "收入情况待核" });
    expect(await itemOf(scene, id, null)).toMatchObject({ status: "withdrawn", endedOn: "2027-09-01" });
  });
});

describe("the walls", () => {
  it("hide an archive from a stranger's union, in the list and by its id", async () => {
    const { id } = await anArchive(scene, people(), { stage: "submitted" });
    const stranger = await scene.officer("caseworker", "/09/0002/");
    expect((await scene.as(stranger).archives.list({ view: "all" })).rows).toEqual([]);
    await expect(scene.as(stranger).archives.record({ id })).rejects.toMatchObject(notFound);
    await expect(
      scene.as(stranger).archives.submit({ ...command(), id, version: 1, note: "" }),
    ).rejects.toMatchObject(notFound);
  });
  it("let no step past the machine, not even the database's superuser's", async () => {
    const { id } = await anArchiveRow(scene, filer);
    const jump = scene.owner.update(archives).set({ status: "onNotice" }).where(eq(archives.id, id));
    await expect(jump).rejects.toMatchObject({
      cause: { message: expect.stringContaining("illegal step of hardship.archive") },
    });
  });
  it("keep a second live archive of a member out of the table", async () => {
    const first = await anArchiveRow(scene, filer);
    const second =
      scene.owner.execute(sql`insert into archives (id, number, member_id, name, name_pinyin, name_initials, filed_by, union_id, union_path, keeper_id)
      select gen_random_uuid(), 'x', member_id, name, name_pinyin, name_initials, filed_by, union_id, union_path, keeper_id from archives where id = ${first.id}`);
    await expect(second).rejects.toMatchObject({ cause: { code: "23505" } });
  });
  it("lets nobody open an archive for a member of a union that is not theirs", async () => {
    const stranger = await scene.officer("caseworker", "/09/0002/");
    const member = await aMember(scene, filer);
    const open = scene
      .as(stranger)
      .archives.open({ ...command(), memberId: member.id, givenOn: "2026-09-01", channel: "paper" });
    await expect(open).rejects.toMatchObject(notFound);
  });
});
