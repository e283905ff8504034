import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { isHeardFirst, withdrawn } from "@gongbang/domain/hardship/exit-code";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { seal } from "../../src/fields.ts";
import type { Keyring } from "../../src/keyring.ts";
import { documentOf, evidenceOf } from "./archive-papers.ts";
import type { Plot, Stage, Turn } from "./archive-plots.ts";
import { agree, type Case, describe, dueFrom, means, take, type Walking } from "./archive-walk.ts";
import {
  differing,
  heardWords,
  noteOf,
  noticePlaces,
  objectionHandling,
  objections,
} from "./archive-words.ts";
import { instantOf } from "./chronicle.ts";
import { officeHour } from "./days.ts";
import type { Officer, Staff } from "./officers.ts";

export type World = Walking & { staff: Staff; keys: Keyring };
type At = { world: World; file: Case; on: Day; plot: Plot };

/** What each stage of the way does. The first, the opening, has made the file already. */
export const stageSteps: Record<Exclude<Stage, "open">, (at: At) => void> = {
  describe: ({ world, file, on }) => describe(world, file, { by: file.filer, on }),
  submit: ({ world, file, on }) => {
    const by = file.filer;
    take(world, file, "submit", { by, on, note: noted(world, "submit"), set: { submittedBy: by.id } });
  },
  verify: ({ world, file, on }) => {
    const second = secondVisitor(world, file);
    const set = { visitedOn: on, visitors: [file.filer.name, second] };
    take(world, file, "verify", { by: file.filer, on, note: noted(world, "verify"), set });
  },
  compare: ({ world, file, on, plot }) => {
    agree(world, file, "comparison", on);
    const comparison = plot.comparison ?? "same";
    const note = comparison === "differs" ? differing : noted(world, "compare");
    take(world, file, "compare", { by: file.filer, on, note, set: { comparedOn: on, comparison } });
  },
  startNotice: ({ world, file, on, plot }) => {
    const noticePlace = world.book.dice.pick(noticePlaces);
    file.evidence.push(...evidenceOf(file, file.row.visitedOn ?? on));
    const set = {
      noticeFrom: on,
      noticeUntil: dueFrom(world, on, archiveMachine.clocks.notice.span),
      noticePlace,
    };
    take(world, file, "startNotice", {
      by: file.filer,
      on,
      note: noticePlace,
      facts: { noticeFrom: on },
      set,
    });
    if (plot.objection) object(world, file, addDays(on, 2), plot.objection);
  },
  review: ({ world, file, on }) => {
    const by = world.staff.reviewerOf(file.row.unionPath);
    take(world, file, "review", { by, on, note: noted(world, "review"), set: { reviewedBy: by.id } });
  },
  approve: ({ world, file, on }) => approve(world, file, on),
};

function approve(world: World, file: Case, on: Day) {
  const by = world.staff.approver;
  const found = means(world, file, on);
  const set = {
    grade: gradeOf(found.grade),
    approvedBy: by.id,
    enrolledOn: on,
    decidedOn: on,
    nextReviewOn: dueFrom(world, on, archiveMachine.clocks.annualReview.span),
    computation: found,
    perHeadFen: found.perHeadFen,
    parametersVersion: found.parametersVersion,
  };
  take(world, file, "approve", { by, on, note: noted(world, "approve"), set });
  keepComputation(world, file, "decided", { by, on, found });
}

/** The computation of a decision, as the office keeps it. */
function keepComputation(
  { book, parameters }: World,
  file: Case,
  reason: "decided" | "renewed",
  { by, on, found }: { by: Officer; on: Day; found: ReturnType<typeof means> },
) {
  const at = instantOf(book, file.row.id, on);
  file.documents.push(documentOf(file, reason, { by, on, at, means: found, parameters }));
}

/** What happens after the way: an end, or another year in the file. */
export function takeTurn(world: World, file: Case, turn: Turn): void {
  const { on } = turn;
  const note = noted(world, turn.turn);
  const { approver, reviewerOf } = world.staff;
  const byRole: Record<Turn["turn"], Officer> = {
    return: reviewerOf(file.row.unionPath),
    reject: approver,
    withdraw: file.filer,
    synchronise: file.filer,
    renew: approver,
    close: approver,
  };
  const by = byRole[turn.turn];
  if (turn.turn === "renew") describe(world, file, { by: file.filer, on: world.book.days.workdays(on, -3) });
  if (turn.turn === "close" && isHeardFirst(turn.exit))
    Object.assign(file.row, { heardOn: world.book.days.workdays(on, -5), heardNote: heardWords });
  const facts = turn.turn === "close" ? { exit: turn.exit } : {};
  take(world, file, turn.turn, { by, on, note, facts, set: setBy(world, file, turn) });
  if (turn.turn === "renew")
    keepComputation(world, file, "renewed", { by, on, found: means(world, file, on) });
}

function setBy(world: World, file: Case, turn: Turn) {
  const { on } = turn;
  if (turn.turn === "close") return { closedOn: on, exitCode: turn.exit };
  if (turn.turn === "withdraw") return { closedOn: on, exitCode: withdrawn };
  if (turn.turn !== "renew") return {};
  const found = means(world, file, on);
  const nextReviewOn = dueFrom(world, on, archiveMachine.clocks.nextReview.span);
  const { parametersVersion } = found;
  return { grade: gradeOf(found.grade), decidedOn: on, nextReviewOn, computation: found, parametersVersion };
}

function object(
  { book, keys, staff }: World,
  file: Case,
  receivedOn: Day,
  status: NonNullable<Plot["objection"]>,
) {
  const { row } = file;
  const id = book.dice.uuid(officeHour(book.dice, receivedOn));
  const objector = seal(
    keys,
    { table: "archive_objections", column: "objector", rowId: id },
    "不愿具名的同事",
  );
  const settled = status !== "open";
  file.objections.push({
    id,
    archiveId: row.id,
    receivedOn,
    objector,
    text: book.dice.pick(objections),
    status,
    handling: settled ? objectionHandling : null,
    settledOn: settled ? addDays(receivedOn, 2) : null,
    settledBy: settled ? staff.reviewerOf(row.unionPath).id : null,
    recordedBy: file.filer.id,
  });
}

const noted = ({ book }: World, event: Parameters<typeof noteOf>[1]) => noteOf(book.dice, event);

/** Two go to a home: the caseworker, and somebody of the household's own union. */
const secondVisitor = ({ book }: World, { filer }: Case) =>
  book.dice.pick(["马丽华", "郭永强", "田秀兰", "董建军", "蒋红梅"].filter((name) => name !== filer.name));
