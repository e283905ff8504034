import { admitApplicants } from "./admissions.ts";
import { admonishMembers } from "./admonitions.ts";
import type { Case } from "./archive-walk.ts";
import { askChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { pairUp } from "./duplicates.ts";
import { fillLedger } from "./exports.ts";
import { writeFamilies } from "./families.ts";
import { endMemberships } from "./membership-ends.ts";
import { hangPapers } from "./papers.ts";
import { openDoors } from "./phone-doors.ts";
import { keepMemberships } from "./retentions.ts";
import { takeRoster } from "./roster-import.ts";
import type { Tickets } from "./tickets.ts";
import { moveMembers } from "./transfers.ts";
import { plantTwins } from "./twins.ts";

export type Register = ReturnType<typeof tellRegister>;

/** What the register's own desk did: memberships that came, moved and went, families and papers, changes, twins. */
export function tellRegister(desk: Desk, files: readonly Case[], { parties }: Tickets) {
  for (const { row } of files) desk.busy.add(row.memberId);
  for (const { memberId } of parties) if (memberId !== null) desk.busy.add(memberId);
  admitApplicants(desk);
  const transfers = moveMembers(desk);
  endMemberships(desk);
  keepMemberships(desk);
  admonishMembers(desk);
  const doors = openDoors(desk);
  const twins = plantTwins(desk);
  const changes = askChanges(desk);
  const papers = [...hangPapers(desk), ...changes.map(({ paper }) => paper)];
  const families = writeFamilies(desk, files);
  const roster = takeRoster(desk);
  return {
    ...{ transfers, ...doors, twins, changes: changes.map(({ row }) => row), papers, families, roster },
    exports: fillLedger(desk),
    facts: [...desk.facts.values()],
    // Who looks alike is looked for among all, as they stand at last.
    pairs: pairUp(desk, twins),
  };
}
