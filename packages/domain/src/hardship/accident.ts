import { type Fen, fen, left } from "../kernel/money.ts";
import type { Accident } from "./household.ts";
import type { AccidentRule } from "./rule-set.ts";

type AccidentFound = {
  step: "accident";
  lossFen: Fen;
  thresholdFen: Fen;
  result: "over" | "borderline" | "under" | "judged";
};
type AccidentAsked = {
  accident: Accident;
  /** Of the year; and the year's minimum-living line of the whole household. */
  incomeFen: Fen;
  yearLineFen: Fen;
  savingsFen: Fen;
};

/**
 * Whether an accident counts under a rule, in whole fen. Only what nobody paid back is a loss; no loss never counts.
 * `thresholdFen` is what the loss is measured against: strictly over it by the share, at least it by the line.
 */
export function accidentUnder(rule: AccidentRule, asked: AccidentAsked): AccidentFound {
  const lossFen = left(asked.accident.costFen, asked.accident.paidBackFen);
  const found = (thresholdFen: Fen, result: AccidentFound["result"]): AccidentFound => ({
    step: "accident",
    lossFen,
    thresholdFen,
    result: lossFen === 0 ? "under" : result,
  });
  switch (rule.by) {
    case "people":
      return found(fen(0), "judged");
    case "share": {
      const [lossShare, limit] = [lossFen * 100, asked.incomeFen * rule.percent];
      const atLimit = rule.atShare === "borderline" ? "borderline" : "under";
      const result = lossShare > limit ? "over" : lossShare === limit ? atLimit : "under";
      return found(fen(Math.ceil(limit / 100)), result);
    }
    case "line": {
      const { incomeFen, yearLineFen, savingsFen } = asked;
      const isAbove = incomeFen * 100 > yearLineFen * rule.incomePercent;
      const means = incomeFen + (isAbove ? savingsFen : 0);
      const mostLeft = Math.floor((yearLineFen * rule.linePercent) / 100);
      const threshold = fen(Math.max(0, means - mostLeft));
      return found(threshold, lossFen >= threshold ? "over" : "under");
    }
    default:
      return found(fen(0), "under");
  }
}
