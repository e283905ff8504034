import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** A visit as the room of visits keeps it, as far as 入户核实 asks. */
export type KeptVisit = {
  visitedOn: Day;
  method: string;
  met: boolean;
  /** Who wrote it down comes first: the officer; then who came along. */
  visitors: readonly string[];
  pictures: number;
};
export type HomeVisitRefusal =
  | { code: "HARDSHIP.VISIT_NOT_AT_HOME" }
  | { code: "HARDSHIP.VISIT_NOBODY_MET" }
  | { code: "HARDSHIP.VISIT_BEFORE_APPLICATION"; appliedOn: Day }
  | { code: "HARDSHIP.VISIT_BY_ONE" }
  | { code: "HARDSHIP.VISIT_BY_HOUSEHOLD" }
  | { code: "HARDSHIP.VISIT_NO_PICTURE" };

/**
 * Whether an application may be verified by a visit (domain.md A.2, step 2): at home, with somebody met, on the day of
 * the application or later, by two visitors who are none of the household, and with a picture. Refuses with
 * HARDSHIP.VISIT_*.
 */
export function decideHomeVisit(
  visit: KeptVisit,
  { appliedOn, household }: { appliedOn: Day; household: readonly string[] },
): Decision<KeptVisit, HomeVisitRefusal> {
  if (visit.method !== "home") return refuse({ code: "HARDSHIP.VISIT_NOT_AT_HOME" });
  if (!visit.met) return refuse({ code: "HARDSHIP.VISIT_NOBODY_MET" });
  if (visit.visitedOn < appliedOn) return refuse({ code: "HARDSHIP.VISIT_BEFORE_APPLICATION", appliedOn });
  if (new Set(visit.visitors).size < 2) return refuse({ code: "HARDSHIP.VISIT_BY_ONE" });
  if (visit.visitors.slice(1).some((name) => household.includes(name)))
    return refuse({ code: "HARDSHIP.VISIT_BY_HOUSEHOLD" });
  if (visit.pictures === 0) return refuse({ code: "HARDSHIP.VISIT_NO_PICTURE" });
  return allow(visit);
}
