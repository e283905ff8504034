import { archives } from "@gongbang/db/schema/hardship";
import { verifyAudit } from "@gongbang/db/verify-audit";
import { type Actor, policy, type Role, scopeFor } from "@gongbang/domain/access/policy";
import { type ArchiveEvent, archiveMachine, otherKind } from "@gongbang/domain/hardship/archive.status";
import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Dice, diceOf } from "../support/dice.ts";
import {
  aForm,
  aHomeVisit,
  aMember,
  anArchive,
  filledIn,
  type Stage,
  seenOnPaper,
} from "../support/hardship.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { mustKeepTime, mustReplay, outcomeOf, runningAfter, sendWatched } from "../support/walk.ts";

let scene: Scene;
let people: Actor[];
let filers: Actor[];
beforeAll(async () => {
  scene = await openScene({ today: "2026-03-02" });
  const held: [Role | Role[], string][] = [
    ["caseworker", "/09/0001/"],
    ["caseworker", "/09/"],
    ["caseworker", "/10/"],
    ["manager", "/09/"],
    ["manager", "/10/"],
    [["caseworker", "manager"], "/09/"],
    [["caseworker", "manager"], "/"],
    ["finance", "/"],
    ["auditor", "/"],
    ["mediator", "/09/"],
    ["unionAdmin", "/09/"],
  ];
  people = [];
  for (const [role, path] of held) people.push(await scene.officer(role, path));
  filers = people.filter(({ roles }) => roles.includes("caseworker"));
});
afterAll(() => scene.close());

/** Files that were written down anew since they were synchronised: a change that is no step starts that clock. */
const changed = new Set<string>();
/** The steps that any of the walks has taken. */
const taken = new Set<string>();
/** 转并 is no step of an archive's page: it comes with the merge of two records of a worker (merge-members.test.ts). */
type PageEvent = Exclude<ArchiveEvent, "merge">;
const events = (Object.keys(archiveMachine.transitions) as ArchiveEvent[]).filter(
  (event): event is PageEvent => event !== "merge",
);
type Row = typeof archives.$inferSelect;
/** `focus` is the file that half of the steps are about, so that one of them gets far. */
type Walk = { dice: Dice; today: Day; ids: string[]; focus: number };

const rowOf = async (id: string): Promise<Row> => {
  const [row] = await scene.owner.select().from(archives).where(eq(archives.id, id));
  if (!row) throw new Error(`no archive ${id}`);
  return row;
};

async function openOne(walk: Walk) {
  const filer = walk.dice.pick(filers);
  const member = await aMember(scene, filer);
  const { archives: by } = scene.as(filer);
  const given = { givenOn: walk.today, channel: "paper" as const };
  const kind = walk.dice.in100(25) ? ("temporary" as const) : ("daily" as const);
  const { id } = await by.open({ ...command(), memberId: member.id, kind, ...given });
  walk.ids.push(id);
  const { household } = await by.record({ id });
  // One in six is not in hardship, and one in eight stands on the negative list: the machine has to stop both.
  const pay = walk.dice.in100(16) ? "30000" : walk.dice.pick(["900", "1000", "2000"]);
  const negatives = walk.dice.in100(12) ? (["N1"] as never) : [];
  const person = { kind: "comparison" as const, personId: household[0]?.id ?? "", ...given };
  if (walk.dice.in100(70)) await by.consent({ ...command(), archiveId: id, ...person });
  if (walk.dice.in100(80)) await seenOnPaper(scene, { archiveId: id, keeper: filer, on: walk.today });
  const form = aForm({ id, version: 1 }, { id: household[0]?.id }, { pay, negatives });
  if (walk.dice.in100(90)) await by.saveHousehold(walk.dice.in100(85) ? filledIn(form) : form);
  if (walk.dice.in100(80)) await aHomeVisit(scene, filer, { id }, { visitedOn: walk.today });
}

/** A file that has come some way already: a walk by chance alone seldom does. */
async function openAdvanced(walk: Walk, stage: Stage) {
  const [filer, judge] = [people[0], people[3]];
  if (!filer || !judge) throw new Error("nobody to file or to judge");
  const days = { noticeOn: "2026-02-02", afterNotice: "2026-02-12" };
  const { id } = await anArchive(scene, { filer, judge }, { stage, ...days });
  walk.ids.push(id);
}

async function openSome(walk: Walk) {
  for (let n = 0; n < 2; n += 1) await openOne(walk);
  for (const stage of ["enrolled", "onNotice", "compared", "enrolled"] as const)
    await openAdvanced(walk, stage);
  scene.on(walk.today);
}

