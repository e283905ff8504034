import { householdMembers } from "@gongbang/db/schema/hardship";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Hands, hands } from "../support/aid.ts";
import { aCampaign, anObject, handing } from "../support/campaigns.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

/** A household with so many students on the list of an autumn campaign, with 2,000 yuan. */
async function withStudents(names: readonly string[]) {
  const campaign = await aCampaign(scene, team.manager, { kind: "autumn", name: "2026 年金秋助学" });
  const object = await anObject(scene, team.caseworker, { campaign, amountFen: fen(200_000) });
  const ids: string[] = [];
  for (const [i, name] of names.entries()) {
    const [row] = await scene.owner
      .insert(householdMembers)
      .values({
        ...{ archiveId: object.archiveId ?? "", position: i + 1, relation: "20", name, exempt: "student" },
        ...{ birthOn: day("2008-01-01"), citizenIdIndex: Buffer.from(`${object.id} ${name}`) },
      })
      .returning({ id: householdMembers.id });
    ids.push(row?.id ?? "");
  }
  const propose = (personId = "") =>
    scene
      .as(team.caseworker)
      .campaigns.proposeMoney({ ...command(), objectId: object.id, version: 1, personId } as never);
  return { campaign, object, ids, propose };
}

describe("金秋助学", () => {
  it("is for the one student of a household, whom nobody needs to name", async () => {
    const { campaign, object, propose } = await withStudents(["张悦"]);
    const { grantId } = await propose();
    expect(await scene.as(team.caseworker).grants.record({ grantId })).toMatchObject({
      ...{ kind: "30", amountFen: 200_000, reason: "2026 年金秋助学", beneficiary: "张悦" },
    });
    const at = (version: number) => ({ ...command(), grantId, version });
    await scene.as(team.manager).grants.approve({ ...at(1), note: "同意" });
    await scene.as(team.finance).grants.release(at(2));
    await scene
      .as(team.caseworker)
      .campaigns.handOver((await handing({ id: object.id, version: 2 })) as never);
    const { sum } = await scene.as(team.manager).campaigns.record({ campaignId: campaign.id });
    expect(sum).toMatchObject({ households: 1, persons: 0, moneyFen: 200_000 });
  });
  it("says for which of several, and for nobody of another household", async () => {
    const { campaign, ids, propose } = await withStudents(["张悦", "张欣"]);
    const { rows } = await scene.as(team.caseworker).campaigns.objects({ campaignId: campaign.id });
    expect(rows[0]?.students.map(({ name }) => name)).toEqual(["张悦", "张欣"]);
    await expect(propose()).rejects.toMatchObject(refusedAs("AID.PERSON_MISSING"));
    const other = await withStudents(["李明"]);
    await expect(propose(other.ids[0])).rejects.toMatchObject(notFound);
    const { grantId } = await propose(ids[1]);
    expect(await scene.as(team.caseworker).grants.record({ grantId })).toMatchObject({ beneficiary: "张欣" });
  });
  it("is for nobody in a household without a student", async () => {
    const { propose } = await withStudents([]);
    await expect(propose()).rejects.toMatchObject(refusedAs("AID.PERSON_MISSING"));
  });
  it("shows the students only where the money may still be proposed", async () => {
    const { campaign, propose } = await withStudents(["张悦"]);
    await propose();
    const { rows } = await scene.as(team.caseworker).campaigns.objects({ campaignId: campaign.id });
    expect(rows[0]).toMatchObject({ students: [], grantStatus: "proposed" });
  });
});
