import type { Facts, Waiting } from "../open-approval.ts";
import type { Loaded } from "./step-archive.ts";

/** An archive as its tiers see it: brought up by whoever filed it or handed it in, and by whose opinion it is. */
export function waitingArchive(loaded: Loaded): Waiting {
  const { row, facts } = loaded;
  const { id, number, name, unionId, unionPath, keeperId, proposedGrade, reviewedBy } = row;
  return {
    ...{ kindOf: "archive", id, number, name, unionId, unionPath, keeperId },
    ...{ kind: null, grade: row.overrideGrade ?? proposedGrade, amountFen: null, fundId: null },
    proposers: [...facts.filers, ...(reviewedBy === null ? [] : [reviewedBy])],
    facts: factsOfArchive(loaded),
  };
}

/** What is decided on, as the page of the item shows it: sums of a year in fen unless they are a head's and month's. */
export const factsOfArchive = ({ row, means }: Loaded): Facts => ({
  verdict: means?.grade ?? null,
  grade: row.overrideGrade ?? row.proposedGrade,
  mainCause: row.mainCause,
  people: row.people,
  perHeadFen: means?.perHeadFen ?? row.perHeadFen,
  lineFen: means?.lineFen ?? null,
  incomeFen: means?.incomeFen ?? null,
  expenseFen: means?.expenseFen ?? null,
  negatives: row.negatives.length,
  householdOn: row.householdOn,
});
