import { type CitizenIdRefusal, readCitizenId } from "../codes/citizen-id.ts";
import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

export type FamilyRefusal =
  | CitizenIdRefusal
  | { code: "FAMILY.IS_THE_MEMBER" }
  | { code: "FAMILY.IN_FUTURE" }
  | { code: "FAMILY.TOO_MANY"; most: number }
  | { code: "MEMBER.BIRTH_DIFFERS"; birthOn: Day };

/** As many as a household's archive may hold (hardship/household.ts). */
export const mostFamilyMembers = 20;

/**
 * What is written down of somebody in the family: the birth that their number tells, or the one that was said. "01" is
 * the worker, who stands in the register and not beside themselves. Refuses with ID.*, MEMBER.BIRTH_DIFFERS,
 * FAMILY.IS_THE_MEMBER, FAMILY.IN_FUTURE and FAMILY.TOO_MANY.
 */
export function decideFamilyMember(
  said: { relation: string; birthOn?: Day | undefined; citizenId?: string | undefined },
  { others, today }: { others: number; today: Day },
): Decision<{ birthOn: Day | null; citizenId: string | null }, FamilyRefusal> {
  if (said.relation === "01") return refuse({ code: "FAMILY.IS_THE_MEMBER" });
  if (others >= mostFamilyMembers) return refuse({ code: "FAMILY.TOO_MANY", most: mostFamilyMembers });
  if (said.birthOn !== undefined && said.birthOn > today) return refuse({ code: "FAMILY.IN_FUTURE" });
  if (said.citizenId === undefined) return allow({ birthOn: said.birthOn ?? null, citizenId: null });
  const read = readCitizenId(said.citizenId, today);
  if (!read.ok) return read;
  const { id, birthOn } = read.value;
  if (said.birthOn !== undefined && said.birthOn !== birthOn)
    return refuse({ code: "MEMBER.BIRTH_DIFFERS", birthOn });
  return allow({ birthOn, citizenId: id });
}
