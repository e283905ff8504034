import type { StepOf, verifyArchiveInput } from "@gongbang/domain/hardship/step-archive.input";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { type Loaded, lockedArchive, mustHaveHappened, takeStep } from "./step-archive.ts";

type Told = StepOf<typeof verifyArchiveInput>;

/**
 * 入户核实: by a visit of two visitors that was kept, and what they found; of an emergency relief by two names. Refuses with
 * ACCESS.NOT_FOUND for a visit to another household, HARDSHIP.VISIT_* for one that does not do, HARDSHIP.NO_HOME_VISIT
 * where names alone are given, and HARDSHIP.IN_FUTURE.
 */
export async function verifyArchive(office: Office, input: Told) {
  const { visitId, visitedOn, note } = input;
  if (visitedOn !== undefined) mustHaveHappened(visitedOn, office.today);
  const loaded = await lockedArchive(office, input);
  // A file that waits for no visit hears from its machine that this is no step of it.
  const isAsked = loaded.row.status === "submitted";
  const told = () => (visitId === undefined ? ofNames(loaded, input) : ofVisit(loaded, visitId));
  const set = isAsked ? told() : undefined;
  return takeStep(office, loaded, { event: "verify", note, on: set?.visitedOn, set });
}

type Verified = { visitedOn: Day; visitors: string[] };

function ofVisit({ homeVisits }: Loaded, visitId: string): Verified {
  const visit = homeVisits.find(({ id }) => id === visitId);
  if (!visit) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "visit" });
  const { visitedOn, visitors } = orRefuse(visit.decision);
  return { visitedOn, visitors: [...visitors] };
}

function ofNames({ row }: Loaded, { visitedOn, visitor, secondVisitor }: Told): Verified {
  if (row.kind === "daily" || !visitedOn || !visitor || !secondVisitor)
    throw new Refused({ code: "HARDSHIP.NO_HOME_VISIT" });
  return { visitedOn, visitors: [visitor, secondVisitor] };
}
