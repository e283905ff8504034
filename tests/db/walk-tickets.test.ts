import { tickets } from "@gongbang/db/schema/disputes";
import { verifyAudit } from "@gongbang/db/verify-audit";
import { type Actor, type Role, scopeFor } from "@gongbang/domain/access/policy";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Dice, diceOf } from "../support/dice.ts";
import { application } from "../support/disputes.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { mustKeepTime, mustReplay, outcomeOf, runningAfter, sendWatched } from "../support/walk.ts";

let scene: Scene;
let people: Actor[];
beforeAll(async () => {
  scene = await openScene({ today: "2026-03-02" });
  const held: [Role | Role[], string][] = [
    ["mediator", "/09/0001/"],
    ["mediator", "/09/"],
    ["mediator", "/10/"],
    ["manager", "/09/"],
    ["caseworker", "/09/0001/"],
    [["mediator", "manager"], "/"],
    ["auditor", "/"],
    ["finance", "/"],
  ];
  people = [];
  for (const [role, path] of held) people.push(await scene.officer(role, path));
});
afterAll(() => scene.close());

type Event = keyof typeof ticketMachine.transitions;
const events = Object.keys(ticketMachine.transitions) as Event[];
const work = "dispute.ticket.work" as const;
type Row = typeof tickets.$inferSelect;
type Walk = { dice: Dice; today: Day; ids: string[] };

const rowOf = async (id: string): Promise<Row> => {
  const [row] = await scene.owner.select().from(tickets).where(eq(tickets.id, id));
  if (!row) throw new Error(`no ticket ${id}`);
  return row;
};

/** Registered by a mediator who takes it on, or by a caseworker, who can't; now and then without a known limitation. */
async function openOne({ dice, today, ids }: Walk) {
  const clerks = people.filter(({ roles }) => roles.includes("mediator") || roles.includes("caseworker"));
  const facts = dice.in100(25) ? { knownOn: "", employedTo: "" } : {};
  const received = { receivedOn: addDays(today, -dice.between(0, 3)), takeOn: dice.in100(80) };
  const { id } = await scene.as(dice.pick(clerks)).tickets.open(application({ ...received, ...facts }));
  ids.push(id);
}

const why = "双方意见分歧较大。";

function inputOf(event: Event, { dice, today }: Walk): Record<string, unknown> {
  switch (event) {
    case "accept":
      return { consentOn: today };
    case "refuse":
      return { reason: "outOfScope", explanation: why };
    case "fail":
      return { reason: "oneSideRefuses", explanation: why };
    case "extend":
      return { days: dice.between(1, 15), applicantAgreedOn: today, respondentAgreedOn: today };
    case "withdraw":
    case "close":
      return { note: why };
    default:
      return {};
  }
}

/** Words about what a form says, which the page cannot know beforehand. */
const ofTheForm = ["DISPUTE.CONSENT_TOO_LATE"];

async function promised(actor: Actor, ticketId: string, event: Event) {
  const { word, answer } = await outcomeOf(scene.as(actor).tickets.record({ ticketId }));
  return { word, button: answer?.steps.find((step) => step.event === event) };
}

const keeps = (actor: Actor, row: Row) => {
  const scope = scopeFor(actor, work);
  const within = row.unionPath.startsWith(actor.unionPath);
  return within && (scope === "own" ? row.keeperId === actor.id : scope !== null);
};

function choose({ dice }: Walk, row: Row) {
  const legal = events.filter((event) =>
    ticketMachine.transitions[event].from.some((from) => from === row.status),
  );
  // The ends come often enough by chance.
  const onward = legal.filter((event) => ["accept", "begin", "extend", "settle"].includes(event));
  const from =
    onward.length > 0 && dice.in100(55) ? onward : legal.length > 0 && dice.in100(45) ? legal : events;
  const able = people.filter((actor) => keeps(actor, row));
  const actor = able.length > 0 && dice.in100(75) ? dice.pick(able) : dice.pick(people);
  return { event: dice.pick(from), actor };
}

