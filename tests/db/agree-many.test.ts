import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { itemOf } from "../support/approvals.ts";
import { anArchive } from "../support/hardship.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let manager: Actor;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene, "/09/");
  manager = team.manager;
});
afterAll(() => scene.close());

async function sums(count: number, fund: { id: string }) {
  const made: { id: string; item: string; archive: string }[] = [];
  for (let i = 0; i < count; i += 1) {
    const archive = await anEnrolled(scene, team.caseworker);
    const { id } = await aGrant(scene, team, { archive, fund, amount: "10" });
    made.push({ id, item: (await itemOf(scene, id)).id, archive: archive.id });
  }
  return made;
}
const statusOf = async (id: string) => (await scene.as(team.finance).grants.record({ grantId: id })).status;
const mine = { view: "mine" as const, search: "", except: [] };
const agreeMany = (
  selection: Parameters<ReturnType<Scene["as"]>["approvals"]["agreeMany"]>[0]["selection"],
) => scene.as(manager).approvals.agreeMany({ ...command(), selection, note: "同意" });

describe("agreeing to many", () => {
  it("agrees to what was ticked, and holds back what a person has to look at, with the reason", async () => {
    const [good, gone] = await sums(2, await aFund(scene));
    await scene.sql`update archives set status = 'suspended' where id = ${gone?.archive ?? ""}`;
    const answer = await agreeMany({ ids: [good?.item ?? "", gone?.item ?? ""] });
    expect(answer).toMatchObject({ agreed: 1, jobId: null });
    expect(answer.heldBack).toMatchObject([{ id: gone?.item, lacks: [{ code: "AID.NOT_ENROLLED" }] }]);
    expect([await statusOf(good?.id ?? ""), await statusOf(gone?.id ?? "")]).toEqual([
      "approved",
      "proposed",
    ]);
  });
  it("holds back an archive with an objection, and enrols the one without", async () => {
    const filer = await scene.officer("caseworker", "/09/0001/");
    const [one, other] = [
      await anArchive(scene, { filer, judge: manager }, { stage: "reviewed" }),
      await anArchive(scene, { filer, judge: manager }, { stage: "reviewed" }),
    ];
    await scene.as(filer).archives.object({
      ...{ ...command(), archiveId: other.id, receivedOn: "2026-09-10", objector: "", text: "名下有两套房" },
    });
    const ids = [(await itemOf(scene, one.id)).id, (await itemOf(scene, other.id)).id];
    const answer = await agreeMany({ ids });
    expect(answer.heldBack).toMatchObject([{ lacks: [{ code: "HARDSHIP.OPEN_OBJECTIONS", count: 1 }] }]);
    expect([(await one.record()).status, (await other.record()).status]).toEqual(["enrolled", "reviewed"]);
    const open = await scene.as(manager).archives.openObjections({});
    expect(open.rows).toMatchObject([{ archiveId: other.id, named: false, maySettle: true }]);
  });
  it("agrees to all that the list shows, but not to what was left out", async () => {
    scene.on("2026-09-18");
    const [first, second] = await sums(2, await aFund(scene, { name: "冬季资金" }));
    const { rows } = await scene.as(manager).approvals.list({ view: "mine", kind: "grant" });
    const others = rows.map(({ id }) => id).filter((id) => id !== first?.item);
    const answer = await agreeMany({ ...mine, kind: "grant", except: others });
    expect(answer.agreed).toBe(1);
    expect(await statusOf(first?.id ?? "")).toBe("approved");
    expect(await statusOf(second?.id ?? "")).toBe("proposed");
  });
  it("is nothing for what is out of reach", async () => {
    const far = await hands(scene, "/10/");
    const grant = await aGrant(scene, far, {
      archive: await anEnrolled(scene, far.caseworker),
      fund: await aFund(scene),
    });
    await expect(agreeMany({ ids: [(await itemOf(scene, grant.id)).id] })).rejects.toMatchObject(notFound);
  });
  it("runs in the background above fifty, each in its own transaction, and no second time", async () => {
    const made = await sums(51, await aFund(scene, { name: "批量资金" }));
    const { jobId, agreed } = await agreeMany({ ids: made.map(({ item }) => item) });
    expect(agreed).toBe(0);
    const desk = { handlers, words: (_: string, key: string) => key, now: scene.now, lastTry: true };
    expect(await runJob(scene.house, jobId ?? "", desk)).toBe("done");
    const job = await scene.as(manager).office.jobs.one({ id: jobId ?? "" });
    expect(job).toMatchObject({ status: "done", done: 51, total: 51, result: { agreed: 51, held: 0 } });
    await scene.sql`update jobs set status = 'waiting' where id = ${jobId ?? ""}`;
    expect(await runJob(scene.house, jobId ?? "", desk)).toBe("done");
    const ids = made.map(({ item }) => item);
    const [acts] =
      await scene.sql`select count(*)::int as n from approval_acts where approval_id = any(${ids}::uuid[])`;
    expect(acts?.n).toBe(51);
    const [lines] =
      await scene.sql`select count(*)::int as n from audit where entry->>'requestId' = ${jobId ?? ""}
      and entry->>'result' = 'done'`;
    expect(lines?.n).toBe(51);
  });
});
