import type { Actor } from "@gongbang/domain/access/policy";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, balanceOf, type Hands, hands } from "../support/aid.ts";
import { aLine, aTier, itemOf, someRules } from "../support/approvals.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let leads: Actor[];
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene, "/09/0001/");
  leads = [];
  for (let i = 0; i < 5; i += 1) leads.push(await scene.officer("manager", "/"));
});
afterAll(() => scene.close());

/** An agreement that is missing: anybody's of the role, or one person's by name, asked for on top or not. */
type Slot = { who: number | null; isSigner: boolean };
/** The oracle: what is still missing, stage after stage, and who has agreed. It knows nothing of tiers as they are kept. */
type World = {
  grant: string;
  stages: Slot[][];
  agreed: number[];
  status: "pending" | "approved" | "withdrawn";
};

const moves = ["agree", "agree", "handOn", "addSigner", "withdraw"] as const;
type Move = { what: (typeof moves)[number]; by: number; to: number };

/** The slot that somebody would take now: their own by name, else one that is anybody's. */
function slotOf({ stages: [now = []], agreed, status }: World, by: number): Slot | undefined {
  if (status !== "pending" || agreed.includes(by)) return undefined;
  return now.find(({ who }) => who === by) ?? now.find(({ who }) => who === null);
}
const mayGoTo = ({ stages, agreed }: World, { by, to }: Move) =>
  to !== by && !agreed.includes(to) && !stages.flat().some(({ who }) => who === to);

function isLegal(world: World, move: Move): boolean {
  if (move.what === "withdraw") return world.status === "pending" && world.agreed.length === 0;
  const slot = slotOf(world, move.by);
  return slot !== undefined && (move.what === "agree" || mayGoTo(world, move));
}

function apply(world: World, { what, by, to }: Move) {
  const slot = slotOf(world, by);
  if (what === "withdraw") world.status = "withdrawn";
  else if (what === "handOn" && slot) slot.who = to;
  else if (what === "addSigner") world.stages.splice(1, 0, [{ who: to, isSigner: true }]);
  else if (what === "agree") {
    world.agreed.push(by);
    const isMissing = (each: Slot) => each !== slot && !(each.isSigner && each.who === by);
    world.stages = world.stages.map((stage) => stage.filter(isMissing)).filter(({ length }) => length > 0);
    if (world.stages.length === 0) world.status = "approved";
  }
}

async function take({ grant }: World, { what, by, to }: Move) {
  const { id, version } = await itemOf(scene, grant, null);
  const named = { ...command(), id, version, note: "" };
  const { approvals } = scene.as((what === "withdraw" ? team.caseworker : leads[by]) ?? null);
  const officerId = leads[to]?.id ?? "";
  const calls = {
    agree: () => approvals.agree(named),
    withdraw: () => approvals.withdraw(named),
    handOn: () => approvals.handOn({ ...named, officerId }),
    addSigner: () => approvals.addSigner({ ...named, officerId }),
  };
  return calls[what]();
}

const grantStatus = { pending: "proposed", approved: "approved", withdrawn: "withdrawn" };

async function agreesWith({ grant, status, agreed }: World, fund: { id: string }) {
  const item = await itemOf(scene, grant, null);
  const [row] = await scene.sql`select status from grants where id = ${grant}`;
  const acts = await scene.sql`select by_id from approval_acts
    where approval_id = ${item.id} and outcome = 'agree' order by id`;
  expect([item.status, row?.status]).toEqual([status, grantStatus[status]]);
  expect(acts.map((act) => act.by_id)).toEqual(agreed.map((by) => leads[by]?.id));
  expect((await balanceOf(scene, fund)).reserved).toBe(status === "withdrawn" ? 0 : 100_000);
}

it("approves a sum exactly when nothing is missing any more, in any order of steps", {
  timeout: 120_000,
}, async () => {
  const move = fc.record({ what: fc.constantFrom(...moves), by: fc.nat(4), to: fc.nat(4) });
  const least = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(least, fc.array(move, { minLength: 4, maxLength: 12 }), async (tiers, walk) => {
      await scene.sql`delete from approval_rules where not exists (select from approvals where rule_id = approval_rules.id)`;
      await scene.sql`alter table approval_rules disable trigger lines_stand`;
      await scene.sql`update approval_rules set effective_from = '2199-01-01'`;
      await scene.sql`alter table approval_rules enable trigger lines_stand`;
      await someRules(scene, "grant", [aLine(tiers.map((n, i) => aTier(i + 1, { least: n })))]);
      const [archive, fund] = [await anEnrolled(scene, team.caseworker), await aFund(scene)];
      const { id } = await aGrant(scene, team, { archive, fund });
      const empty = (): Slot => ({ who: null, isSigner: false });
      const stages = tiers.map((n) => Array.from({ length: n }, empty));
      const world: World = { grant: id, stages, agreed: [], status: "pending" };
      for (const each of walk) {
        if (isLegal(world, each)) {
          await take(world, each);
          apply(world, each);
        } else await expect(take(world, each)).rejects.toMatchObject({ code: "CONFLICT" });
        await agreesWith(world, fund);
      }
    }),
    { numRuns: 12 },
  );
});
