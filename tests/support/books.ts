import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { aFund, anEnrolled, withoutReliefCap } from "./aid.ts";
import { diceOf } from "./dice.ts";
import type { Fund, Grant, Household } from "./money-model.ts";
import type { Scene } from "./scene.ts";

/** Three funds, six files of five families, and the notebook that is kept beside them. */
export async function openBooks(scene: Scene, people: readonly Actor[], seed: number) {
  const dice = diceOf(seed);
  await withoutReliefCap(scene);
  const fundOf = async (kinds: string[], cap: string, householdYearlyCap: string, closesOn: string) => {
    const opensOn = "2026-01-01";
    const { id } = await aFund(scene, { kinds, cap, householdYearlyCap, opensOn, closesOn });
    const [inFen, householdCap] = [Number(cap) * 100, Number(householdYearlyCap) * 100];
    const empty = { spent: 0, reserved: 0, moves: 1 };
    return { id, kinds, opensOn, closesOn, cap: inFen, householdCap, ...empty } satisfies Fund;
  };
  const funds = [
    await fundOf(["10", "60"], "9000", "2500", "2027-12-31"),
    await fundOf(["10", "60", "70"], "4000", "4000", "2027-12-31"),
    await fundOf(["60"], "2500.5", "800", "2026-12-31"),
  ];
  const [one, , ten] = people;
  if (!one || !ten) throw new Error("no caseworkers");
  const households: Household[] = [];
  const file = async (keeper: Actor, family: string, more: Parameters<typeof anEnrolled>[2] = {}) => {
    const row = await anEnrolled(scene, keeper, more);
    const [enrolled, relieved] = [row.status === "enrolled", row.status === "temporary"];
    households.push({ id: row.id, unionPath: keeper.unionPath, enrolled, relieved, family });
    return row;
  };
  await file(one, "李家");
  // Granted relief once, outside the file.
  await file(one, "王家", { status: "temporary", decidedOn: day("2026-11-02") });
  // The worker moved to another union: two files, one of them ended, and one family.
  const ended = await file(one, "张家", { status: "closed", exitCode: "E01" });
  await file(ten, "张家", { memberId: ended.memberId });
  await file(ten, "赵家");
  await file(ten, "陈家");
  return { dice, funds, households, grants: [] as Grant[], today: "2026-11-20" };
}
export type Books = Awaited<ReturnType<typeof openBooks>>;
