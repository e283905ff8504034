import { members } from "@gongbang/db/schema/members";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Dice, diceOf } from "../support/dice.ts";
import { type Act, acts, after, isTaken, type Person } from "../support/membership-model.ts";
import { nextSerial, rowOf } from "../support/memberships.ts";
import { aCitizenId } from "../support/people.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { mustKeepTime, mustReplay, outcomeOf, runningAfter } from "../support/walk.ts";

let scene: Scene;
let people: Actor[];
const basic = ["/09/0001/", "/09/0002/", "/10/0001/", "/11/"];
const unionIds = new Map<string, string>();
beforeAll(async () => {
  scene = await openScene();
  for (const path of basic) unionIds.set(path, (await scene.aUnion(path)).id);
  people = [];
  for (const path of [...basic, "/09/", "/10/", "/"]) {
    people.push(await scene.officer("caseworker", path));
    people.push(await scene.officer("manager", path));
  }
});
afterAll(() => scene.close());

/** The acts that any of the walks has come through with. */
const taken = new Set<Act>();
type Doing = { act: Act; actor: Actor; person: Person; toPath: string };

/** Sends what a form would send: well-formed, with the version that the page shows now. */
async function send({ act, actor, person, toPath }: Doing): Promise<{ id?: string } | null> {
  const by = scene.as(actor).memberships;
  const [member] = person.id ? await scene.owner.select().from(members).where(eq(members.id, person.id)) : [];
  const [transfer] = await scene.sql`select id, version from transfers where member_id = ${person.id || null}
    order by id desc limit 1`;
  const toUnionId = unionIds.get(toPath) ?? "";
  const known = { ...command(), id: person.id, version: member?.version ?? 1 };
  const moving = { ...command(), id: transfer?.id ?? person.id, version: transfer?.version ?? 1 };
  const to = { toUnionId, kind: "newJob" as const, note: "" };
  switch (act) {
    case "join":
      return by.join({ ...command(), name: "何中行", citizenId: person.citizenId, unionId: toUnionId });
    case "approve":
    case "withdraw":
    case "reinstate":
      return by[act]({ ...known, note: "" });
    case "refuse":
    case "leave":
      return by[act]({ ...known, reason: "依规办理" });
    case "retain":
      return by.retain({ ...known, retention: "retired", since: "2026-09-01", note: "" });
    case "expel":
      return by.expel({
        ...known,
        groupDiscussedOn: "2026-09-01",
        committeeDecidedOn: "2026-09-02",
        reason: "被判处刑罚",
      });
    case "die":
      return by.die({ ...known, diedOn: "2026-09-01", note: "" });
    case "send":
      return by.sendTransfer({ ...command(), memberId: person.id, version: known.version, ...to });
    case "ask":
      return by.askTransfer({ ...command(), name: "何中行", citizenId: person.citizenId, ...to });
    case "agree":
    case "accept":
      return by[`${act}Transfer`]({ ...moving, note: "" });
    case "recall":
      return by.withdrawTransfer({ ...moving, note: "" });
    case "decline":
    case "return":
      return by[`${act}Transfer`]({ ...moving, reason: "依规办理" });
  }
}

const aStranger = (): Person => ({
  citizenId: aCitizenId({ serial: nextSerial() }),
  ...{ id: "", path: "", standing: "ended", transferId: null, asked: null, sent: null },
});

/** Mostly something that the model lets happen, and has not let happen yet; else anything by anybody. */
function choose(dice: Dice, walkers: Person[]): Doing {
  const anything = (): Doing => ({
    act: dice.pick(acts),
    actor: dice.pick(people),
    person: dice.pick(walkers),
    toPath: dice.pick(basic),
  });
  const first = anything();
  if (dice.in100(30)) return first;
  const legal = Array.from({ length: 40 }, anything).filter(({ act, actor, person, toPath }) =>
    isTaken(act, actor, person, toPath),
  );
  return legal.find(({ act }) => !taken.has(act)) ?? legal[0] ?? first;
}

/** Whoever was ever written down is there, in one union that there is, and lives in it at most once. */
async function nobodyIsLostOrDoubled(walkers: readonly Person[]) {
  const rows = await scene.sql<{ live: number; rows: number }[]>`
    select count(*) filter (where status in ('applied', 'active', 'transferring', 'retained'))::int as live,
           count(*)::int as rows from members group by citizen_id_index`;
  expect(rows.filter(({ live }) => live > 1)).toEqual([]);
  expect(rows).toHaveLength(walkers.filter(({ id }) => id !== "").length);
  expect(
    await scene.sql`select m.id from members m left join unions u on u.id = m.union_id and u.path = m.union_path
      and u.status <> '0' where u.id is null`,
  ).toEqual([]);
  expect(
    await scene.sql`select g.member_id from member_grams g join members m on m.id = g.member_id
      where g.union_path <> m.union_path`,
  ).toEqual([]);
  expect(
    await scene.sql`select m.id from members m where not exists (select from member_grams g where g.member_id = m.id)`,
  ).toEqual([]);
  // On the way is whoever has a transfer that was sent, and nobody else.
  expect(
    await scene.sql`select m.id from members m where (m.status = 'transferring') is distinct from
      exists (select from transfers t where t.member_id = m.id and t.status = 'sent' and t.from_path = m.union_path)`,
  ).toEqual([]);
  expect(
    await scene.sql`select t.id from transfers t join members m on m.id = t.member_id
      where t.status = 'asked' and m.status not in ('active', 'retained')`,
  ).toEqual([]);
}

