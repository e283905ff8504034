import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proposing, visiting } from "../support/aid.ts";
import { type Books, openBooks } from "../support/books.ts";
import type { Dice } from "../support/dice.ts";
import {
  type Grant,
  grantedTo,
  type Household,
  isOpen,
  left,
  type Proposal,
  type Step,
  setAside,
  steps,
  take,
  whoMay,
  wordOnProposal,
  wordOnStep,
} from "../support/money-model.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { outcomeOf } from "../support/walk.ts";

let scene: Scene;
let people: Actor[];
beforeAll(async () => {
  scene = await openScene({ today: "2026-11-20" });
  // Each role at two unions, and small offices where one person holds several.
  const held: [Role | Role[], string][] = [
    ["caseworker", "/09/"],
    ["caseworker", "/09/"],
    ["caseworker", "/10/"],
    ["manager", "/09/"],
    ["manager", "/"],
    ["finance", "/"],
    ["finance", "/10/"],
    [["caseworker", "manager"], "/09/"],
    [["caseworker", "manager", "finance"], "/"],
    [["manager", "finance"], "/"],
    ["auditor", "/"],
    ["mediator", "/09/"],
  ];
  people = [];
  for (const [role, path] of held) people.push(await scene.officer(role, path));
});
afterAll(() => scene.close());

/** A family with two files overlaps with itself: whoever proposes says so every time. */
const overlapReason = "已核对";
/** Yuan as a form sends it. */
const yuan = (fen: number) => (fen / 100).toFixed(2);

const aProposal = ({ dice, funds, households }: Books): Proposal => ({
  fund: dice.pick(funds),
  household: dice.pick(households),
  // Odd sums too, and now and then one that nobody can grant.
  amount: dice.in100(8) ? 5_000_000 : dice.pick([1, 10_001, 25_000, 40_050, 79_999, 100_000, 180_000]),
  kind: dice.in100(85) ? "60" : dice.pick(["10", "70"]),
  way: dice.pick(["bank", "handOver"] as const),
});

/** Whoever may, most of the time: a walk of refusals alone would move no money. */
const anActor = (dice: Dice, able: readonly Actor[]) =>
  able.length > 0 && dice.in100(70) ? dice.pick(able) : dice.pick(people);

function sendProposal(actor: Actor, { fund, household, amount, kind, way }: Proposal) {
  return scene
    .as(actor)
    .grants.propose(proposing(household, fund, yuan(amount), { kind, way, overlapReason } as never) as never);
}

/** Sends a step as its screen does; the hand-over is a visit. */
function sendStep(actor: Actor, grant: Grant, step: Step, version: number, today: string): Promise<unknown> {
  const { grants, visits } = scene.as(actor);
  const named = { ...command(), grantId: grant.id, version };
  if (step === "handOver") return visits.recordVisit(aVisit(grant.household, today, grant.id) as never);
  if (step === "pay") return grants.pay({ ...named, reference: "20261120001" });
  return grants[step]({ ...named, note: "情况有变" } as never);
}

const aVisit = (household: Household, visitedOn: string, handOverGrantId: string | null, more = {}) =>
  visiting(household, { visitedOn, startedTime: "", nextVisitOn: "", handOverGrantId, ...more });

async function propose(books: Books): Promise<string> {
  const { dice, grants, today } = books;
  const asked = aProposal(books);
  const able = people.filter((actor) => wordOnProposal(grants, actor, asked, today) === null);
  const actor = anActor(dice, able);
  const expected = wordOnProposal(grants, actor, asked, today);
  const { word, answer } = await outcomeOf(sendProposal(actor, asked));
  expect(word, `propose ${yuan(asked.amount)} by ${actor.name}`).toBe(expected);
  if (answer) setAside(grants, actor, asked, { id: answer.id, today });
  return "propose";
}

const aGrant = ({ dice, grants }: Books): Grant | null => {
  const open = grants.filter(isOpen);
  if (open.length > 0 && dice.in100(90)) return dice.pick(open);
  return grants.length > 0 ? dice.pick(grants) : null;
};

/** The steps that a walk has taken: what is possible and was never taken comes first. */
const taken = new Set<Step>();

