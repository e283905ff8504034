import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, anEnrolled, faultsOf, type Hands, hands, proposing } from "../support/aid.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let fund: { id: string };
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  fund = await aFund(scene, { closesOn: "2027-12-31" });
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

/** A household that was granted relief, and is not in the file. */
const relieved = (more: object = {}) =>
  anArchiveRow(scene, team.caseworker, {
    ...{ status: "temporary", kind: "temporary", decidedOn: day("2026-09-18") },
    ...more,
  });
type Ids = { id: string };
const propose = (archive: Ids, amount = "800", kind = "60", more: object = {}) =>
  scene.as(team.caseworker).grants.propose(proposing(archive, fund, amount, { kind, ...more } as never));
const step = { manager: () => scene.as(team.manager).grants, finance: () => scene.as(team.finance).grants };
const room = (archiveId: string) => scene.as(team.caseworker).grants.room({ archiveId, kind: "60" });

describe("a household that was granted relief outside the file", () => {
  it("has temporary relief from the day of the decision, to the last fen of a person's cap, and nothing else", async () => {
    const archive = await relieved();
    expect(await room(archive.id)).toMatchObject({ leftFen: 3_000_00, relieved: false, held: null });
    await expect(propose(archive, "1", "10")).rejects.toMatchObject(refusedAs("AID.NOT_ENROLLED"));
    await expect(propose(archive, "3000.01")).rejects.toMatchObject({
      cause: { refusal: { code: "AID.OVER_CAP", per: "person", left: 3_000_00 } },
    });
    scene.on("2026-09-17");
    await expect(propose(archive, "3000")).rejects.toMatchObject(refusedAs("AID.NOT_RELIEVED"));
    scene.on("2026-09-18");
    const { id } = await propose(archive, "3000");
    await step.manager().approve({ ...command(), grantId: id, version: 1, note: "同意" });
    await step.finance().pay({ ...command(), grantId: id, version: 2, reference: "1" });
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("has it once a year: not again on its last day, and again on the next year's first", async () => {
    const archive = await relieved();
    await propose(archive, "1");
    scene.on("2026-12-31");
    await expect(propose(archive, "1")).rejects.toMatchObject({
      cause: { refusal: { code: "AID.RELIEVED_ALREADY", year: "2026" } },
    });
    expect(await room(archive.id)).toMatchObject({ relieved: true });
    scene.on("2027-01-01");
    expect(await room(archive.id)).toMatchObject({ relieved: false, leftFen: 3_000_00 });
    await propose(archive, "1");
  });
  it("may be proposed another one where the first came to nothing", async () => {
    const archive = await relieved();
    const { id } = await propose(archive);
    await step.manager().decline({ ...command(), grantId: id, version: 1, note: "材料不全" });
    await propose(archive, "600");
  });
  it("counts what it had under another file, also one of another union", async () => {
    const before = await relieved();
    await propose(before);
    await scene.sql`update archives set status = 'closed', exit_code = 'E05' where id = ${before.id}`;
    const after = await relieved({ memberId: before.memberId });
    await expect(propose(after, "1", "60", { overlapReason: "已核对" })).rejects.toMatchObject(
      refusedAs("AID.RELIEVED_ALREADY"),
    );
  });
  it("is paid nothing once its relief has ended", async () => {
    const archive = await relieved();
    const { id } = await propose(archive);
    await step.manager().approve({ ...command(), grantId: id, version: 1, note: "同意" });
    await scene.sql`update archives set status = 'closed', exit_code = 'E22' where id = ${archive.id}`;
    await expect(
      step.finance().pay({ ...command(), grantId: id, version: 2, reference: "2" }),
    ).rejects.toMatchObject(refusedAs("AID.NOT_RELIEVED"));
  });
});

it("is no relief that somebody waits for: an application, a suspended file and an ended one have none", async () => {
  for (const status of ["draft", "submitted", "rejected"] as const)
    await expect(propose(await relieved({ status })), status).rejects.toMatchObject(
      refusedAs("AID.NOT_RELIEVED"),
    );
  const suspended = await anEnrolled(scene, team.caseworker, { status: "suspended" });
  await expect(propose(suspended)).rejects.toMatchObject(refusedAs("AID.NOT_RELIEVED"));
});

it("bounds a household in the file by the cap alone, however often", async () => {
  const archive = await anEnrolled(scene, team.caseworker);
  await propose(archive, "1000");
  await propose(archive, "2000");
  await expect(propose(archive, "0.01")).rejects.toMatchObject(refusedAs("AID.OVER_CAP"));
});
