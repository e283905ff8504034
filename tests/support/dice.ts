/** Choices in an order that the seed alone decides: a walk that failed is walked again by its number. */
export type Dice = ReturnType<typeof diceOf>;

export function diceOf(seed: number) {
  let state = seed;
  /** Below one, never one (mulberry32). */
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(roll() * end);
  return {
    roll,
    below,
    /** From one to the other, both in it. */
    between: (from: number, to: number): number => from + below(to - from + 1),
    /** Whether something happens that happens in so many of a hundred times. */
    in100: (times: number): boolean => roll() * 100 < times,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
  };
}