async function step(books: Books): Promise<string> {
  const { dice, today } = books;
  const grant = aGrant(books);
  if (!grant) return propose(books);
  const possible = steps.filter((each) => whoMay(grant, people, each).length > 0);
  const rare = possible.filter((each) => !taken.has(each));
  const from = rare.length > 0 ? rare : possible.length > 0 && dice.in100(55) ? possible : steps;
  const asked = dice.pick(from);
  const actor = anActor(dice, whoMay(grant, people, asked));
  const stale = asked !== "handOver" && dice.in100(7);
  const version = stale ? grant.version + dice.pick([-1, 1]) || 9 : grant.version;
  const expected = wordOnStep(grant, actor, asked, version);
  const { word } = await outcomeOf(sendStep(actor, grant, asked, version, today));
  expect(word, `${asked} of a ${grant.status} grant by ${actor.name}`).toBe(expected);
  if (word === null) {
    take(grant, actor, asked);
    taken.add(asked);
  }
  return asked;
}

/** Everybody who has had a hand in a grant tries to take the next step of it too. */
async function tempt(books: Books): Promise<string> {
  const { dice, grants, today } = books;
  const open = grants.filter(isOpen);
  if (open.length === 0) return propose(books);
  const grant = dice.pick(open.filter(({ status }) => status === "approved").concat(open.slice(0, 1)));
  const hands = people.filter(({ id }) => Object.values(grant.hands).includes(id));
  for (const actor of hands)
    for (const asked of ["approve", "pay", "release", "handOver"] as const) {
      const expected = wordOnStep(grant, actor, asked, grant.version);
      const { word } = await outcomeOf(sendStep(actor, grant, asked, grant.version, today));
      expect(word, `${asked} of a ${grant.status} grant by ${actor.name}, who had a hand in it`).toBe(
        expected,
      );
      if (word === null) take(grant, actor, asked);
    }
  return "tempt";
}

/** A visit that hands one sum over and proposes another: both, or neither. */
async function visit(books: Books): Promise<string> {
  const { dice, grants, today } = books;
  const released = grants.filter(({ status }) => status === "released");
  if (released.length === 0) return step(books);
  const grant = dice.pick(released);
  const asked = { ...aProposal(books), household: grant.household };
  const actor = anActor(dice, whoMay(grant, people, "handOver"));
  const expected =
    wordOnStep(grant, actor, "handOver", grant.version) ?? wordOnProposal(grants, actor, asked, today);
  const { fund, kind, way, amount } = asked;
  const proposal = { fundId: fund.id, kind, way, amount: yuan(amount), reason: "生活困难", overlapReason };
  const sent = aVisit(grant.household, today, grant.id, { proposal });
  const { word, answer } = await outcomeOf(scene.as(actor).visits.recordVisit(sent as never));
  expect(word, `visit by ${actor.name}`).toBe(expected);
  if (answer?.grantProposedId) {
    take(grant, actor, "handOver");
    setAside(grants, actor, asked, { id: answer.grantProposedId, today });
  }
  return "visit";
}

/** Two people take the last step of one grant at the same moment: one of them does, and the other saw an old state. */
async function race(books: Books): Promise<string> {
  const { dice, grants, today } = books;
  const racers = (grant: Grant) =>
    steps
      .filter((each) => each !== "handOver")
      .flatMap((each) => whoMay(grant, people, each).map((actor) => ({ each, actor })));
  const contested = grants.filter(isOpen).filter((grant) => racers(grant).length > 1);
  if (contested.length === 0) return propose(books);
  const grant = dice.pick(contested);
  const [one, other] = [dice.pick(racers(grant)), dice.pick(racers(grant))];
  const send = ({ actor, each }: typeof one) => outcomeOf(sendStep(actor, grant, each, grant.version, today));
  const [first, second] = await Promise.all([send(one), send(other)]);
  expect([first.word, second.word].sort()).toEqual(["EDIT.CONFLICT", null]);
  const winner = first.word === null ? one : other;
  take(grant, winner.actor, winner.each);
  return "race";
}

