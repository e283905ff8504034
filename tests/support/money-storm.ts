import type { House } from "@gongbang/api/context";
import { createCaller } from "@gongbang/api/root";
import { open } from "@gongbang/db/open";
import type { Actor } from "@gongbang/domain/access/policy";
import { aFund, anEnrolled, hands, proposing, withoutReliefCap } from "./aid.ts";
import { type Dice, diceOf } from "./dice.ts";
import { anAccount, making, settle } from "./payments.ts";
import { command, type Scene } from "./scene.ts";

/** A fund as somebody would keep it in a notebook: what was said to have been done to it, and nothing else. */
export type Kept = { id: string; cap: number; spent: number; reserved: number; moves: number };
type Way = "bank" | "handOver";
type Grant = {
  id: string;
  fund: Kept;
  amount: number;
  way: Way;
  status: string;
  version: number;
  busy: boolean;
};
type People = { caseworker: Actor; manager: Actor; finance: Actor; second: Actor };
type World = {
  scene: Scene;
  house: House;
  people: People;
  funds: Kept[];
  archives: { id: string }[];
  grants: Grant[];
};
/** What a storm came to: every answer by its word, "done" where it happened. */
export type Storm = { funds: Kept[]; words: Map<string, number>; steps: number; close: () => Promise<void> };

const caps = ["30000", "9000", "2500.5", "700", "120.01"];
const sums = [1, 10_001, 25_000, 40_050, 79_999, 100_000, 250_000];

/** Five funds, from one that is never empty to one that holds a single sum; households with accounts; four people. */
async function openWorld(scene: Scene, clients: number) {
  const team = await hands(scene);
  const people = { ...team, second: await scene.officer("finance") };
  const kinds = ["60", "70"];
  await withoutReliefCap(scene);
  const funds: Kept[] = [];
  for (const cap of caps) {
    const { id } = await aFund(scene, { cap, kinds, householdYearlyCap: "9000000" });
    funds.push({ id, cap: Math.round(Number(cap) * 100), spent: 0, reserved: 0, moves: 1 });
  }
  const archives = [];
  for (let i = 0; i < 12; i += 1) {
    const archive = await anEnrolled(scene, team.caseworker);
    await anAccount(scene, team.caseworker, archive);
    archives.push(archive);
  }
  const { db, close } = open(scene.officeUrl, { max: clients });
  const world: World = { scene, house: { ...scene.house, db }, people, funds, archives, grants: [] };
  return { world, close };
}

const callerOf = ({ scene, house }: World, actor: Actor) => createCaller({ ...scene.context(actor), house });
const wordOf = (error: unknown): string =>
  (error as { cause?: { refusal?: { code: string } } }).cause?.refusal?.code ?? (error as Error).message;

type Step = {
  from: string;
  to: string;
  way?: Way;
  send: (world: World, grant: Grant) => Promise<unknown>;
  keep: (fund: Kept, amount: number) => void;
};
const named = ({ id, version }: Grant) => ({ ...command(), grantId: id, version });
const free = (fund: Kept, amount: number) => {
  fund.reserved -= amount;
  fund.moves += 1;
};
const goOut = (fund: Kept, amount: number) => {
  fund.reserved -= amount;
  fund.spent += amount;
  fund.moves += 1;
};
const comeBack = (fund: Kept, amount: number) => {
  fund.spent -= amount;
  fund.moves += 1;
};

async function reverse(world: World, grant: Grant) {
  const { people } = world;
  await callerOf(world, people.finance).grants.askReversal({ ...named(grant), reason: "有误" });
  return callerOf(world, people.manager).grants.confirmReversal({ ...named(grant), reference: "1" });
}

/** The steps of a grant with what each does to the notebook. */
const steps: readonly Step[] = [
  {
    ...{ from: "proposed", to: "approved", keep: () => {} },
    send: (world, grant) =>
      callerOf(world, world.people.manager).grants.approve({ ...named(grant), note: "" }),
  },
  {
    ...{ from: "proposed", to: "declined", keep: free },
    send: (world, grant) =>
      callerOf(world, world.people.manager).grants.decline({ ...named(grant), note: "不符" }),
  },
  {
    ...{ from: "proposed", to: "withdrawn", keep: free },
    send: (world, grant) =>
      callerOf(world, world.people.caseworker).grants.withdraw({ ...named(grant), note: "" }),
  },
  {
    ...{ from: "approved", to: "cancelled", keep: free },
    send: (world, grant) =>
      callerOf(world, world.people.manager).grants.cancel({ ...named(grant), note: "放弃" }),
  },
  {
    ...{ from: "approved", to: "paid", way: "bank", keep: goOut },
    send: (world, grant) =>
      callerOf(world, world.people.finance).grants.pay({ ...named(grant), reference: "1", note: "" }),
  },
  {
    ...{ from: "approved", to: "released", way: "handOver", keep: goOut },
    send: (world, grant) =>
      callerOf(world, world.people.finance).grants.release({ ...named(grant), note: "" }),
  },
  {
    ...{ from: "released", to: "returned", way: "handOver", keep: comeBack },
    send: (world, grant) =>
      callerOf(world, world.people.finance).grants.takeBack({ ...named(grant), note: "未遇" }),
  },
  { from: "paid", to: "reversed", way: "bank", keep: comeBack, send: reverse },
];