/** What the form of each step sends, well-formed: what is refused then is refused by a rule. */
function inputOf(event: ArchiveEvent, { dice, today }: Walk, visitId?: string): Record<string, unknown> {
  const note = "情况属实";
  switch (event) {
    case "verify":
      // The visit that the page offers; two names where it knows of none, as an emergency does.
      return visitId ? { visitId, note } : { visitedOn: today, visitor: "周敏", secondVisitor: "王强", note };
    case "compare":
      return { comparedOn: today, result: dice.in100(85) ? "same" : "differs", note };
    case "startNotice":
      return { noticeFrom: today, place: "街道公告栏" };
    case "approve":
      return { grade: dice.in100(70) ? "2" : dice.pick(["1", "3"]), note };
    case "close":
      return { exit: "E01", note };
    default:
      return { note };
  }
}

/** Words that a step is refused with for what its form says, which the page cannot know beforehand. */
const ofTheForm = [
  "HARDSHIP.GRADE_BEYOND_MEANS",
  "HARDSHIP.NOT_IN_HARDSHIP",
  "HARDSHIP.OVERRIDE_NEEDS_SECOND",
  "HARDSHIP.NOT_HEARD",
];
/** What waits for its tiers is returned and refused by somebody of them: the page of the archive does not know. */
const ofTheTiers = "APPROVAL.PROPOSED_BY_YOU";
/** A step of the other kind of application has no button: whoever sends it all the same hears why. */
const ofNoButton = ["STATUS.NOT_FROM_HERE", "FORBIDDEN", "STATUS.LACKS", ...otherKind, ...ofTheForm];

/** What the archive's page says of a step to this officer: takes it, lacks something, or shows no such button. */
async function promised(actor: Actor, id: string, event: ArchiveEvent) {
  const { word, answer } = await outcomeOf(scene.as(actor).archives.record({ id }));
  if (!answer) return { word, button: undefined, visitId: undefined };
  const visitId = answer.kind === "daily" ? answer.homeVisits.find(({ lack }) => !lack)?.id : undefined;
  return { word, visitId, button: answer.steps.find((step) => step.event === event) };
}

const forward: ArchiveEvent[] = [
  ...(["submit", "verify", "compare", "startNotice", "review", "approve", "synchronise"] as const),
];

/** Mostly a step that leads on from here, by somebody who may; else anything by anybody. */
function choose({ dice }: Walk, row: Row) {
  const legal = events.filter((event) =>
    archiveMachine.transitions[event].from.some((from) => from === row.status),
  );
  const onward = legal.filter((event) => forward.includes(event));
  const from =
    dice.in100(72) && onward.length > 0 ? onward : dice.in100(60) && legal.length > 0 ? legal : events;
  const event = dice.pick(from);
  const { action } = archiveMachine.transitions[event];
  const able = people.filter(
    (actor) => scopeFor(actor, action) !== null && row.unionPath.startsWith(actor.unionPath),
  );
  return { event, action, actor: able.length > 0 && dice.in100(85) ? dice.pick(able) : dice.pick(people) };
}

async function takeStep(walk: Walk): Promise<string | null> {
  const { dice } = walk;
  const id = (dice.in100(60) ? walk.ids[walk.focus] : undefined) ?? dice.pick(walk.ids);
  const row = await rowOf(id);
  if (["closed", "rejected"].includes(row.status) && id === walk.ids[walk.focus]) walk.focus += 1;
  const { event, action, actor } = choose(walk, row);
  const page = await promised(actor, id, event);
  const stale = dice.in100(6);
  const named = {
    ...command(),
    id,
    version: row.version + (stale ? 1 : 0),
    ...inputOf(event, walk, page.visitId),
  };
  const say = `${event} of ${row.status} by ${actor.name} (${row.id})`;
  const send = () => scene.as(actor).archives[event](named as never) as Promise<unknown>;
  const word = await sendWatched(scene, { say, action, actor, send });
  if (word === null) taken.add(event);
  if (word === null && event === "synchronise") changed.delete(id);
  if (stale) expect(["EDIT.CONFLICT", "FORBIDDEN", "ACCESS.NOT_FOUND"], say).toContain(word);
  else mustKeepPromise(page, word, say);
  if (word === "EDIT.CONFLICT") expect(stale, say).toBe(true);
  return word;
}

/** A button that lacks nothing works, one that lacks something is refused with just that, and no button is no step. */
function mustKeepPromise(
  { word: unread, button }: Awaited<ReturnType<typeof promised>>,
  word: string | null,
  say: string,
) {
  if (unread === "HARDSHIP.RESTRICTED") {
    // What has ended is opened with a reason alone; its paper follows all the same.
    const paper = say.startsWith("synchronise") ? [null, "HARDSHIP.NOTHING_TO_SYNCHRONISE"] : [];
    return expect(["STATUS.NOT_FROM_HERE", "FORBIDDEN", "EDIT.CONFLICT", ...paper], say).toContain(word);
  }
  if (unread !== null) return expect([unread, "FORBIDDEN"], say).toContain(word);
  if (!button) return expect(ofNoButton, say).toContain(word);
  if (!button.mayTake) return expect(word, say).toBe("FORBIDDEN");
  const [lack] = button.lacks;
  if (lack === undefined) return expect([null, ofTheTiers, ...ofTheForm], say).toContain(word);
  return expect([button.lacks.length > 1 ? "STATUS.LACKS" : lack.code, ...ofTheForm], say).toContain(word);
}

