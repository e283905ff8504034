import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { make } from "./chronicle.ts";
import { type Desk, isWorker, registeredOn, rowOf, takeAll, takeOne } from "./desk.ts";
import type { Member } from "./members.ts";
import { standingOf, stepMember, titleOf } from "./standing.ts";

/** Applications on paper that wait for an answer. */
const waiting = 5;
const words = {
  approve: ["经基层工会委员会研究，同意入会", "材料齐全，同意入会"],
  refuse: "已在户籍地另有会籍，不予重复入会",
};

/** 入会申请 on paper: those of former days were answered, those of the last ones wait. */
export function admitApplicants(desk: Desk): void {
  const { dice, days } = desk.book;
  for (const [i, member] of takeAll(desk, "applied").entries()) {
    applyOnPaper(desk, member);
    const on = days.workdays(registeredOn(member), dice.int(2, 8));
    if (on < days.today) answer(desk, member, on, i % 9 === 4);
  }
  const from = addDays(days.today, -11);
  for (let count = 0; count < waiting; count += 1) {
    applyOnPaper(
      desk,
      takeOne(desk, (member, row) => isWorker(member, row) && registeredOn(member) >= from),
    );
  }
}

/** The registration was an application: membership counts from the approval. */
function applyOnPaper(desk: Desk, member: Member): void {
  const { book, staff } = desk;
  const row = rowOf(desk, member);
  Object.assign(row, { status: "applied", joinedOn: null });
  Object.assign(desk.entries.get(member.id) ?? {}, { action: "member.join" });
  const deed = { by: staff.caseworkerOf(member.unionPath), on: registeredOn(member) };
  const { createdAt: at } = member;
  make(book, membershipMachine, standingOf(desk, member, deed), { ...deed, title: titleOf(row), at });
}

function answer(desk: Desk, member: Member, on: Day, refused: boolean): void {
  const by = desk.staff.reviewerOf(member.unionPath);
  const note = desk.book.dice.pick(words.approve);
  if (refused) stepMember(desk, member, "refuse", { by, on, note: words.refuse });
  else stepMember(desk, member, "approve", { by, on, note, set: { joinedOn: on } });
}
