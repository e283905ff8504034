import { allow, type Decision, refuse } from "../kernel/decision.ts";
import type { Fen } from "../kernel/money.ts";
import type { BankAnswer } from "./bank-template.ts";

/** How a line of a batch stands: the bank has it, paid it, or sent it back (退票). A dropped one was never sent. */
export const lineStatuses = ["waiting", "paid", "failed", "dropped"] as const;
export type LineStatus = (typeof lineStatuses)[number];

export type SentLine = { lineNo: number; amountFen: Fen; status: LineStatus };

/** What an answer does to a line: nothing where it says again what is known, else pay, fail, or bounce after it was paid. */
export type LineOutcome = "pay" | "fail" | "bounce" | "same";

export type ReturnRefusal =
  | { code: "AID.RETURN_EMPTY" }
  | { code: "AID.RETURN_UNKNOWN_LINES"; lines: number[] }
  | { code: "AID.RETURN_TWICE"; lines: number[] }
  | { code: "AID.RETURN_OTHER_AMOUNT"; lines: number[] }
  | { code: "AID.RETURN_CONTRADICTS"; lines: number[] };

export type Answered = BankAnswer & { outcome: LineOutcome };

/** A line that came back stays back: the money goes out again as a new attempt, in another batch. */
function outcomeOf(status: LineStatus, paid: boolean): LineOutcome | null {
  if (status === "waiting") return paid ? "pay" : "fail";
  if (status === "paid") return paid ? "same" : "bounce";
  return status === "failed" && !paid ? "same" : null;
}

/**
 * Matches the bank's answers with the lines that were sent: all of them fit, or none is taken. An answer that is read
 * twice says the same. Refuses with AID.RETURN_EMPTY, AID.RETURN_UNKNOWN_LINES, AID.RETURN_TWICE,
 * AID.RETURN_OTHER_AMOUNT, and AID.RETURN_CONTRADICTS where the bank says "paid" of what it had sent back.
 */
export function matchAnswers(
  lines: readonly SentLine[],
  answers: readonly BankAnswer[],
): Decision<Answered[], ReturnRefusal> {
  if (answers.length === 0) return refuse({ code: "AID.RETURN_EMPTY" });
  const byNumber = new Map(lines.map((line) => [line.lineNo, line]));
  const numbersOf = (bad: (answer: BankAnswer) => boolean) =>
    [...new Set(answers.filter(bad).map(({ lineNo }) => lineNo))].slice(0, 20);
  const unknown = numbersOf(({ lineNo }) => !byNumber.has(lineNo));
  if (unknown.length > 0) return refuse({ code: "AID.RETURN_UNKNOWN_LINES", lines: unknown });
  const seen = new Set<number>();
  const twice = numbersOf(({ lineNo }) => seen.size === seen.add(lineNo).size);
  if (twice.length > 0) return refuse({ code: "AID.RETURN_TWICE", lines: twice });
  const other = numbersOf(
    ({ lineNo, amountFen }) => amountFen !== null && amountFen !== byNumber.get(lineNo)?.amountFen,
  );
  if (other.length > 0) return refuse({ code: "AID.RETURN_OTHER_AMOUNT", lines: other });
  const judged = answers.map((answer) => ({
    ...answer,
    outcome: outcomeOf(byNumber.get(answer.lineNo)?.status ?? "dropped", answer.paid),
  }));
  const against = judged.filter(({ outcome }) => outcome === null).map(({ lineNo }) => lineNo);
  if (against.length > 0) return refuse({ code: "AID.RETURN_CONTRADICTS", lines: against.slice(0, 20) });
  return allow(judged.filter((each): each is Answered => each.outcome !== null));
}
