import { type Desk, daysIn, isWorker, takeOne } from "./desk.ts";
import { stepMember } from "./standing.ts";

/** 章程 art. 6, in days ago: since when nothing is heard of somebody, when they were admonished, when they came round. */
const plots: { path: string; idle: number; admonished: number; resumed?: number }[] = [
  { path: "/07/", idle: 100, admonished: 40 },
  { path: "/07/", idle: 205, admonished: 95 },
  { path: "/10/", idle: 130, admonished: 20 },
  { path: "/12/", idle: 160, admonished: 90, resumed: 30 },
];

/** Who pays no dues and takes no part, and was told so: six months run, or have run out, or were stopped. */
export function admonishMembers(desk: Desk): void {
  const { ago } = desk.book.days;
  for (const { path, idle, admonished, resumed } of plots) {
    const member = takeOne(
      desk,
      (each, row) => isWorker(each, row) && each.unionPath.startsWith(path) && daysIn(desk, each) > 300,
    );
    const by = desk.staff.caseworkerOf(path);
    const on = ago(admonished);
    const facts = { idleSince: ago(idle), admonishedOn: on };
    stepMember(desk, member, "admonish", {
      by,
      on,
      note: "多次联系未缴会费、未参加活动，本人拒绝改正",
      facts,
    });
    if (resumed === undefined) continue;
    const none = { idleSince: null, admonishedOn: null };
    const note = "已补缴会费并参加小组活动";
    stepMember(desk, member, "resume", { by, on: ago(resumed), note, facts: none });
  }
}
