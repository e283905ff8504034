import { normaliseName } from "../codes/pinyin.ts";
import { addDays, type Day, dayAt } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 走访方式 (product.md D11): at home, by telephone, at the office, by WeChat, through somebody else, otherwise. */
export const visitMethods = ["home", "phone", "office", "wechat", "thirdParty", "other"] as const;
export type VisitMethod = (typeof visitMethods)[number];

/** 未遇: why nobody was met. It counts as an attempt, and the next one is planned (product.md E8). */
export const notMetReasons = ["absent", "moved", "refused", "wrongAddress", "other"] as const;
export type NotMetReason = (typeof notMetReasons)[number];

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
  notMetReason: NotMetReason | null;
  nextVisitOn: Day | null;
  /** Whether money is handed over with it. */
  handsOver: boolean;
};

export type VisitRefusal =
  | { code: "AID.VISIT_IN_FUTURE"; today: Day }
  | { code: "AID.NEXT_VISIT_NOT_AFTER"; visitedOn: Day }
  | { code: "AID.NOBODY_MET" }
  | { code: "AID.MET_AFTER_ALL" };

/** Money changes hands only where two people stand before each other. */
const faceToFace: ReadonlySet<VisitMethod> = new Set(["home", "office", "other"]);

/** A device's clock may be a little ahead of ours. */
const patience = 15 * 60_000;

/**
 * Whether a visit may be written down as it is told. Refuses with AID.VISIT_IN_FUTURE (never future, product.md D11),
 * AID.NEXT_VISIT_NOT_AFTER, AID.MET_AFTER_ALL where a reason is given for not meeting whom one met, and AID.NOBODY_MET
 * where money changed hands though nobody was met, or not face to face.
 */
export function decideVisit(visit: VisitFacts, now: Date): Decision<VisitFacts, VisitRefusal> {
  const { visitedOn, startedAt, nextVisitOn } = visit;
  const today = dayAt(now);
  const ahead = startedAt !== null && startedAt.getTime() > now.getTime() + patience;
  if (visitedOn > today || ahead) return refuse({ code: "AID.VISIT_IN_FUTURE", today });
  if (nextVisitOn !== null && nextVisitOn <= visitedOn) {
    return refuse({ code: "AID.NEXT_VISIT_NOT_AFTER", visitedOn });
  }
  if (visit.met && visit.notMetReason !== null) return refuse({ code: "AID.MET_AFTER_ALL" });
  if (visit.handsOver && !(visit.met && faceToFace.has(visit.method)))
    return refuse({ code: "AID.NOBODY_MET" });
  return allow(visit);
}

/** Who came along, as it is stored: null for nobody. Refuses with AID.SAME_VISITOR the visitor themselves. */
export function companionOf(
  named: string,
  visitorName: string,
): Decision<string | null, { code: "AID.SAME_VISITOR" }> {
  const name = normaliseName(named);
  if (name === "") return allow(null);
  return name === normaliseName(visitorName) ? refuse({ code: "AID.SAME_VISITOR" }) : allow(name);
}

/** Days after which somebody who was not met is looked for again. */
const againIn = 3;

/**
 * When to go next: as planned now; else as planned before, unless this visit was the one that was planned. Whoever was
 * not met is planned anew in three days, where nobody planned otherwise (product.md E8).
 */
export function nextVisitAfter(
  visit: Pick<VisitFacts, "visitedOn" | "nextVisitOn" | "met">,
  planned: Day | null,
): Day | null {
  if (visit.nextVisitOn !== null) return visit.nextVisitOn;
  if (planned !== null && planned > visit.visitedOn) return planned;
  return visit.met ? null : addDays(visit.visitedOn, againIn);
}
