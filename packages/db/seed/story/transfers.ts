import { type Desk, daysIn, isWorker, rowOf, takeAll, takeOne } from "./desk.ts";
import type { Member } from "./members.ts";
import { arrivals, type TransferPlot, transferPlots } from "./transfer-plots.ts";
import type { TransferRow, Way } from "./transfer-rows.ts";
import { walkTransfer } from "./transfer-walk.ts";
import type { Union } from "./unions.ts";

/** 会籍转接: what waits between two unions, what came to nothing, and who came over in the last year. */
export function moveMembers(desk: Desk): TransferRow[] {
  const moved = takeAll(desk, "transferring").flatMap((member) => arrive(desk, member));
  const waiting = transferPlots.map((plot) => {
    const member = takeOne(
      desk,
      (each, row) =>
        isWorker(each, row) && each.union.above === plot.from && daysIn(desk, each) > (plot.sent ?? 0) + 30,
    );
    return walkTransfer(desk, wayOf(desk, plot, member));
  });
  return [...moved, ...waiting];
}

function wayOf(desk: Desk, { to, asked, sent, answer, kind, note }: TransferPlot, member: Member): Way {
  const { ago } = desk.book.days;
  return {
    ...{ member, from: member.union, to: homeIn(desk, ({ above }) => above === to), kind, note },
    askedOn: asked === undefined ? null : ago(asked),
    sentOn: sent === undefined ? null : ago(sent),
    answer: answer ? { event: answer.event, on: ago(answer.ago), note: answer.note } : null,
  };
}

/** Who stands in a union today after coming from another one. Who was registered only just has not come from anywhere. */
function arrive(desk: Desk, member: Member): TransferRow[] {
  const { dice, days } = desk.book;
  rowOf(desk, member).status = "active";
  const age = daysIn(desk, member);
  if (age < 60) return [];
  const sentOn = days.ago(dice.int(25, Math.min(age - 20, 380)));
  const from = homeIn(desk, ({ above }) => above !== member.union.above);
  // Where they were then, somebody else registered them.
  const { id: actorId, name: actorName, roles } = desk.staff.caseworkerOf(from.path);
  Object.assign(desk.entries.get(member.id) ?? {}, { unionPath: from.path, actorId, actorName, roles });
  const on = days.workdays(sentOn, dice.int(1, 7));
  const way = { ...dice.pick(arrivals), member, from, to: member.union, askedOn: null, sentOn };
  return [walkTransfer(desk, { ...way, answer: { event: "accept", on, note: "" } })];
}

/** A union in which people work. */
const homeIn = ({ book, unions }: Desk, fits: (union: Union) => boolean): Union =>
  book.dice.pick(unions.filter((union) => union.level === "basic" && fits(union)));