async function takeStep(walk: Walk, taken: Set<string>): Promise<string | null> {
  const { dice } = walk;
  const id = dice.pick(walk.ids);
  const row = await rowOf(id);
  const { event, actor } = choose(walk, row);
  const page = await promised(actor, id, event);
  const stale = dice.in100(6);
  const named = { ...command(), ticketId: id, version: row.version + (stale ? 1 : 0) };
  const say = `${event} of ${row.status} by ${actor.name} (${id})`;
  const send = () =>
    scene.as(actor).tickets[event]({ ...named, ...inputOf(event, walk) } as never) as Promise<unknown>;
  const word = await sendWatched(scene, { say, action: work, actor, send });
  if (word === null) taken.add(event);
  if (stale) expect(["EDIT.CONFLICT", "FORBIDDEN", "ACCESS.NOT_FOUND"], say).toContain(word);
  else mustKeepPromise(page, word, say);
  return word;
}

/** A button that lacks nothing works; one that isn't this officer's to press finds nothing; no button is no step. */
function mustKeepPromise(
  { word: unread, button }: Awaited<ReturnType<typeof promised>>,
  word: string | null,
  say: string,
) {
  if (unread !== null) return expect([unread, "FORBIDDEN"], say).toContain(word);
  if (!button) return expect(["STATUS.NOT_FROM_HERE", "FORBIDDEN", "ACCESS.NOT_FOUND"], say).toContain(word);
  if (!button.may) return expect(["FORBIDDEN", "ACCESS.NOT_FOUND"], say).toContain(word);
  const [lack] = button.lacks;
  if (lack === undefined) return expect([null, ...ofTheForm], say).toContain(word);
  return expect(word, say).toBe(button.lacks.length > 1 ? "STATUS.LACKS" : lack.code);
}

/** What happens beside the steps: another mediator, a paper with some of its signatures. */
async function happen({ dice, today, ids }: Walk): Promise<string | null> {
  const row = await rowOf(dice.pick(ids));
  const able = people.filter((each) => keeps(each, row));
  const actor = able.length > 0 && dice.in100(80) ? dice.pick(able) : dice.pick(people);
  const { tickets: by } = scene.as(actor);
  const asked = { ...command(), ticketId: row.id, version: row.version };
  const signed = () => (dice.in100(85) ? today : "");
  const signatures = {
    ...{ applicantSignedOn: signed(), respondentSignedOn: signed() },
    ...{ mediatorSignedOn: signed(), sealedOn: signed() },
  };
  const [what, action, send] = dice.pick<[string, string, () => Promise<unknown>]>([
    ["agreement", work, () => by.agreement({ ...asked, terms: why, ...signatures })],
    ["agreement", work, () => by.agreement({ ...asked, terms: why, ...signatures })],
    ["assign", "dispute.ticket.assign", () => by.assign({ ...asked, mediatorId: dice.pick(people).id })],
  ]);
  return sendWatched(scene, { say: `${what} by ${actor.name}`, action, actor, send });
}

/** The steps replay, and the clocks that run are the machine's: the limitation only where its day is known. */
async function mustStandTrue(id: string) {
  const row = await rowOf(id);
  const steps = await mustReplay(scene, ticketMachine as never, row);
  const unknown = row.limitationFrom === null ? ["limitation"] : [];
  await mustKeepTime(
    scene,
    ticketMachine as never,
    row,
    runningAfter(ticketMachine as never, steps, unknown),
  );
}

it.each([5])("tickets by many hands, seventy steps, seed %i: every refusal leaves nothing", async (seed) => {
  const walk: Walk = { dice: diceOf(seed), today: day("2026-03-02"), ids: [] };
  scene.on(walk.today);
  const taken = new Set<string>();
  const words = new Map<string | null, number>();
  for (let n = 0; n < 4; n += 1) await openOne(walk);
  for (let n = 0; n < 70; n += 1) {
    if (walk.dice.in100(20)) walk.today = addDays(walk.today, walk.dice.between(1, 4));
    scene.on(walk.today);
    if (n % 12 === 11) await openOne(walk);
    const word = walk.dice.in100(70) ? await takeStep(walk, taken) : await happen(walk);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  for (const id of walk.ids) await mustStandTrue(id);
  expect(words.get(null) ?? 0).toBeGreaterThan(12);
  for (const word of ["FORBIDDEN", "ACCESS.NOT_FOUND", "STATUS.NOT_FROM_HERE"])
    expect(words.has(word), word).toBe(true);
  expect(taken.size).toBeGreaterThan(5);
});

it("leaves a trail that is whole", async () => {
  expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
});
