import { type Actor, type Role, roles } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, hands } from "../support/aid.ts";
import { aMember } from "../support/hardship.ts";
import { isWithin, type Line, openWorld, procedureAt, type World } from "../support/matrix.ts";
import { command, notFound, openScene, refusedAs } from "../support/scene.ts";
import { matrix } from "./matrix.all.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(await openScene(), [...roles]);
});
afterAll(() => world.scene.close());

/** Says that this officer is the person of the archive. */
const isPersonOf = (actor: Actor, archiveId: string) =>
  world.scene.sql`update officers set citizen_id_index = (
    select m.citizen_id_index from archives a join members m on m.id = a.member_id where a.id = ${archiveId})
    where id = ${actor.id}`;
const isNobody = (actor: Actor) =>
  world.scene.sql`update officers set citizen_id_index = null where id = ${actor.id}`;

describe("the file of an officer's own household", () => {
  it("is not there for them, with its grants, clocks, steps and trail; for the others it is", async () => {
    const { scene } = world;
    const who = await hands(scene);
    const [archive, fund] = [await anEnrolled(scene, who.caseworker), await aFund(scene)];
    const grant = await aGrant(scene, who, { archive, fund });
    const other = await scene.officer("manager", "/09/");
    await isPersonOf(who.manager, archive.id);
    const [own, theirs] = [scene.as(who.manager), scene.as(other)];
    await expect(own.archives.record({ id: archive.id })).rejects.toMatchObject(notFound);
    await expect(own.grants.approve({ ...grant.at(1), note: "同意" })).rejects.toMatchObject(notFound);
    const [seen] = await scene.seenBy(who.manager, "federation", (tx) =>
      tx.execute(sql`select (select count(*)::int from grants where archive_id = ${archive.id}) as grants,
        (select count(*)::int from status_changes where record_id = ${archive.id}) as steps,
        (select count(*)::int from audit where record_id = ${archive.id}) as lines`),
    );
    expect(seen).toEqual({ grants: 0, steps: 0, lines: 0 });
    expect((await theirs.archives.record({ id: archive.id })).number).toBe(archive.number);
    await theirs.grants.approve({ ...grant.at(1), note: "同意" });
  });

  it("is opened by somebody else", async () => {
    const { scene } = world;
    const clerk = await scene.officer("caseworker", "/09/");
    const { id: memberId } = await aMember(scene, clerk);
    await scene.sql`update officers set citizen_id_index = (select citizen_id_index from members where id = ${memberId})
      where id = ${clerk.id}`;
    const given = {
      ...command(),
      memberId,
      kind: "daily" as const,
      givenOn: "2026-09-01",
      channel: "paper" as const,
    };
    await expect(scene.as(clerk).archives.open(given as never)).rejects.toMatchObject(
      refusedAs("HARDSHIP.OWN_FILE"),
    );
  });
});

/** Where several households are asked for at once, the own one is not among those that are found: what is said then. */
const notAmongThem: Record<string, string | null> = {
  "campaigns.addObjects": null,
  "batches.make": "AID.NOT_PAYABLE",
};

const withRecords = Object.entries(matrix).filter(([, line]) => line.input !== undefined);
const firstRole = (line: Line): Role | undefined => roles.find((role) => isWithin(line[role], "own"));

/** The newest archive that was made since `before`, if there is one. */
async function archiveSince(before: number): Promise<string | undefined> {
  const rows = await world.scene.sql`select id from archives order by created_at, id offset ${before}`;
  return rows.at(-1)?.id as string | undefined;
}
const archiveCount = async () =>
  (await world.scene.sql`select count(*)::int as n from archives`)[0]?.n as number;

describe("role × procedure, where the record is the officer's own household's", () => {
  it.each(withRecords)("%s", async (path, line) => {
    const role = firstRole(line);
    const actor = role && world.actors.get(role);
    if (!actor) return;
    const before = await archiveCount();
    const input = await line.input?.(world.scene, { ...actor, roles });
    const archiveId = await archiveSince(before);
    if (!archiveId) return;
    await isPersonOf(actor, archiveId);
    const { code, answer } = await procedureAt(
      world.scene.as(actor),
      path,
    )(input).then(
      (answer) => ({ answer, code: null }),
      (error) => ({ answer: null, code: error.cause?.refusal?.code ?? error.code }),
    );
    await isNobody(actor);
    const unseen = code === null && line.shows?.(answer as never, input as never) === false;
    const expected = path in notAmongThem ? notAmongThem[path] : "ACCESS.NOT_FOUND";
    expect(unseen ? "ACCESS.NOT_FOUND" : code).toBe(expected);
    const listed = await world.scene.sql`select from campaign_objects where archive_id = ${archiveId}`;
    if (path === "campaigns.addObjects") expect(listed).toHaveLength(0);
  });
});
