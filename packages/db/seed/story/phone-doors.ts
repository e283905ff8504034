import { addDays } from "@gongbang/domain/kernel/day";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { type Applicant, keptElsewhere, someApplicant } from "./applicants.ts";
import { type ApplicationRow, applyByPhone, decide, refuseApplication } from "./applications.ts";
import { make } from "./chronicle.ts";
import { type Desk, daysIn, isWorker, registeredOn, rowOf, takeOne } from "./desk.ts";
import { type LinkRow, openLink } from "./join-links.ts";
import type { Member } from "./members.ts";
import { standingOf, stepMember, titleOf } from "./standing.ts";
import type { Union } from "./unions.ts";

/** Where somebody waits for an answer, and since how many days. */
const waiting = [
  ["/07/", 1],
  ["/07/", 1],
  ["/07/", 3],
  ["/07/", 6],
  ["/10/", 2],
  ["/10/", 5],
  ["/12/", 4],
  ["/12/", 9],
] as const;
const refusals = [
  ["/07/", "身份证照片与填写的姓名不符，请核对后重新申请"],
  ["/10/", "经核实不在本单位工作，请向所在单位工会申请"],
] as const;
const approved = 4;

type Doors = { links: LinkRow[]; applications: ApplicationRow[] };

/** 扫码申请: who waits, who was refused, and who came into the register so in the last weeks. */
export function openDoors(desk: Desk): Doors {
  const open = new Map<string, LinkRow>();
  const linkOf = (union: Union): LinkRow => {
    const link = open.get(union.id) ?? openLink(desk, union);
    open.set(union.id, link);
    return link;
  };
  const apply = (applicant: Applicant, union: Union, ago: number): ApplicationRow => {
    const on = addDays(desk.book.days.today, -ago);
    return applyByPhone(desk, { applicant, union, link: linkOf(union), on });
  };
  const queue = waiting.map(([above, ago], i) => {
    const who = i === 3 ? keptElsewhere(desk, above) : someApplicant(desk, i);
    return apply(who, doorIn(desk, above), ago);
  });
  const turnedDown = refusals.map(([above, why], i) => {
    const row = apply(someApplicant(desk, i), doorIn(desk, above), 20 + i);
    refuseApplication(desk, row, why);
    return row;
  });
  const cameIn = Array.from({ length: approved }, () => {
    const member = takeOne(desk, isNew(desk));
    const { union, citizenId, phone, occupation } = member;
    const { name } = rowOf(desk, member);
    const who = { name, citizenId, phone: phone ?? "", work: { occupation: occupation ?? "" } };
    const row = apply(who, union, daysIn(desk, member) + desk.book.dice.int(1, 4));
    admit(desk, row, member);
    return row;
  });
  return { links: [...open.values()], applications: [...queue, ...turnedDown, ...cameIn] };
}

/** The first union of its street: the code hangs at its gate. */
function doorIn({ unions }: Desk, above: string): Union {
  const union = unions.find((each) => each.level === "basic" && each.above === above);
  if (!union) throw new Error(`Bug: there is a union under ${above}`);
  return union;
}

const isNew = (desk: Desk) => (member: Member, row: ReturnType<typeof rowOf>) =>
  isWorker(member, row) && member.union.level === "basic" && !!member.phone && daysIn(desk, member) < 60;

/** The approval is what registered them. */
function admit(desk: Desk, row: ApplicationRow, member: Member): void {
  const { createdAt: at, unionPath } = member;
  const by = desk.staff.reviewerOf(unionPath);
  const on = registeredOn(member);
  decide(row, { by, on, status: "approved" });
  row.memberId = member.id;
  Object.assign(rowOf(desk, member), { status: "applied" });
  const deed = { by, on, countsOn: row.appliedOn, title: titleOf(rowOf(desk, member)), at };
  make(desk.book, membershipMachine, standingOf(desk, member, { by, on }), deed);
  const approvedAt = new Date(at.getTime() + 1000);
  stepMember(desk, member, "approve", { by, on, at: approvedAt, quiet: true, set: { joinedOn: on } });
  const { id: actorId, name: actorName, roles } = by;
  const changes = [{ field: "status", was: "applied", becomes: "active" }];
  const line = { action: "member.approve", objectType: "application", objectId: row.id, changes };
  Object.assign(desk.entries.get(member.id) ?? {}, { actorId, actorName, roles, ...line });
}
