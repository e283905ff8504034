import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEnrolled, visiting } from "../support/aid.ts";
import { type Dice, diceOf } from "../support/dice.ts";
import { aRecord, merging, undoing } from "../support/register.ts";
import { openScene, type Scene } from "../support/scene.ts";
import { outcomeOf } from "../support/walk.ts";

let scene: Scene;
let caseworker: Actor;
let managers: Actor[];
beforeAll(async () => {
  scene = await openScene();
  caseworker = await scene.officer("caseworker", "/09/0001/");
  managers = [await scene.officer("manager", "/09/"), await scene.officer("manager", "/")];
});
afterAll(() => scene.close());

/** What there is, counted past all scopes: no merge and no undoing makes it more or less. */
async function sums() {
  const [row] = await scene.sql`select
    (select count(*)::int from members) as members,
    (select count(*)::int from archives) as archives,
    (select count(*)::int from visits) as visits,
    (select count(*)::int from archives a join members m on m.id = a.member_id where m.status = 'merged') as lost,
    (select count(*)::int from visits v join members m on m.id = v.member_id where m.status = 'merged') as strayed,
    (select count(*)::int from visits v join archives a on a.id = v.archive_id where a.member_id <> v.member_id) as torn,
    (select count(*)::int from members m join members k on k.id = m.merged_into_id where k.status = 'merged') as lead_nowhere,
    (select count(*)::int from (select citizen_id_index from members
       where status in ('applied', 'active', 'transferring', 'retained') group by 1 having count(*) > 1) d) as doubled`;
  return row;
}

type Walk = { dice: Dice; ids: string[]; archives: string[]; merges: string[] };

async function begin(dice: Dice): Promise<Walk> {
  const walk: Walk = { dice, ids: [], archives: [], merges: [] };
  for (let n = 0; n < 8; n += 1) {
    const keeper = n % 3 === 2 ? await scene.officer("caseworker", "/10/") : caseworker;
    const record = await aRecord(scene, keeper, {
      unitName: `单位${n}`,
      status: n % 4 === 3 ? "left" : "active",
    });
    walk.ids.push(record.id);
    if (n % 2 === 0) {
      const archive = await anEnrolled(scene, caseworker, { memberId: record.id });
      walk.archives.push(archive.id);
      await scene.as(caseworker).visits.recordVisit(visiting(archive));
    }
  }
  return walk;
}

async function mergeSome({ dice, ids, archives, merges }: Walk, manager: Actor): Promise<string | null> {
  const chosen = [...new Set([dice.pick(ids), dice.pick(ids), ...(dice.in100(30) ? [dice.pick(ids)] : [])])];
  if (chosen.length < 2) return "ALONE";
  const rows = await scene.sql<
    { id: string; version: number }[]
  >`select id, version from members where id = any(${chosen})`;
  const people = chosen.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const take = { unitName: dice.pick(chosen), citizenId: dice.pick(chosen) };
  const keptArchiveId = dice.in100(80) ? { keptArchiveId: await openArchiveOf(chosen) } : {};
  const { word, answer } = await outcomeOf(
    scene.as(manager).duplicates.merge(merging(people, { take, ...keptArchiveId })),
  );
  if (answer) merges.push(answer.mergeId);
  return word;

  async function openArchiveOf(of: string[]): Promise<string> {
    const [row] =
      await scene.sql`select id from archives where member_id = any(${of}) and status = 'enrolled' order by id limit 1`;
    return row?.id ?? dice.pick(archives);
  }
}

const undoSome = async ({ dice, merges }: Walk, manager: Actor): Promise<string | null> =>
  merges.length === 0
    ? "NOTHING"
    : (await outcomeOf(scene.as(manager).duplicates.undo(undoing(dice.pick(merges))))).word;

const visitSome = async ({ dice, archives }: Walk): Promise<string | null> =>
  (await outcomeOf(scene.as(caseworker).visits.recordVisit(visiting({ id: dice.pick(archives) })))).word;

const expected = [
  ...["ALONE", "NOTHING", "ACCESS.NOT_FOUND", "MERGE.ALREADY_MERGED", "MERGE.SURVIVOR_NOT_LIVE"],
  ...[
    "MERGE.ARCHIVE_UNCHOSEN",
    "MERGE.ALREADY_UNDONE",
    "MERGE.UNDO_MERGED_AGAIN",
    "MERGE.UNDO_RECORD_CHANGED",
  ],
  ...["MERGE.UNDO_NEW_WORK", "MERGE.UNDO_MOVED_ON", "MERGE.UNDO_TAKEN", "STATUS.LACKS"],
];

/** One thing that somebody does. Gives the word that it was refused with, and how many visits it made. */
async function stepOf(walk: Walk): Promise<{ word: string | null; visits: number }> {
  const manager = walk.dice.pick(managers);
  const what = walk.dice.below(100);
  if (what < 50) return { word: await mergeSome(walk, manager), visits: 0 };
  if (what < 88) return { word: await undoSome(walk, manager), visits: 0 };
  const word = await visitSome(walk);
  return { word, visits: word === null ? 1 : 0 };
}

it.each([1, 20260918, 77])(
  "merges and undoings in any order lose nothing and double nothing, seed %i",
  async (seed) => {
    const walk = await begin(diceOf(seed));
    const words = new Set<string>();
    let [before, done] = [await sums(), 0];
    for (let n = 0; n < 60; n += 1) {
      const { word, visits } = await stepOf(walk);
      const after = await sums();
      expect(after, `step ${n}: ${word}`).toEqual({ ...before, visits: before?.visits + visits });
      before = after;
      if (word === null) done += 1;
      else words.add(word);
    }
    expect(before).toMatchObject({ lost: 0, strayed: 0, torn: 0, lead_nowhere: 0, doubled: 0 });
    expect(done).toBeGreaterThan(5);
    expect([...words].filter((word) => !word.startsWith("AID.") && !expected.includes(word))).toEqual([]);
  },
);

it("gives everything back when every merge is taken back, the last first", async () => {
  const walk = await begin(diceOf(5));
  const rows = () =>
    scene.sql`select to_jsonb(m) - 'version' as row from members m where id = any(${walk.ids}) order by id`;
  const hanging = () => scene.sql`select id, member_id, status from archives order by id`;
  const before = [await rows(), await hanging()];
  for (let n = 0; n < 25; n += 1) await mergeSome(walk, walk.dice.pick(managers));
  expect(walk.merges.length).toBeGreaterThan(2);
  for (const mergeId of walk.merges.toReversed())
    await scene.as(managers[1] ?? null).duplicates.undo(undoing(mergeId));
  expect([await rows(), await hanging()]).toEqual(before);
});

it("leaves a trail that is whole", async () => {
  const { broken } = await verifyAudit(scene.sql, scene.keys);
  expect(broken).toEqual([]);
});
