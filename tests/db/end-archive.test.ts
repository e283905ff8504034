import { randomUUID } from "node:crypto";
import { openPaper } from "@gongbang/api/hardship/open-paper";
import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { type ExitCode, exitCodes, isHeardFirst } from "@gongbang/domain/hardship/exit-code";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anArchive } from "../support/hardship.ts";
import { anAccount } from "../support/payments.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
let auditor: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  auditor = await scene.officer("auditor", "/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());
const people = () => ({ filer, judge });

describe("relief once", () => {
  const applied = async () => {
    const archive = await anArchive(scene, people(), { stage: "verified" });
    await scene.owner.update(archives).set({ kind: "temporary" }).where(eq(archives.id, archive.id));
    return archive;
  };
  it("is granted without a notice, and can become an application for the file", async () => {
    const { named, record } = await applied();
    expect((await record()).steps.map(({ event }) => event)).not.toContain("compare");
    await scene.as(judge).archives.relieve({ ...(await named()), note: "突发住院，一次性救助" });
    expect(await record()).toMatchObject({ status: "temporary", grade: null });
    await scene.as(filer).archives.convert({ ...(await named()), note: "" });
    expect(await record()).toMatchObject({ status: "submitted", kind: "daily" });
    const step = (await record()).steps.find(({ event }) => event === "relieve");
    expect(step).toBeUndefined();
  });
  it("is no way into the file past the notice", async () => {
    const { named } = await applied();
    const given = { ...(await named()), comparedOn: "2026-09-07", result: "same" as const, note: "" };
    await expect(scene.as(filer).archives.compare(given)).rejects.toMatchObject({
      cause: { refusal: { code: "STATUS.LACKS" } },
    });
  });
});

describe("a file that is suspended", () => {
  it("gives nothing, keeps its clocks, and comes back", async () => {
    const { named, record } = await anArchive(scene, people());
    await scene.as(judge).archives.suspend({ ...(await named()), note: "收入情况待核" });
    const suspended = await record();
    expect(suspended).toMatchObject({ status: "suspended", householdOpen: true });
    expect(suspended.deadlines.filter(({ stoppedOn }) => stoppedOn === null)).toHaveLength(2);
    expect((await scene.as(filer).archives.list({ view: "suspended" })).counts.suspended).toBe(1);
    await scene.as(judge).archives.resume({ ...(await named()), note: "已核清" });
    expect(await record()).toMatchObject({ status: "enrolled" });
  });
});

describe("a file that was closed", () => {
  const closed = async () => {
    const archive = await anArchive(scene, people());
    await scene.as(judge).archives.close({ ...(await archive.named()), exit: "E22", note: "本人放弃" });
    return archive;
  };
  it("is opened by its keeper and the auditor with a reason, and each opening stands in the trail", async () => {
    const { id } = await closed();
    const read = (by: Actor, reason?: string) => scene.as(by).archives.record({ id, reason });
    for (const by of [filer, auditor, judge])
      await expect(read(by)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await expect(read(judge, "想看看")).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await read(filer, "当事人申诉复核");
    const { trail } = await read(auditor, "年度专项审计");
    expect(JSON.stringify(trail)).toContain("当事人申诉复核");
  });
  it("gives away nothing that is sealed, and nothing is deleted", async () => {
    const { id } = await closed();
    const reveal = scene
      .as(filer)
      .archives.revealOwn({ ...command(), id, field: "bankCard", reason: "check" });
    await expect(reveal).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    const [kept] = await scene.sql`select count(*)::int as n from household_members where archive_id = ${id}`;
    expect(kept).toEqual({ n: 1 });
  });
  it("is told of in writing, with the reason", async () => {
    const { id } = await closed();
    expect(await scene.as(judge).archives.decision({ id })).toMatchObject({
      ...{ decision: "close", exitCode: "E22", reason: "本人放弃", decidedOn: "2026-09-15" },
    });
    const open = await anArchive(scene, people(), { stage: "submitted" });
    await expect(scene.as(judge).archives.decision({ id: open.id })).rejects.toMatchObject(
      refusedAs("HARDSHIP.NOTHING_TO_TELL"),
    );
  });
  it("uncovers nothing on paper either: none is made in plain, and none that was is opened again", async () => {
    const { id, named } = await anArchive(scene, people());
    const plain = () =>
      scene.as(filer).papers.issuePlain({
        ...{
          ...command(),
          archiveId: id,
          kind: "authorisation" as const,
          typed: {},
          reason: "check" as const,
        },
      });
    const { id: paper } = await plain();
    const opened = () => openPaper(scene.context(filer), paper, "核对证件号码");
    expect((await opened()).bytes.length).toBeGreaterThan(1000);
    await scene.as(judge).archives.close({ ...(await named()), exit: "E22", note: "本人放弃" });
    await expect(plain()).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await expect(opened()).rejects.toMatchObject({ refusal: { code: "HARDSHIP.RESTRICTED" } });
  });
  it("opens its papers as itself: to its keeper and the auditor, with a reason that stands in the trail", async () => {
    const { id, named } = await anArchive(scene, people());
    const asked = { archiveId: id, kind: "authorisation" as const, typed: {} };
    const { id: paper } = await scene.as(filer).papers.issue({ ...command(), ...asked });
    await scene.as(judge).archives.close({ ...(await named()), exit: "E22", note: "本人放弃" });
    const open = (by: Actor, reason?: string) => openPaper(scene.context(by), paper, reason);
    const list = (by: Actor, reason?: string) => scene.as(by).papers.ofArchive({ archiveId: id, reason });
    const turnedAway: [Actor, string?][] = [[filer], [auditor], [judge], [judge, "想看看"]];
    for (const [by, reason] of turnedAway) {
      await expect(open(by, reason)).rejects.toMatchObject({ refusal: { code: "HARDSHIP.RESTRICTED" } });
      await expect(list(by, reason)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    }
    for (const by of [filer, auditor]) {
      expect((await open(by, "年度专项审计")).bytes.length).toBeGreaterThan(1000);
      expect((await list(by, "年度专项审计")).rows).toMatchObject([{ id: paper }]);
    }
    const lines = await scene.sql`select entry->>'reason' as reason from audit
      where action = 'hardship.paper.read' and entry->>'objectId' = ${paper} and entry->>'result' = 'done'`;
    expect(lines.map(({ reason }) => reason)).toEqual(["年度专项审计", "年度专项审计"]);
  });
  it("is no more open from the rooms of aid: a reason for looking, a line of it, and nothing written any more", async () => {
    const { id } = await closed();
    const supposed = { perHead: "3000", months: "12", graceMonths: "6" };
    const looks = [
      (by: Actor, reason?: string) => scene.as(by).plans.matches({ archiveId: id, reason }),
      (by: Actor, reason?: string) => scene.as(by).plans.simulate({ archiveId: id, reason, ...supposed }),
      (by: Actor, reason?: string) => scene.as(by).costs.list({ archiveId: id, reason }),
    ];
    for (const look of looks) {
      await expect(look(filer)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
      await expect(look(judge, "想看看")).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
      await look(filer, "当事人申诉复核");
    }
    const { trail } = await scene.as(filer).archives.record({ id, reason: "再看一次" });
    expect(trail.filter(({ reason }) => reason === "当事人申诉复核")).toHaveLength(3);
    const { isOpen } = await scene.as(filer).costs.list({ archiveId: id, reason: "当事人申诉" });
    expect(isOpen).toBe(false);
    const account = () => anAccount(scene, filer, { id });
    const bill = () => scene.as(filer).costs.record(aBill(id));
    for (const write of [account, bill])
      await expect(write()).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
  });
  it("can still be told of on paper, with masks: the household is owed the written reason", async () => {
    const { id } = await closed();
    const typed = { decision: "撤销档案", reason: "本人放弃" };
    const paper = await scene.as(filer).papers.issue({ ...command(), archiveId: id, kind: "letter", typed });
    expect(paper.number).toMatch(/^困告 2026-\d{4}$/);
  });
  it("takes no consent, no proof and no household any more", async () => {
    const { id, record } = await closed();
    const version = (await scene.as(filer).archives.record({ id, reason: "当事人申诉" })).version;
    const by = scene.as(filer).archives;
    const given = { givenOn: "2026-09-15", channel: "paper" as const, personId: randomUUID() };
    const consent = by.consent({ ...command(), archiveId: id, kind: "comparison", ...given });
    await expect(consent).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    const proof = { archiveId: id, item: "application" as const, fileId: "", note: "" };
    await expect(by.keepEvidence({ ...command(), ...proof })).rejects.toMatchObject(
      refusedAs("HARDSHIP.HOUSEHOLD_CLOSED"),
    );
    const confirm = by.confirmHousehold({ ...command(), id, version, note: "已核对" });
    await expect(confirm).rejects.toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_CLOSED"));
    await expect(record()).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
  });
});

describe("an application that never came into the file", () => {
  it("is none of the restricted ones: refused or given up, whoever reaches it may read it", async () => {
    const [refused, given] = [
      await anArchive(scene, people(), { stage: "submitted" }),
      await anArchive(scene, people(), { stage: "submitted" }),
    ];
    await scene.as(judge).archives.reject({ ...(await refused.named()), note: "有两套住房" });
    await scene.as(filer).archives.withdraw({ ...(await given.named()), note: "本人放弃" });
    for (const { id } of [refused, given])
      for (const by of [filer, judge, auditor])
        expect(await scene.as(by).archives.record({ id })).toMatchObject({ id, keptUntil: null });
    expect(await scene.as(judge).archives.decision({ id: refused.id })).toMatchObject({
      ...{ decision: "reject", reason: "有两套住房", exitCode: null },
    });
    expect(await scene.as(judge).archives.decision({ id: given.id })).toMatchObject({
      ...{ decision: "close", reason: "本人放弃", exitCode: "E22" },
    });
  });
  it("lets its people go, so that they may stand in another file", async () => {
    const { named, member } = await anArchive(scene, people(), { stage: "submitted" });
    const asked = { memberId: member.id, givenOn: "2026-09-07", channel: "paper" as const };
    const open = () => scene.as(filer).archives.open({ ...command(), ...asked });
    await expect(open()).rejects.toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE"));
    await scene.as(judge).archives.reject({ ...(await named()), note: "不符合条件" });
    await expect(open()).resolves.toMatchObject({ number: expect.any(String) });
  });
});

describe("before a file ends", () => {
  const close = async ({ named }: Awaited<ReturnType<typeof anArchive>>, exit: ExitCode) =>
    scene.as(judge).archives.close({ ...(await named()), exit, note: "年度核查" });
  it.each(exitCodes.filter((exit) => !isHeardFirst(exit)))(
    "nobody has to be heard where it ends by %s",
    async (exit) => {
      const archive = await anArchive(scene, people());
      await expect(close(archive, exit)).resolves.toMatchObject({ status: "closed" });
    },
  );
  it("the household is heard for every other reason, and then it ends", async () => {
    const archive = await anArchive(scene, people());
    // What the timer has to prove besides has a test of its own.
    for (const exit of exitCodes.filter((code) => isHeardFirst(code) && code !== "E05"))
      await expect(close(archive, exit), exit).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_HEARD"));
    const heard = { heardOn: "2026-09-15", note: "本人认为还需帮扶" };
    await scene.as(judge).archives.hear({ ...(await archive.named()), ...heard });
    await close(archive, "E20");
    expect(await scene.as(judge).archives.decision({ id: archive.id })).toMatchObject({
      ...{ exitCode: "E20", heardOn: "2026-09-15", heardNote: "本人认为还需帮扶" },
    });
  });
  it("the hearing was not tomorrow, and there is a file to be heard about", async () => {
    const archive = await anArchive(scene, people());
    const hear = async (of: typeof archive, heardOn: string) =>
      scene.as(judge).archives.hear({ ...(await of.named()), heardOn, note: "无异议" });
    await expect(hear(archive, "2026-09-16")).rejects.toMatchObject(refusedAs("HARDSHIP.IN_FUTURE"));
    await expect(hear(archive, "2026-09-15")).resolves.toMatchObject({ status: "enrolled" });
    const early = await anArchive(scene, people(), { stage: "submitted" });
    await expect(hear(early, "2026-09-07")).rejects.toMatchObject(refusedAs("HARDSHIP.NOTHING_TO_HEAR"));
  });
  it("an accident's file ends by the timer once its year is full, and no other file ever does", async () => {
    const heard = { heardOn: "2026-09-15", note: "已知悉" };
    const hurt = await anArchive(scene, people());
    await scene.owner.update(archives).set({ grade: "3", computation: null }).where(eq(archives.id, hurt.id));
    await scene.as(judge).archives.hear({ ...(await hurt.named()), ...heard });
    await expect(close(hurt, "E05")).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.TERM_RUNS", until: "2027-09-15" } },
    });
    scene.on("2027-09-14");
    await expect(close(hurt, "E05")).rejects.toMatchObject(refusedAs("HARDSHIP.TERM_RUNS"));
    scene.on("2027-09-15");
    await expect(close(hurt, "E05")).resolves.toMatchObject({ status: "closed" });
    scene.on("2026-09-18");
    const poor = await anArchive(scene, people());
    await scene.as(judge).archives.hear({ ...(await poor.named()), ...heard });
    await expect(close(poor, "E05")).rejects.toMatchObject(refusedAs("HARDSHIP.NO_TERM"));
  });
  it("a hearing of last year counts no more once the file was renewed", async () => {
    const archive = await anArchive(scene, people());
    await scene.as(judge).archives.hear({
      ...{ ...(await archive.named()), heardOn: "2026-09-15", note: "无异议" },
    });
    scene.on("2027-09-01");
    await scene.as(filer).archives.confirmHousehold({ ...(await archive.named()), note: "已核对工资单" });
    await scene.as(judge).archives.renew({ ...(await archive.named()), note: "" });
    await expect(close(archive, "E01")).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_HEARD"));
  });
});

/** A bill of a household's worker, as the form sends it. */
function aBill(archiveId: string) {
  const sums = { insurance: "", seriousIllness: "", commercial: "", mutualAid: "", otherAid: "" };
  const bill = { billNumber: "A1", hospital: "区医院", billedOn: "2026-09-01", bill: "100" };
  return { ...command(), archiveId, personId: "", ...bill, ...sums };
}
