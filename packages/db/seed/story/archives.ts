import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { archiveSeries } from "@gongbang/domain/codes/record-number";
import { archiveMachine, finalStatuses } from "@gongbang/domain/hardship/archive.status";
import { type Day, yearOf } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import { fen } from "@gongbang/domain/kernel/money";
import { archivePlots, type Plot, stages } from "./archive-plots.ts";
import { stageSteps, takeTurn, type World } from "./archive-steps.ts";
import { type ArchiveRow, agree, type Case, titleOf } from "./archive-walk.ts";
import { begin } from "./chronicle.ts";
import { familyFor } from "./households.ts";
import type { Member } from "./members.ts";
import { type Series, seriesNumber } from "./series.ts";

/** 160 archives, walked step by step through their machine; the first to be opened has the lowest number. */
export function walkArchives(world: World, members: readonly Member[], series: Series): Case[] {
  const { dice, days } = world.book;
  const plots = archivePlots({ dice, days });
  const holders = holdersOf(world, members, plots.length);
  const told = plots.map((plot, i) => ({ plot, member: holders[i] }));
  const byDay = told.sort((a, b) => (firstDay(a.plot) < firstDay(b.plot) ? -1 : 1));
  return byDay.map(({ plot, member }) => {
    assert(member !== undefined, "every archive has its worker");
    return walk(world, member, plot, series);
  });
}

const firstDay = ({ days }: Plot): Day => {
  const [first] = days;
  assert(first !== undefined, "an archive was opened");
  return first;
};

/** The story is told mostly in 月坛, 德胜 and 什刹海; every eighth of each kind stands elsewhere. */
const pattern = ["/07/", "/10/", "/07/", "/12/", "", "/07/", "", "/10/"] as const;

/** Whose archives they are: workers of the old register, each only once. */
function holdersOf({ book }: World, members: readonly Member[], count: number): Member[] {
  // The register form asks for telephone and address: whoever applied has given them by now.
  const early = members.filter(
    ({ status, retired, phone, address }, i) =>
      i < 4000 && status === "active" && !retired && phone !== null && address !== null,
  );
  const waiting = Map.groupBy(book.dice.shuffled(early), ({ union }) => union.above);
  const others = [...waiting.keys()].filter((path) => !pattern.some((named) => named === path));
  return Array.from({ length: count }, (_, i) => {
    const path = pattern[i % pattern.length] || book.dice.pick(others);
    const member = waiting.get(path)?.shift();
    assert(member !== undefined, `there is a worker under ${path}`);
    return member;
  });
}

function walk(world: World, member: Member, plot: Plot, series: Series): Case {
  const decided = [...plot.days, ...plot.turns.map(({ on }) => on)];
  const { verdict } = plot;
  const family = familyFor(world.book.dice, { member, verdict, on: decided, parameters: world.parameters });
  const file = open(world, member, family, { on: firstDay(plot), series });
  for (const [i, on] of plot.days.entries()) {
    const stage = stages[i];
    if (stage !== undefined && stage !== "open") stageSteps[stage]({ world, file, on, plot });
  }
  for (const turn of plot.turns) takeTurn(world, file, turn);
  return file;
}

type Opening = { on: Day; series: Series };

function open(world: World, member: Member, family: Case["family"], { on, series }: Opening): Case {
  const { book, staff } = world;
  const filer = staff.caseworkerOf(member.unionPath);
  const number = seriesNumber(series, archiveSeries(yearOf(on)));
  const row = blankRow(member, {
    number,
    filedBy: filer.id,
    id: book.dice.uuid(Date.parse(`${on}T08:30:00+08:00`)),
  });
  const file: Case = {
    row,
    member,
    family,
    filer,
    consents: [],
    objections: [],
    evidence: [],
    documents: [],
  };
  agree(world, file, "sensitive", on);
  const nothing = {
    today: on,
    actorId: filer.id,
    filers: [filer.id],
    verdict: null,
    openObjections: 0,
    upheldObjections: 0,
    ...{ evidenceLeft: 0, contract: null, exit: null },
  };
  const record = { ...row, ...nothing, consents: { sensitive: true, unauthorised: 1 } };
  const deed = { by: filer, on, title: titleOf(row), action: "hardship.archive.open", number };
  row.createdAt = begin(book, archiveMachine, record, deed);
  row.housing = book.dice.weighted({ "5": 30, "7": 30, "2": 20, "6": 14, "3": 6 });
  row.civilAffairsClass = book.dice.chance(0.2) ? book.dice.weighted({ "2": 3, "3": 4, "4": 2 }) : null;
  return file;
}

function blankRow(
  member: Member,
  { number, id, filedBy }: { number: string; id: string; filedBy: string },
): ArchiveRow {
  const { full: namePinyin, initials: nameInitials } = pinyinOf(member.name);
  const { unionId, unionPath, name, createdAt } = member;
  return {
    ...{ id, number, memberId: member.id, name, namePinyin, nameInitials, filedBy },
    ...{ kind: "daily", details: {}, bankCard: null, bankMask: null, otherContact: null },
    ...{ noticeHash: null, noticeDownOn: null, heardOn: null, heardNote: null },
    ...{ overrideGrade: null, overrideReason: null, overrideBy: null },
    ...{ status: "draft", proposedGrade: null, grade: null, mainCause: null, otherCauses: [], statement: "" },
    ...{ housing: null, civilAffairsClass: null, negatives: [], income: {}, expense: {} },
    ...{ accidentCostFen: fen(0), accidentPaidBackFen: fen(0), people: 1, perHeadFen: null },
    ...{ computation: null, parametersVersion: null, householdOn: null, visitedOn: null, visitors: [] },
    ...{ comparedOn: null, comparison: null, noticeFrom: null, noticeUntil: null, noticePlace: null },
    ...{ submittedBy: null, reviewedBy: null, approvedBy: null, enrolledOn: null, decidedOn: null },
    ...{ nextReviewOn: null, nextVisitOn: null, closedOn: null, exitCode: null },
    ...{ unionId, unionPath, keeperId: filedBy, createdAt, version: 1 },
  };
}

export const hasEnded = ({ status }: ArchiveRow): boolean => finalStatuses.some((ended) => ended === status);
