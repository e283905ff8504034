import { capitalDay, writtenDay } from "../codes/capital-day.ts";
import { capitalMoney } from "../codes/capital-money.ts";
import { wordOf } from "../codes/code-table.ts";
import { ethnicGroup } from "../codes/ethnic-group.ts";
import { hardshipCause, hardshipGrade, householdRegistration, housing } from "../codes/hardship.ts";
import { type PaperFieldKey, paperWords } from "../codes/paper-fields.ts";
import { employmentStatus, maritalStatus, politicalStatus, sex } from "../codes/person.ts";
import { fen } from "../kernel/money.ts";
import type { PaperValues } from "./paper.ts";
import { formOf } from "./paper-form.ts";
import { familyRows, grantRows } from "./paper-rows.ts";
import type { PaperSources, Text } from "./paper-sources.ts";
import { onDay, yuan } from "./paper-words.ts";

/** The values of a paper, worded as papers are: always Chinese. `typed` outranks nothing that is known. */
export function paperValues(
  sources: PaperSources,
  { typed, paperNumber }: { typed: Partial<Record<PaperFieldKey, string>>; paperNumber: Text },
): PaperValues {
  const known = { ...ofArchive(sources), ...ofPerson(sources), ...ofMoney(sources), ...ofPaper(sources) };
  const filled = Object.entries(typed).filter(([key]) => (known[key as PaperFieldKey] ?? "") === "");
  const { archive, grants } = sources;
  return {
    fields: { ...known, ...Object.fromEntries(filled), paperNumber },
    loops: { family: familyRows(sources), grants: grantRows(sources) },
    conditions: {
      isDeep: archive.grade === "1",
      isRelative: archive.grade === "2",
      isAccident: archive.grade === "3",
      hasAid: grants.length > 0,
      isClosed: archive.closedOn !== null,
    },
  };
}

type Fields = PaperValues["fields"];

function ofArchive({ archive, unionName, consentOn }: PaperSources): Fields {
  const causes = archive.otherCauses.flatMap((code) => wordOf(hardshipCause, code) ?? []);
  return {
    number: archive.number,
    name: archive.name,
    unionName,
    grade: wordOf(hardshipGrade, archive.grade ?? archive.proposedGrade),
    mainCause: wordOf(hardshipCause, archive.mainCause),
    otherCauses: causes.length > 0 ? causes.join(paperWords.pause) : paperWords.none,
    statement: archive.statement,
    housing: wordOf(housing, archive.housing),
    people: `${archive.people}${paperWords.people}`,
    consentOn: onDay(consentOn),
    visitedOn: onDay(archive.visitedOn),
    visitors: archive.visitors.join(paperWords.pause),
    comparedOn: onDay(archive.comparedOn),
    comparison: archive.comparison && paperWords[archive.comparison],
    noticeFrom: onDay(archive.noticeFrom),
    noticeUntil: onDay(archive.noticeUntil),
    noticePlace: archive.noticePlace,
    decidedOn: onDay(archive.decidedOn),
    enrolledOn: onDay(archive.enrolledOn),
    nextReviewOn: onDay(archive.nextReviewOn),
    closedOn: onDay(archive.closedOn),
  };
}

/** The worker: the words of the form come before those of the register. */
function ofPerson({ member, form }: PaperSources): Fields {
  const { fields, words } = formOf(form);
  const said = (key: string, otherwise: Text) => words.get(key) || otherwise;
  return {
    ...fields,
    sex: wordOf(sex, member.sex),
    birthOn: onDay(member.birthOn),
    ethnicGroup: said("ethnicGroup", wordOf(ethnicGroup, member.ethnicGroup)),
    politicalStatus: said("politicalStatus", wordOf(politicalStatus, member.politicalStatus)),
    maritalStatus: said("maritalStatus", wordOf(maritalStatus, member.maritalStatus)),
    registration: said("registration", wordOf(householdRegistration, member.registrationKind)),
    employment: said("workState", wordOf(employmentStatus, member.employment)),
    unitName: said("unitName", member.unitName),
    citizenId: member.citizenId,
    phone: member.phone,
    bankCard: member.bankCard,
    address: member.address,
  };
}

function ofMoney({ archive, grants, lineFen }: PaperSources): Fields {
  const total = fen(grants.reduce((sum, { amountFen }) => sum + amountFen, 0));
  return {
    incomeYear: yuan(archive.computation?.incomeFen ?? null),
    expenseYear: yuan(archive.computation?.expenseFen ?? null),
    perHead: yuan(archive.computation?.perHeadFen ?? archive.perHeadFen),
    line: yuan(archive.computation?.lineFen ?? lineFen),
    aidTotal: yuan(total),
    aidTotalCapital: capitalMoney(total),
  };
}

const ofPaper = ({ filer, reviewer, approver, handler, today }: PaperSources): Fields => ({
  ...{ filer, reviewer, approver, handler },
  madeOn: writtenDay(today),
  madeOnCapital: capitalDay(today),
});
