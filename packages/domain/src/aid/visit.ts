import { type Day, dayAt } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 走访方式: at home, by telephone, at the office, otherwise. */
export const visitMethods = ["home", "phone", "office", "other"] as const;
export type VisitMethod = (typeof visitMethods)[number];

/** 谈了什么. */
export const visitTopics = [
  "health",
  "income",
  "schooling",
  "work",
  "housing",
  "policy",
  "mood",
  "other",
] as const;
export type VisitTopic = (typeof visitTopics)[number];

/** 结果. */
export const visitOutcomes = ["unchanged", "improved", "worsened", "needsAid", "goodsGiven"] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

export type VisitFacts = {
  visitedOn: Day;
  /** When it began, where that was written down. */
  startedAt: Date | null;
  method: VisitMethod;
  met: boolean;
  nextVisitOn: Day | null;
  /** Whether money is handed over with it. */
  handsOver: boolean;
};

export type VisitRefusal =
  | { code: "AID.VISIT_IN_FUTURE"; today: Day }
  | { code: "AID.NEXT_VISIT_NOT_AFTER"; visitedOn: Day }
  | { code: "AID.NOBODY_MET" };

/** A device's clock may be a little ahead of ours. */
const patience = 15 * 60_000;

/**
 * Whether a visit may be written down as it is told. Refuses with AID.VISIT_IN_FUTURE (never future, product.md D11),
 * AID.NEXT_VISIT_NOT_AFTER, and AID.NOBODY_MET where money changed hands though nobody was met, or by telephone.
 */
export function decideVisit(visit: VisitFacts, now: Date): Decision<VisitFacts, VisitRefusal> {
  const { visitedOn, startedAt, nextVisitOn } = visit;
  const today = dayAt(now);
  const ahead = startedAt !== null && startedAt.getTime() > now.getTime() + patience;
  if (visitedOn > today || ahead) return refuse({ code: "AID.VISIT_IN_FUTURE", today });
  if (nextVisitOn !== null && nextVisitOn <= visitedOn) {
    return refuse({ code: "AID.NEXT_VISIT_NOT_AFTER", visitedOn });
  }
  if (visit.handsOver && (!visit.met || visit.method === "phone")) return refuse({ code: "AID.NOBODY_MET" });
  return allow(visit);
}

/** When to go next: as planned now; else as planned before, unless this visit was the one that was planned. */
export function nextVisitAfter(
  visit: Pick<VisitFacts, "visitedOn" | "nextVisitOn">,
  planned: Day | null,
): Day | null {
  if (visit.nextVisitOn !== null) return visit.nextVisitOn;
  return planned !== null && planned > visit.visitedOn ? planned : null;
}