/** The steps of each record lead to how it stands, where it stands, and its clocks run by them. */
async function everyStepIsWrittenDown() {
  const machine = membershipMachine as never;
  for (const row of await scene.owner.select().from(members)) {
    const steps = await mustReplay(scene, machine, row);
    await mustKeepTime(scene, machine, row, runningAfter(machine, steps));
    const paths = await scene.sql`select distinct union_path from status_changes where record_id = ${row.id}`;
    expect(paths.map(({ union_path }) => union_path)).toEqual([row.unionPath]);
  }
}

/** The model's view of somebody, read anew from the tables: what a round of many hands has come to. */
async function seenAnew(person: Person): Promise<Person> {
  const index = person.id ? (await rowOf(scene, person.id)).citizenIdIndex : null;
  const [row] = index
    ? await scene.owner
        .select()
        .from(members)
        .where(eq(members.citizenIdIndex, index))
        .orderBy(desc(members.id))
        .limit(1)
    : [];
  if (!row) return person;
  const isLive = ["applied", "active", "transferring", "retained"].includes(row.status);
  const [transfer] =
    await scene.sql`select * from transfers where member_id = ${row.id} and status in ('asked', 'sent')`;
  const end = (by: string | null) => (by ? { by, toPath: String(transfer?.to_path) } : null);
  return {
    ...person,
    ...{ id: row.id, path: row.unionPath, transferId: transfer?.id ?? null },
    standing: isLive ? (row.status as Person["standing"]) : "ended",
    asked: end(transfer?.asked_by ?? null),
    sent: transfer?.status === "sent" ? end(transfer.sent_by) : null,
  };
}

it.each([20260918, 20260919])("one after the other, as the model says, seed %i", async (seed) => {
  const dice = diceOf(seed);
  const walkers = Array.from({ length: 6 }, aStranger);
  for (let n = 0; n < 120; n += 1) {
    const doing = choose(dice, walkers);
    const { act, actor, person, toPath } = doing;
    const expected = isTaken(act, actor, person, toPath);
    const { word, answer } = await outcomeOf(send(doing));
    const say = `${n}: ${act} of ${person.standing} at ${person.path} to ${toPath} by ${actor.name}: ${word}`;
    expect(word === null, say).toBe(expected);
    expect(word, say).not.toBe("INTERNAL_SERVER_ERROR");
    if (word !== null) continue;
    taken.add(act);
    const next = after(act, actor, person, toPath);
    if (act === "join") next.id = answer?.id ?? "";
    if (act === "send" || act === "ask") next.transferId = answer?.id ?? "";
    walkers[walkers.indexOf(person)] = next;
    expect(await seenAnew(next), say).toEqual(next);
  }
});

it.each([20261001, 20261002, 20261003])(
  "many hands at once never lose or double a person, seed %i",
  async (seed) => {
    const dice = diceOf(seed);
    let walkers = Array.from({ length: 4 }, aStranger);
    const words = new Map<string | null, number>();
    for (let round = 0; round < 14; round += 1) {
      // Six act at the same time on few people: on what each saw before the others acted.
      const together = Array.from({ length: 6 }, () => choose(dice, walkers));
      const came = await Promise.all(together.map((doing) => outcomeOf(send(doing))));
      for (const [i, { word, answer }] of came.entries()) {
        words.set(word, (words.get(word) ?? 0) + 1);
        const doing = together[i];
        expect(word, `${doing?.act} of ${doing?.person.standing}`).not.toBe("INTERNAL_SERVER_ERROR");
        if (doing?.act === "join" && word === null) doing.person.id = answer?.id ?? "";
      }
      walkers = await Promise.all(walkers.map(seenAnew));
    }
    expect(words.get(null) ?? 0).toBeGreaterThan(15);
  },
);

it("and at the end of all walks everybody is there once, and every step is written down", async () => {
  const persons = await scene.sql`select distinct citizen_id_index from members`;
  await nobodyIsLostOrDoubled(persons.map(() => ({ ...aStranger(), id: "known" })));
  await everyStepIsWrittenDown();
  // Walks that went nowhere would show nothing.
  expect(taken.size).toBeGreaterThan(13);
  expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
});
