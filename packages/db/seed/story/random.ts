/** Chance that is the same for the same seed, so that the story is told alike every time. */
export type Dice = {
  /** 0 ≤ x < 1. */
  roll: () => number;
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** One of the keys, as often as its weight says. */
  weighted: <T extends string>(weights: Readonly<Record<T, number>>) => T;
  shuffled: <T>(list: readonly T[]) => T[];
  digits: (count: number) => string;
  /** A UUIDv7 of an instant (milliseconds), so that rows sort as if they had been made then. */
  uuid: (at: number) => string;
};

/** Dice of their own for each noun: a change to one of them leaves the others as they were. */
export function diceFor(noun: string): Dice {
  const roll = mulberry32(hashOf(`gongbang story: ${noun}`));
  const int = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)];
    if (picked === undefined) throw new Error("Bug: nothing to pick from");
    return picked;
  };
  const hex = (count: number) => Array.from({ length: count }, () => int(0, 15).toString(16)).join("");
  return {
    roll,
    int,
    pick,
    chance: (share) => roll() < share,
    weighted: <T extends string>(weights: Readonly<Record<T, number>>) => weightedBy(weights, roll()),
    shuffled: (list) => shuffle(list, int),
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(""),
    uuid: (at) => {
      const time = Math.floor(at).toString(16).padStart(12, "0");
      const rest = hex(18);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${"89ab"[int(0, 3)]}${rest.slice(3, 6)}-${rest.slice(6)}`;
    },
  };
}

function weightedBy<T extends string>(weights: Readonly<Record<T, number>>, at: number): T {
  const entries = Object.entries(weights) as [T, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error("Bug: no weight");
}

function shuffle<T>(list: readonly T[], int: Dice["int"]): T[] {
  const keyed = list.map((each) => ({ each, key: int(0, 1e9) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
