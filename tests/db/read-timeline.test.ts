import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands, visiting } from "../support/aid.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let worker: Actor;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  team = await hands(scene);
  worker = team.caseworker;
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const read = (archiveId: string, more: object = {}, by = worker) =>
  scene.as(by).timelines.ofArchive({ archiveId, ...more });
type Kind = "step" | "visit" | "money" | "consent" | "paper" | "task" | "transition" | "measure";
const linesOf = async (archiveId: string, kind: Kind) => (await read(archiveId, { kind })).lines;

/** A household to which everything has happened that a timeline tells of. */
async function aLife() {
  const archive = await anEnrolled(scene, worker);
  const by = () => scene.as(worker);
  const visit = await by().visits.recordVisit(visiting(archive));
  scene.on("2026-09-19");
  const grant = await aGrant(scene, team, { archive, fund: await aFund(scene), upTo: "paid" });
  scene.on("2026-09-20");
  await scene.as(team.finance).grants.askReversal({ ...grant.at(3), reason: "申报不实" });
  await scene.as(team.manager).grants.confirmReversal({ ...grant.at(3), reference: "R1" });
  const measure = await by().plans.addMeasure({
    ...{ ...command(), archiveId: archive.id, kind: "employment", words: "推荐社区岗位" },
    ...{ ownerId: worker.id, dueOn: "2026-09-30" },
  });
  scene.on("2026-09-21");
  await by().plans.finishMeasure({ ...command(), measureId: measure.id, version: 1, result: "已入职" });
  const paper = await by().papers.issue({
    ...{ ...command(), archiveId: archive.id, kind: "letter" },
    typed: { decision: "同意建档", reason: "符合条件" },
  });
  const { toUnionId } = { toUnionId: (await scene.officer("caseworker", "/10/")).unionId };
  const sent = await by().transitions.refer({
    ...{ ...command(), archiveId: archive.id, toUnionId, consent: true },
    ...{ service: "legal", note: "请协助" },
  });
  scene.on("2026-09-22");
  await by().transitions.revoke({ ...command(), id: sent.id, version: sent.version, note: "已自行解决" });
  await scene.sql`update consents set withdrawn_on = '2026-09-22', withdrawn_by = ${worker.id} where archive_id = ${archive.id}`;
  await scene.sql`insert into status_changes (id, machine, record_id, event, was, becomes, happened_on, created_at, actor_name, union_id, union_path, keeper_id)
    values (gen_random_uuid(), 'hardship.archive', ${archive.id}, 'approve', 'reviewed', 'enrolled', '2026-09-17', '2026-09-17T16:30:00Z', '王芳',
      ${worker.unionId}, ${worker.unionPath}, ${worker.id})`;
  return { archive, visit, grant, measure, paper, sent };
}

