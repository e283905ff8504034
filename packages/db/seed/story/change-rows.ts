import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { maskPaper } from "@gongbang/domain/codes/mask";
import { blindIndex, seal } from "../../src/fields.ts";
import type { MemberRecord } from "../../src/member-row.ts";
import type { memberChanges } from "../../src/schema/changes.ts";
import type { ChangePlot } from "./change-plots.ts";
import type { Desk } from "./desk.ts";
import { homophoneOf } from "./homophones.ts";
import type { Member } from "./members.ts";
import { mistyped } from "./numbers.ts";

export type ChangeRow = typeof memberChanges.$inferSelect;

const nothing = {
  ...{
    name: null,
    idKind: null,
    citizenId: null,
    citizenIdIndex: null,
    idMask: null,
    sex: null,
    birthOn: null,
  },
  ...{ bankCard: null, bankCardIndex: null, cardTail: null },
};

/**
 * What is asked for and what stood there. Of a request that was granted the register holds the new value already, so
 * that what stood there is made up.
 */
export function valuesFor(
  desk: Desk,
  id: string,
  plot: ChangePlot,
  about: { member: Member; row: MemberRecord },
) {
  const { member, row } = about;
  const granted = plot.answer?.event === "approve";
  const { name: wasName, citizenIdIndex: wasIdIndex, idMask: wasIdMask } = row;
  const was = {
    ...{ wasName, wasIdIndex, wasIdMask },
    ...{ wasCardIndex: row.bankCardIndex, wasCardTail: row.cardTail },
  };
  if (plot.field === "name") {
    const other = homophoneOf(row.name) ?? row.name;
    return { ...nothing, ...was, name: granted ? row.name : other, ...(granted && { wasName: other }) };
  }
  if (plot.field === "citizenId") {
    return { ...nothing, ...was, ...askedPaper(desk, id, mistyped(member.citizenId, desk.book.days.today)) };
  }
  const fresh = desk.numbers.card();
  const asked = askedCard(desk, id, granted ? (member.bankCard ?? fresh) : fresh);
  const before = { wasCardIndex: blindIndex(desk.keys, "bankCard", fresh), wasCardTail: fresh.slice(-4) };
  return { ...nothing, ...was, ...asked, ...(granted && before) };
}

const sealed = ({ keys }: Desk, column: string, rowId: string, plain: string) =>
  seal(keys, { table: "member_changes", column, rowId }, plain);

const askedPaper = (desk: Desk, rowId: string, { id, sex, birthOn }: CitizenId) => ({
  ...{ idKind: "1" as const, sex, birthOn, idMask: maskPaper(id) },
  citizenId: sealed(desk, "citizenId", rowId, id),
  citizenIdIndex: blindIndex(desk.keys, "citizenId", id),
});

const askedCard = (desk: Desk, rowId: string, card: string) => ({
  bankCard: sealed(desk, "bankCard", rowId, card),
  bankCardIndex: blindIndex(desk.keys, "bankCard", card),
  cardTail: card.slice(-4),
});
