import type { DisputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { enterprises } from "./enterprises.ts";
import type { Dice } from "./random.ts";
import type { someClaim } from "./ticket-words.ts";
import type { Court } from "./tickets.ts";
import type { Union } from "./unions.ts";

/** Against whom a ticket is. `union` is the one in it, where there is one. */
export type Employer = {
  name: string;
  code: string | null;
  union: Union | null;
  claim: ReturnType<typeof someClaim> | null;
};

/** The last tickets of one employer make a collective dispute: twelve people, one claim. */
const collective = {
  count: 12,
  name: "北京悦来坊餐饮管理有限公司",
  claim: "03" satisfies DisputeClaim,
} as const;

/** So many employers, one a ticket in the order in which they came: units of the register, and others. */
export function employersOf({ book: { dice }, numbers, unions }: Court, count: number): Employer[] {
  const own = unions
    .filter(({ level }) => level === "basic")
    .map((union): Employer => {
      return { name: union.unitName ?? union.name, code: union.creditCode, union, claim: null };
    });
  const names = new Set(own.map(({ name }) => name));
  const others = enterprises(dice, 200)
    .filter(({ name }) => !names.has(name))
    .slice(0, 45)
    .map(
      ({ name }): Employer => ({
        name,
        code: dice.chance(0.8) ? numbers.creditCode("91") : null,
        union: null,
        claim: null,
      }),
    );
  const many: Employer = { ...collective, code: numbers.creditCode("91"), union: null };
  const from = count - 60;
  const seen = new Map<Employer, number>();
  return Array.from({ length: count }, (_, i) =>
    i >= from && (i - from) % 3 === 0 && (i - from) / 3 < collective.count
      ? many
      : pickSparing(dice, dice.chance(0.55) ? own : others, seen),
  );
}

/** Nobody has more than three tickets of the year: what comes again and again is the collective dispute. */
function pickSparing(dice: Dice, list: readonly Employer[], seen: Map<Employer, number>): Employer {
  const picked = dice.pick(list.filter((each) => (seen.get(each) ?? 0) < 3));
  seen.set(picked, (seen.get(picked) ?? 0) + 1);
  return picked;
}