/** What happens beside the steps: consents, objections and what becomes of them, the household of another year. */
async function happen({ dice, today, ids }: Walk) {
  const id = dice.pick(ids);
  const row = await rowOf(id);
  const actor = dice.pick(people);
  const { archives: by } = scene.as(actor);
  const [objection] =
    await scene.sql`select id from archive_objections where archive_id = ${id} and status = 'open'`;
  const [self] = await scene.sql`select id from household_members where archive_id = ${id}`;
  const given = { givenOn: today, channel: "paper" as const, personId: self?.id };
  const [agreed] = await scene.sql`
    select id from consents where archive_id = ${id} and withdrawn_on is null order by id desc limit 1`;
  const outcome = dice.in100(80) ? ("dismissed" as const) : ("upheld" as const);
  const note = { handling: "已核查", outcome };
  const things: [string, string, () => Promise<unknown>][] = [
    [
      "consent",
      "hardship.archive.work",
      () => by.consent({ ...command(), archiveId: id, kind: "comparison", ...given }),
    ],
    [
      "withdraw",
      "hardship.archive.work",
      () =>
        by.withdrawConsent({ ...command(), archiveId: id, consentId: agreed?.id ?? id, withdrawnOn: today }),
    ],
    [
      "object",
      "hardship.archive.work",
      () => by.object({ ...command(), archiveId: id, receivedOn: today, objector: "", text: "名下有房" }),
    ],
    [
      "settle",
      "hardship.archive.review",
      () => by.settleObjection({ ...command(), id: objection?.id ?? id, ...note }),
    ],
    [
      "hear",
      "hardship.archive.review",
      () => by.hear({ ...command(), id, version: row.version, heardOn: today, note: "已听取意见" }),
    ],
    ["save", "hardship.archive.work", () => by.saveHousehold(aForm(row, { id: self?.id }, { pay: "1000" }))],
  ];
  const thing = dice.pick(things);
  const [what, action, send] = thing;
  const word = await sendWatched(scene, { say: `${what} by ${actor.name}`, action, actor, send });
  if (what === "save" && word === null && ["enrolled", "suspended"].includes(row.status)) changed.add(id);
  return word;
}

async function mustStandTrue(id: string) {
  const row = await rowOf(id);
  const steps = await mustReplay(scene, archiveMachine as never, row);
  const running = runningAfter(archiveMachine as never, steps);
  const renewed = steps.lastIndexOf("renew") > steps.lastIndexOf("synchronise");
  const ended = row.enrolledOn !== null && steps.lastIndexOf("close") > steps.lastIndexOf("synchronise");
  const mustFollow = changed.has(id) || renewed || ended;
  const expected = mustFollow ? [...new Set([...running, "synchronisation"])].sort() : running;
  await mustKeepTime(scene, archiveMachine as never, row, expected);
}

it.each([20260302])(
  "archives by many hands, seventy steps, seed %i: every refusal leaves nothing",
  async (seed) => {
    const walk: Walk = { dice: diceOf(seed), today: day("2026-03-02"), ids: [], focus: 0 };
    scene.on(walk.today);
    const words = new Map<string | null, number>();
    await openSome(walk);
    for (let n = 0; n < 70; n += 1) {
      if (walk.dice.in100(50)) walk.today = addDays(walk.today, walk.dice.between(1, 6));
      scene.on(walk.today);
      if (n % 25 === 24) await openOne(walk);
      const word = walk.dice.in100(80) ? await takeStep(walk) : await happen(walk);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    for (const id of walk.ids) await mustStandTrue(id);
    expect(words.get(null) ?? 0).toBeGreaterThan(10);
    for (const word of ["FORBIDDEN", "ACCESS.NOT_FOUND", "STATUS.NOT_FROM_HERE"])
      expect(words.has(word), word).toBe(true);
  },
);

it("leaves a trail that is whole", async () => {
  const { broken, lines } = await verifyAudit(scene.sql, scene.keys);
  expect(broken).toEqual([]);
  expect(lines).toBeGreaterThan(70);
  // Walks that went nowhere would show nothing.
  expect(taken.size).toBeGreaterThan(6);
});

it("names for each event an action of the policy", () => {
  for (const event of events) expect(policy).toHaveProperty([archiveMachine.transitions[event].action]);
});
