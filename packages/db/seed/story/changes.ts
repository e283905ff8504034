import { assert } from "@gongbang/domain/kernel/decision";
import { changeMachine } from "@gongbang/domain/members/change.status";
import { type ChangePlot, changePlots } from "./change-plots.ts";
import { type ChangeRow, valuesFor } from "./change-rows.ts";
import { instantOf, make, move } from "./chronicle.ts";
import { type Desk, daysIn, isWorker, rowOf, takeOne } from "./desk.ts";
import { homophoneOf } from "./homophones.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import { hang, type Paper } from "./papers.ts";
import { noteAct } from "./trail.ts";

type Told = { row: ChangeRow; paper: Paper };

/** 变更申请: those that wait for a second person, and those that were granted, turned down or taken back. */
export function askChanges(desk: Desk): Told[] {
  return changePlots.map((plot) => {
    const member = takeOne(
      desk,
      (each, row) =>
        isWorker(each, row) &&
        each.union.above === plot.above &&
        daysIn(desk, each) > plot.asked + 30 &&
        each.bankCard !== null &&
        (plot.field !== "name" || homophoneOf(row.name) !== null),
    );
    const told = ask(desk, plot, member);
    if (plot.answer) answer(desk, told.row, member, plot.answer);
    return told;
  });
}

function ask(desk: Desk, plot: ChangePlot, member: Member): Told {
  const { book, staff } = desk;
  const by = staff.caseworkerOf(member.unionPath);
  const on = book.days.ago(plot.asked);
  const createdAt = instantOf(book, `papers ${member.id}`, on);
  const id = book.dice.uuid(createdAt.getTime());
  const paper = hang(desk, member, { ...plot.evidence, by, at: new Date(createdAt.getTime() - 90_000) });
  const row: ChangeRow = {
    ...{ id, memberId: member.id, status: "pending", fields: [plot.field], reason: plot.reason },
    ...valuesFor(desk, id, plot, { member, row: rowOf(desk, member) }),
    ...{ evidence: [paper.id], requestedBy: by.id, requesterName: by.name, requestedOn: on },
    ...{ decidedBy: null, deciderName: null, decidedOn: null, note: null, applied: null },
    ...{ unionId: member.unionId, unionPath: member.unionPath, keeperId: by.id, createdAt, version: 1 },
  };
  const deed = { by, on, title: row.wasName, note: plot.reason, at: createdAt };
  make(book, changeMachine, asked(row, by), deed);
  tell(desk, row, { by, at: createdAt, changes: [{ field: plot.field }], reason: plot.reason });
  if (plot.answer?.event === "approve" && plot.field === "name") nameBefore(desk, row);
  return { row, paper };
}

/** The change as its machine sees it, by the one who would take the step. */
const asked = (row: ChangeRow, by: Officer) => ({ ...row, actorId: by.id, unsettled: [] });

/** Somebody was registered under the name that they had then. */
const nameBefore = ({ entries }: Desk, { memberId, wasName }: ChangeRow) =>
  Object.assign(entries.get(memberId) ?? {}, { changes: [{ field: "name", becomes: wasName }] });

type Answer = NonNullable<ChangePlot["answer"]>;

function answer(desk: Desk, row: ChangeRow, member: Member, { event, ago, note }: Answer): void {
  const { book, staff } = desk;
  const { caseworkerOf, reviewerOf } = staff;
  const by = event === "withdraw" ? caseworkerOf(row.unionPath) : reviewerOf(row.unionPath);
  const on = book.days.ago(ago);
  const was = row.status;
  const at = instantOf(book, `papers ${member.id}`, on);
  const { becomes } = move(book, changeMachine, asked(row, by), event, {
    by,
    on,
    title: row.wasName,
    note,
    at,
  });
  const decided = event === "withdraw" ? {} : { decidedBy: by.id, deciderName: by.name };
  const applied = event === "approve" ? row.fields : null;
  Object.assign(row, { status: becomes, ...decided, decidedOn: on, note: note ?? null, applied, version: 2 });
  if (event === "approve") rowOf(desk, member).version += 1;
  const [field] = row.fields;
  assert(field !== undefined, "a change changes something");
  const written = field === "name" ? { field, was: row.wasName, becomes: row.name } : { field };
  const changes = event === "approve" ? [written] : [{ field: "status", was, becomes }];
  tell(desk, row, { by, at, changes, reason: note, action: changeMachine.transitions[event].action });
}

type Line = {
  by: Officer;
  at: Date;
  changes: { field: string }[];
  reason?: string | undefined;
  action?: string;
};

function tell(desk: Desk, row: ChangeRow, { action = "member.guarded.request", reason = "", ...line }: Line) {
  const record = { id: row.id, unionPath: row.unionPath, recordId: row.memberId };
  noteAct(desk.book, { ...line, action, objectType: "memberChange", record, reason: reason || null });
}
