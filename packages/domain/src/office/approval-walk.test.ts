import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type ApprovalItem,
  type Approver,
  agreedAt,
  agreementsLeft,
  decidePlace,
  handedOn,
  mayBeNamed,
  type Place,
  runningTiers,
  waitingTiers,
  withSigner,
} from "./approval.ts";

const people = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const asOfficer = (id: string): Approver => ({ id, roles: ["manager"], level: "district" });
const placeOf = (item: ApprovalItem, id: string) => decidePlace(item, asOfficer(id), { absent: [] });

type Move = { what: "agree" | "handOn" | "addSigner"; by: string; to: string };
const move = fc.record<Move>({
  what: fc.constantFrom("agree", "agree", "handOn", "addSigner"),
  by: fc.constantFrom(...people),
  to: fc.constantFrom(...people),
});
const place = fc.record({ seq: fc.integer({ min: 1, max: 3 }), least: fc.integer({ min: 1, max: 2 }) });
const walk = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 3 }),
  moves: fc.array(move, { maxLength: 12 }),
});

/** An item with all that happened to it, and whose signatures are wanted beside its tiers. */
type World = { item: ApprovalItem; signers: string[] };

const begin = (places: { seq: number; least: number }[]): World => {
  const tiers = places.map(({ seq, least }) => ({
    ...{ seq, name: `第${seq}级`, role: "manager" as const, levels: [], least },
    ...{ blocking: true, termDays: null, escalateTo: null },
  }));
  const item = { status: "pending" as const, acts: [], proposers: [], overdue: [] };
  return { item: { ...item, tiers: runningTiers(tiers) }, signers: [] };
};

function passOn({ item, signers }: World, { what, by, to }: Move, { tier }: Place): World {
  if (by === to || !mayBeNamed(item, to)) return { item, signers };
  if (what === "addSigner") {
    const tiers = withSigner(item.tiers, { after: tier.seq, officerId: to, addedBy: by, name: to });
    return { item: { ...item, tiers }, signers: [...signers, to] };
  }
  const tiers = handedOn(item, tier.no, to);
  // Whoever was asked to sign may ask another one to.
  const isSigner = tier.addedBy !== null;
  return {
    item: { ...item, tiers },
    signers: isSigner ? [...signers.filter((id) => id !== by), to] : signers,
  };
}

function take(world: World, asked: Move): World {
  const place = placeOf(world.item, asked.by);
  if (!place.ok) return world;
  if (asked.what !== "agree") return passOn(world, asked, place.value);
  const act = { no: place.value.tier.no, outcome: "agree" as const, byId: asked.by, forId: null };
  return { ...world, item: { ...world.item, acts: [...world.item.acts, act] } };
}

/** Every world of a walk, the first one included. */
function worldsOf({ places, moves }: { places: { seq: number; least: number }[]; moves: Move[] }): World[] {
  let world = begin(places);
  const worlds = [world];
  for (const each of moves) {
    world = take(world, each);
    worlds.push(world);
  }
  return worlds;
}

it("asks for as many agreements as the rules did, whatever is handed on and signed", () => {
  fc.assert(
    fc.property(walk, (asked) => {
      const wanted = asked.places.reduce((sum, { least }) => sum + least, 0);
      for (const { item } of worldsOf(asked)) {
        const own = item.tiers.filter(({ addedBy }) => addedBy === null);
        const heard = own.reduce((sum, { no }) => sum + agreedAt(item.acts, no).length, 0);
        expect(heard + agreementsLeft(own, item.acts)).toBe(wanted);
      }
    }),
  );
});

it("counts no hand twice", () => {
  fc.assert(
    fc.property(walk, (asked) => {
      const hands =
        worldsOf(asked)
          .at(-1)
          ?.item.acts.map(({ byId }) => byId) ?? [];
      expect(new Set(hands).size).toBe(hands.length);
    }),
  );
});

it("never waits by name for somebody who may not answer", () => {
  fc.assert(
    fc.property(walk, (asked) => {
      for (const { item } of worldsOf(asked)) {
        const named = waitingTiers(item.tiers, item.acts).flatMap(({ officerId }) => officerId ?? []);
        expect(named.filter((id) => !placeOf(item, id).ok)).toEqual([]);
      }
    }),
  );
});

it("is through with nobody's signature missing who was asked for one", () => {
  fc.assert(
    fc.property(walk, (asked) => {
      const { item, signers } = worldsOf(asked).at(-1) ?? begin(asked.places);
      const isThrough = agreementsLeft(item.tiers, item.acts) === 0;
      const hands = item.acts.map(({ byId }) => byId);
      expect(isThrough ? signers.filter((id) => !hands.includes(id)) : []).toEqual([]);
    }),
  );
});
