import { addDays, daysBetween } from "@gongbang/domain/kernel/day";
import { type Desk, daysIn, rowOf, someDay, takeAll } from "./desk.ts";
import type { Member } from "./members.ts";
import { stepMember } from "./standing.ts";

const words = {
  leave: ["离职后书面申请退会", "工作调离本市，申请退会", "个人原因申请退会，会员证已收回"],
  admonish: "连续未缴会费且不参加组织生活，经教育拒不改正",
  lapse: "满六个月未缴会费、未参加组织生活，按自动退会处理",
  expel: "因犯罪被判处刑罚，经小组讨论、基层委员会决定除名",
  die: "家属送交死亡医学证明",
};

/** What ended: 退会, 自动退会, 除名 and death, each with the step that ended it. */
export function endMemberships(desk: Desk): void {
  const left = takeAll(desk, "left");
  const known = left.filter((member) => daysIn(desk, member) > 200).slice(0, 2);
  for (const member of left) if (!known.includes(member)) leave(desk, member);
  for (const [i, member] of known.entries()) expel(desk, member, i === 0 ? null : 140);
  for (const member of takeAll(desk, "lapsed"))
    if (daysIn(desk, member) > 200) lapse(desk, member);
    else leave(desk, member);
  for (const member of takeAll(desk, "deceased")) die(desk, member);
}

/** They stood in force before it. */
const inForce = (desk: Desk, member: Member) => Object.assign(rowOf(desk, member), { status: "active" });

function leave(desk: Desk, member: Member): void {
  inForce(desk, member);
  const on = someDay(desk, member, 500);
  const by = desk.staff.caseworkerOf(member.unionPath);
  const note = desk.book.dice.pick(words.leave);
  stepMember(desk, member, "leave", { by, on, note, facts: { endedOn: on } });
}

/** 章程 art. 6: half a year after dues and union life stopped, and after the admonition. */
function lapse(desk: Desk, member: Member): void {
  inForce(desk, member);
  const { dice, days } = desk.book;
  const { caseworkerOf, reviewerOf } = desk.staff;
  const on = days.ago(dice.int(1, Math.min(daysIn(desk, member) - 150, 300)));
  const idleSince = addDays(on, -dice.int(190, 230));
  const admonishedOn = days.ago(daysBetween(addDays(on, -dice.int(60, 110)), days.today));
  const by = caseworkerOf(member.unionPath);
  const facts = { idleSince, admonishedOn };
  stepMember(desk, member, "admonish", { by, on: admonishedOn, note: words.admonish, facts });
  const ended = { by: reviewerOf(member.unionPath), on, note: words.lapse, facts: { endedOn: on } };
  stepMember(desk, member, "lapse", ended);
}

/** `filed`: how many days ago the union above took it on file; null where it has yet to. */
function expel(desk: Desk, member: Member, filed: number | null): void {
  inForce(desk, member);
  const { ago, workdays } = desk.book.days;
  const by = desk.staff.reviewerOf(member.unionPath);
  const on = ago(filed === null ? 5 : filed + 10);
  const expelledOn = workdays(on, -2);
  const facts = { groupDiscussedOn: addDays(expelledOn, -9), expelledOn, expelledBy: by.id, endedOn: on };
  stepMember(desk, member, "expel", { by, on, countsOn: expelledOn, note: words.expel, facts });
  if (filed === null) return;
  const filedOn = ago(filed);
  const fileNumber = `西工组备〔${filedOn.slice(0, 4)}〕3号`;
  const { approver } = desk.staff;
  const taken = { filedOn, filedBy: approver.id, fileNumber };
  stepMember(desk, member, "file", { by: approver, on: filedOn, note: fileNumber, facts: taken });
}

function die(desk: Desk, member: Member): void {
  inForce(desk, member);
  const on = someDay(desk, member, 500);
  const diedOn = addDays(on, -desk.book.dice.int(3, 20));
  const by = desk.staff.caseworkerOf(member.unionPath);
  const facts = { diedOn, endedOn: on };
  stepMember(desk, member, "die", { by, on, countsOn: diedOn, note: words.die, facts });
}