/** Five at once from one fund: none is refused for a sum that was left when all were through. */
async function rush(books: Books): Promise<string> {
  const { dice, funds, households, grants, today } = books;
  const fund = dice.pick(funds);
  const all = Array.from({ length: 5 }, () => ({
    ...aProposal(books),
    fund,
    household: dice.pick(households),
  }));
  const sent = all.map((asked) => {
    const able = people.filter((actor) => actor.roles.includes("caseworker"));
    return {
      asked,
      actor: dice.pick(able.filter(({ unionPath }) => asked.household.unionPath.startsWith(unionPath))),
    };
  });
  const done = await Promise.all(sent.map(({ actor, asked }) => outcomeOf(sendProposal(actor, asked))));
  for (const [i, { actor, asked }] of sent.entries()) {
    const answer = done[i]?.answer;
    if (answer) setAside(grants, actor, asked, { id: answer.id, today });
  }
  // Sums only came in, so whoever was refused is refused now as well, and with the same word or an earlier one's.
  for (const [i, { actor, asked }] of sent.entries()) {
    const word = done[i]?.word ?? null;
    const now = wordOnProposal(grants, actor, asked, today);
    if (word !== null) expect(now, `${word} in a rush`).not.toBeNull();
    if (word === "AID.FUND_EXHAUSTED") expect(asked.amount).toBeGreaterThan(left(fund));
  }
  return "rush";
}

const alone = [propose, propose, step, step, step, step, step, visit, tempt];
const together = [race, rush];

async function mustAgree({ funds, grants }: Books, at: string) {
  const ids = funds.map(({ id }) => id);
  const rows =
    await scene.sql`select id, cap_fen::int as cap, spent_fen::int as spent, reserved_fen::int as reserved,
    array(select fault from app.fund_faults()) as faults from funds where id = any(${ids}) order by id`;
  const kept = funds.map(({ id, cap, spent, reserved }) => ({ id, cap, spent, reserved, faults: [] }));
  expect([...rows], at).toEqual(kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const fund of funds) {
    expect(left(fund), at).toBeGreaterThanOrEqual(0);
    for (const { household, year } of grants)
      expect(grantedTo(grants, fund, household.family, year), at).toBeLessThanOrEqual(fund.householdCap);
  }
}

const twice = () => scene.sql`select number from grants
  where proposed_by in (approved_by, paid_by) or approved_by in (paid_by, handed_over_by)
     or paid_by = handed_over_by`;

async function mustEndAlike({ grants, funds }: Books) {
  const ids = funds.map(({ id }) => id);
  const stored =
    await scene.sql`select id, status, version, amount_fen::int as amount, proposed_by as proposed,
    approved_by as approved, paid_by as paid, handed_over_by as "handedOver" from grants
    where fund_id = any(${ids}) order by id`;
  const kept = grants.map(({ id, status, version, amount, hands }) => ({
    ...{ id, status, version, amount },
    ...{ approved: null, paid: null, handedOver: null, ...hands },
  }));
  expect([...stored]).toEqual(kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const { id, moves: made } of funds) {
    const [row] = await scene.sql`select count(*)::int as made from ledger_journals where fund_id = ${id}`;
    expect(row?.made).toBe(made);
  }
}

/** What happens to the notebook's world in the middle of a walk: a year ends, a household leaves the file. */
async function turn(books: Books, n: number, of: number) {
  if (n === Math.floor(of / 2)) {
    books.today = "2027-01-04";
    scene.on(books.today);
  }
  if (n !== Math.floor(of / 3)) return;
  const leaving = books.households.find(({ family }) => family === "赵家");
  if (!leaving) return;
  await scene.sql`update archives set status = 'closed', exit_code = 'E01' where id = ${leaving.id}`;
  leaving.enrolled = false;
}

describe("many hands on three funds", () => {
  it.each([20261120, 11])("agree with a notebook after each of 140 steps, seed %i", async (seed) => {
    scene.on("2026-11-20");
    const books = await openBooks(scene, people, seed);
    const length = 128;
    for (let n = 0; n < length; n += 1) {
      await turn(books, n, length);
      const done = await books.dice.pick(alone)(books);
      await mustAgree(books, `seed ${seed}, step ${n}: ${done}`);
    }
    // A walk that went nowhere shows nothing.
    expect(books.grants.filter((grant) => !isOpen(grant)).length).toBeGreaterThan(9);
    // Last, since who comes first of two is nobody's choice, and what follows would differ from run to run.
    for (let n = 0; n < 12; n += 1) {
      const done = await books.dice.pick(together)(books);
      await mustAgree(books, `seed ${seed}, burst ${n}: ${done}`);
    }
    await mustEndAlike(books);
    expect([...(await twice())]).toEqual([]);
  });

  it("took every step that a grant can take, and left the trail whole", async () => {
    const rows = await scene.sql`select distinct event from status_changes where machine = 'aid.grant'`;
    expect(rows.map(({ event }) => event).sort()).toEqual([...steps, "create"].sort());
    expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
  });
});