describe("the timeline of a household", () => {
  it("has every kind of line, with its day and what it opens", async () => {
    const { archive, visit, grant, paper, sent } = await aLife();
    const { id } = archive;
    const brief = async (kind: Kind) =>
      (await linesOf(id, kind)).map(({ event, on, recordId }) => [event, on, recordId]);
    expect(await brief("step")).toEqual([["approve", "2026-09-17", id]]);
    expect(await brief("visit")).toEqual([["visit", "2026-09-18", visit.id]]);
    expect(await brief("money")).toEqual([
      ["reverse", "2026-09-20", grant.id],
      ["pay", "2026-09-19", grant.id],
      ["approve", "2026-09-19", grant.id],
      ["create", "2026-09-19", grant.id],
    ]);
    expect(await brief("consent")).toEqual([
      ["withdrawn", "2026-09-22", id],
      ["given", "2026-09-01", id],
    ]);
    expect(await brief("paper")).toEqual([["issued", "2026-09-21", paper.id]]);
    expect(await brief("measure")).toEqual([
      ["finished", "2026-09-21", id],
      ["added", "2026-09-20", id],
    ]);
    expect(await brief("task")).toEqual([
      ["done", "2026-09-21", id],
      ["added", "2026-09-20", id],
    ]);
    expect(await brief("transition")).toEqual([
      ["revoke", "2026-09-22", sent.id],
      ["create", "2026-09-21", sent.id],
    ]);
  });
  it("says of each line who, what and how much", async () => {
    const { archive } = await aLife();
    expect((await linesOf(archive.id, "money"))[0]).toMatchObject({
      ...{ amountFen: 100_000, note: "申报不实", by: team.manager.name, what: "10" },
    });
    expect((await linesOf(archive.id, "measure"))[0]).toMatchObject({
      ...{ words: "推荐社区岗位", note: "已入职", by: worker.name, what: "employment", at: null },
    });
    expect((await linesOf(archive.id, "consent"))[0]).toMatchObject({ by: worker.name, what: "sensitive" });
    expect((await linesOf(archive.id, "paper"))[0]).toMatchObject({ what: "letter", by: worker.name });
  });
  it("stands the newest first, and page by page loses no line and shows none twice, whatever comes meanwhile", async () => {
    const { archive } = await aLife();
    const whole = (await read(archive.id, { limit: 100 })).lines;
    expect(whole.map(({ on }) => on)).toEqual(
      whole
        .map(({ on }) => on)
        .toSorted()
        .reverse(),
    );
    const paged: typeof whole = [];
    let after: string | undefined;
    do {
      const { lines, next } = await read(archive.id, { limit: 2, ...(after && { after }) });
      paged.push(...lines);
      after = next ?? undefined;
      // What happens while somebody pages stands before where they are.
      if (paged.length === 2)
        await scene
          .as(worker)
          .visits.recordVisit(visiting(archive, { visitedOn: "2026-09-22", nextVisitOn: "2026-12-22" }));
    } while (after !== undefined);
    expect(paged).toEqual(whole);
  });
});

describe("what a reader of the timeline does not see", () => {
  const kindsFor = async (archiveId: string, by: Actor) => {
    const { kinds, lines } = await read(archiveId, { limit: 100 }, by);
    return { kinds, shown: [...new Set(lines.map(({ kind }) => kind))] };
  };
  it("is what their role has no right to: neither among the lines nor when it is asked for", async () => {
    const { archive } = await aLife();
    const finance = await kindsFor(archive.id, team.finance);
    for (const kind of ["visit", "paper", "transition", "measure"] as const) {
      expect(finance.kinds).not.toContain(kind);
      expect((await read(archive.id, { kind }, team.finance)).lines).toEqual([]);
    }
    expect(finance.shown.toSorted()).toEqual(["consent", "money", "step", "task"]);
    expect((await kindsFor(archive.id, worker)).kinds).toHaveLength(8);
  });
  it("is the money of a file that is only lent to them", async () => {
    const { archive } = await aLife();
    const receiver = await scene.officer("caseworker", "/10/");
    await expect(read(archive.id, {}, receiver)).rejects.toMatchObject(notFound);
    await scene.as(worker).transitions.refer({
      ...{ ...command(), archiveId: archive.id, toUnionId: receiver.unionId, consent: true },
      ...{ service: "legal", note: "请协助" },
    });
    const { shown } = await kindsFor(archive.id, receiver);
    expect(shown).toContain("visit");
    expect(shown).not.toContain("money");
  });
  it("is another household's life", async () => {
    const [one, other] = [await aLife(), await aLife()];
    const seen = (await read(one.archive.id, { limit: 100 })).lines.map(({ recordId }) => recordId);
    for (const id of [other.archive.id, other.visit.id, other.grant.id, other.paper.id, other.sent.id])
      expect(seen).not.toContain(id);
  });
  it("is anything of a file that was closed, until they say why", async () => {
    const { id } = await anArchiveRow(scene, worker, {
      ...{
        status: "closed",
        exitCode: "E22",
        closedOn: "2020-01-01" as never,
        decidedOn: "2019-01-01" as never,
      },
    });
    await expect(read(id)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    expect((await read(id, { reason: "核对历史救助" })).lines).toHaveLength(1);
  });
});