async function propose(world: World, dice: Dice): Promise<string> {
  const { funds, archives, grants, people } = world;
  const [fund, archive, amount] = [dice.pick(funds), dice.pick(archives), dice.pick(sums)];
  const way = dice.pick(["bank", "handOver"] as const);
  const asked = proposing(archive, fund, (amount / 100).toFixed(2), {
    kind: dice.pick(["60", "70"] as const),
    way,
  });
  const answer = await callerOf(world, people.caseworker).grants.propose(asked).catch(wordOf);
  if (typeof answer === "string") return answer;
  fund.reserved += amount;
  fund.moves += 1;
  grants.push({ id: answer.id, fund, amount, way, status: "proposed", version: 1, busy: false });
  return "done";
}

/**
 * Takes a step of somebody's grant, sometimes one that another client is at as well: then one of the two hears that it
 * came too late, and only the other one's is written into the notebook.
 */
async function advance(world: World, dice: Dice): Promise<string> {
  const open = world.grants.filter(
    ({ status, busy }) => steps.some(({ from }) => from === status) && (!busy || dice.in100(10)),
  );
  if (open.length === 0) return propose(world, dice);
  const grant = dice.pick(open);
  const possible = steps.filter(
    ({ from, way }) => from === grant.status && (way === undefined || way === grant.way),
  );
  if (possible.length === 0) return propose(world, dice);
  const step = dice.pick(possible);
  grant.busy = true;
  const word = await step.send(world, grant).then(() => "done", wordOf);
  if (word === "done") {
    Object.assign(grant, { status: step.to, version: grant.version + 1, busy: false });
    step.keep(grant.fund, grant.amount);
  } else grant.busy = false;
  return word;
}

/** A batch of two or three approved transfers of one fund, of which the bank sends one back. */
async function batch(world: World, dice: Dice): Promise<string> {
  const fund = dice.pick(world.funds);
  const ready = world.grants.filter(
    (each) => each.fund === fund && each.status === "approved" && each.way === "bank" && !each.busy,
  );
  const taken = ready.slice(0, 3);
  if (taken.length < 2) return advance(world, dice);
  for (const grant of taken) grant.busy = true;
  const word = await pay(world, fund, taken).then(() => "done", wordOf);
  for (const grant of taken) grant.busy = false;
  return word;
}

async function pay(world: World, fund: Kept, taken: Grant[]) {
  const { scene, people } = world;
  const { batches } = callerOf(world, people.finance);
  const { id: batchId } = await batches.make(making(fund, taken));
  const at = (version: number) => ({ ...command(), batchId, version });
  await batches.publish({ ...at(1), place: "公告栏", since: "" });
  await callerOf(world, people.second).batches.check({ ...at(2), note: "" });
  await batches.send({ ...at(3), note: "" });
  const order = taken.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const answers = order.map(({ amount }, i) => ({
    ...{ lineNo: i + 1, yuan: (amount / 100).toFixed(2) },
    ...(i === 0 && { word: "失败", reason: "户名不符" }),
  }));
  await settle(scene, people.finance, { batchId, version: 4 }, answers);
  for (const [i, grant] of order.entries()) {
    if (i === 0) continue;
    Object.assign(grant, { status: "paid", version: grant.version + 1 });
    goOut(fund, grant.amount);
  }
}

/** So many clients at once, each with dice of its own, until `goOn` says no; what each was told is counted. */
export async function moneyStorm(
  scene: Scene,
  { clients = 16, seed, goOn }: { clients?: number; seed: number; goOn: (steps: number) => boolean },
): Promise<Storm> {
  const { world, close } = await openWorld(scene, clients);
  const words = new Map<string, number>();
  let taken = 0;
  const client = async (n: number) => {
    const dice = diceOf(seed + n * 7919);
    while (goOn(taken)) {
      taken += 1;
      const act = dice.in100(3) ? batch : dice.in100(40) ? propose : advance;
      const word = await act(world, dice);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  return { funds: world.funds, words, steps: taken, close };
}

/** What the office says of the funds, in the notebook's own form. */
export async function fundsNow(scene: Scene, funds: readonly Kept[]): Promise<Kept[]> {
  const rows = await scene.sql<Kept[]>`
    select f.id, f.cap_fen::int as cap, f.spent_fen::int as spent, f.reserved_fen::int as reserved,
           (select count(*)::int from ledger_journals j where j.fund_id = f.id) as moves
      from funds f where f.id = any(${funds.map(({ id }) => id)})`;
  return funds.map(
    ({ id }) => rows.find((row) => row.id === id) ?? { id, cap: 0, spent: 0, reserved: 0, moves: 0 },
  );
}

/** Σ debits and Σ credits of all journals, in fen. */
export async function sidesOf(scene: Scene): Promise<{ debits: number; credits: number }> {
  const [row] = await scene.sql<{ debits: number; credits: number }[]>`
    select sum(amount_fen) filter (where amount_fen > 0)::float8 as debits,
           -sum(amount_fen) filter (where amount_fen < 0)::float8 as credits from ledger_entries`;
  return row ?? { debits: 0, credits: 1 };
}
