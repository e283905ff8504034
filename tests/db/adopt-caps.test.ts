import { householdMembers } from "@gongbang/db/schema/hardship";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aFund, anEnrolled, type Hands, hands, proposing } from "../support/aid.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

const propose = (...it: Parameters<typeof proposing>) =>
  scene.as(team.caseworker).grants.propose(proposing(...it));
const over = (per: string, left: number) => ({ cause: { refusal: { code: "AID.OVER_CAP", per, left } } });
const room = (archiveId: string, kind: "10" | "20" | "30", personId?: string) =>
  scene.as(team.caseworker).grants.room({ archiveId, kind, ...(personId !== undefined && { personId }) });
const adopting = { ...command(), set: "hubei", effectiveFrom: "2026-09-18" } as const;

/** A child at school, with what is written down of the schooling. */
async function aPupil(archive: { id: string }, education: "61" | "21") {
  const [child] = await scene.owner
    .insert(householdMembers)
    .values({
      ...{ archiveId: archive.id, position: 1, relation: "20", name: "张悦", birthOn: day("2008-01-01") },
      ...{ citizenIdIndex: Buffer.from(`${education} ${archive.id}`), details: { education } },
    })
    .returning();
  return child?.id ?? "";
}

it("a ready set of caps is taken over once from a day on, and bounds a student by the stage of school", async () => {
  const { programmes } = scene.as(team.finance);
  expect(await programmes.adoptCaps(adopting)).toEqual({ added: 5 });
  await expect(programmes.adoptCaps({ ...adopting, ...command() })).rejects.toMatchObject(
    refusedAs("AID.SET_STANDS"),
  );
  const fund = await aFund(scene, { kinds: ["10", "20", "30"] });
  const archive = await anEnrolled(scene, team.caseworker, { grade: "2" });
  expect((await room(archive.id, "10")).leftFen).toBe(10 * 1_450_00);
  expect((await room(archive.id, "20")).leftFen).toBe(20_000_00);
  const pupil = await aPupil(archive, "61");
  const student = await aPupil(archive, "21");
  const rooms = [await room(archive.id, "30", pupil), await room(archive.id, "30", student)];
  expect(rooms.map(({ leftFen }) => leftFen)).toEqual([6 * 1_450_00, 10 * 1_450_00]);
  const forPupil = { kind: "30", personId: pupil } as never;
  await expect(propose(archive, fund, "8700.01", forPupil)).rejects.toMatchObject(over("student", 8_700_00));
  await propose(archive, fund, "8700", forPupil);
  await scene.sql`update programme_caps set effective_until = '2026-09-18' where source like 'cap.hubei%'`;
  scene.on("2026-09-19");
  expect((await room(archive.id, "30", pupil)).leftFen).toBe(5_800_00);
  scene.on("2026-09-18");
});

it("a ready set is finance's to take over, and stands in the list under its own text", async () => {
  await expect(
    scene.as(team.manager).programmes.adoptCaps({ ...adopting, ...command() }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const { rows } = await scene.as(team.finance).programmes.list({});
  const sources = rows.flatMap(({ caps }) => caps.map(({ source, stage }) => `${source} ${stage}`));
  expect(sources).toContain("cap.hubeiSecondary secondary");
  expect(sources).toContain("cap.relief null");
});
