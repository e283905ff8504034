import { addDays, addYears, type Day, later } from "@gongbang/domain/kernel/day";
import type { Retention } from "@gongbang/domain/members/membership.input";
import { type Desk, isWorker, registeredOn, rowOf, someDay, takeAll, takeOne } from "./desk.ts";
import type { Member } from "./members.ts";
import { stepMember } from "./standing.ts";

const notes: Record<Retention, string> = {
  retired: "已办理退休，保留会籍",
  unemployed: "失业期间保留会籍",
  military: "应征入伍，保留会籍",
  unpaidLeave: "停薪留职，保留会籍",
};

/** 保留会籍: the retired, and who is without work or away for a while. Some of them have come back. */
export function keepMemberships(desk: Desk): void {
  for (const member of takeAll(desk, "retained")) retain(desk, member);
  for (let count = 0; count < 3; count += 1) comeBack(desk);
}

function retain(desk: Desk, member: Member): void {
  const { dice, days } = desk.book;
  const row = rowOf(desk, member);
  row.status = "active";
  const retention: Retention = member.retired
    ? "retired"
    : dice.weighted({ unemployed: 5, military: 2, unpaidLeave: 3 });
  const settled = days.workdays(registeredOn(member), dice.int(1, 15));
  const on = settled < days.today ? settled : registeredOn(member);
  const since = member.retired ? retiredOn(member) : addDays(on, -dice.int(1, 25));
  keep(desk, member, { on, since, retention });
}

/** Their sixtieth birthday, or the day on which they joined where they did so later. */
function retiredOn({ citizenId, joinedOn }: Member): Day {
  const sixty = addYears(citizenId.birthOn, 60);
  return joinedOn ? later(joinedOn, sixty) : sixty;
}

type Keeping = { on: Day; since: Day; retention: Retention };

function keep(desk: Desk, member: Member, { on, since, retention }: Keeping): void {
  const by = desk.staff.caseworkerOf(member.unionPath);
  const facts = { retention, retainedSince: since, idleSince: null, admonishedOn: null };
  stepMember(desk, member, "retain", { by, on, countsOn: since, note: notes[retention], facts });
}

function comeBack(desk: Desk): void {
  const { ago } = desk.book.days;
  const on = ago(desk.book.dice.int(320, 400));
  const member = takeOne(desk, (each, row) => isWorker(each, row) && registeredOn(each) < on);
  keep(desk, member, { on, since: addDays(on, -10), retention: "unemployed" });
  const by = desk.staff.caseworkerOf(member.unionPath);
  const facts = { retention: null, retainedSince: null };
  const back = someDay(desk, member, 90);
  stepMember(desk, member, "reinstate", { by, on: back, note: "重新就业，恢复会籍", facts });
}
