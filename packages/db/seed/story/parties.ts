import { fen } from "@gongbang/domain/kernel/money";
import { seal } from "../../src/fields.ts";
import type { ticketClaims, ticketParties } from "../../src/schema/disputes.ts";
import type { Employer } from "./employers.ts";
import { nameOf } from "./names.ts";
import type { TicketRow } from "./ticket-walk.ts";
import { type someClaim, toldOf } from "./ticket-words.ts";
import type { Court } from "./tickets.ts";

export type PartyRow = Required<typeof ticketParties.$inferInsert>;
export type ClaimRow = Required<typeof ticketClaims.$inferInsert>;
export type Applicant = { name: string; phone: string | null; memberId: string | null };

/** Who applies: mostly one person, of the employer's own union where it has one. */
export function applicantsFor({ book: { dice }, members, numbers }: Court, { union }: Employer): Applicant[] {
  const count = dice.chance(0.88) ? 1 : dice.int(2, 5);
  const colleagues =
    union === null
      ? []
      : members.filter(({ unionPath, status }) => unionPath.startsWith(union.path) && status === "active");
  return Array.from({ length: count }, (): Applicant => {
    const member = colleagues.length > 0 && dice.chance(0.7) ? dice.pick(colleagues) : null;
    if (member !== null) return { name: member.name, phone: member.phone ?? null, memberId: member.id };
    return {
      name: nameOf(dice, dice.pick(["1", "2"] as const)).name,
      phone: numbers.phone(),
      memberId: null,
    };
  });
}

export function partyRows(
  { book, keys, numbers }: Court,
  row: TicketRow,
  sides: { applicants: Applicant[]; employer: Employer },
): PartyRow[] {
  const { dice } = book;
  const { employer } = sides;
  const applicants = sides.applicants.map((each) => ({
    ...each,
    side: "applicant" as const,
    contact: null,
    creditCode: null,
  }));
  const contact = dice.chance(0.5) ? nameOf(dice, "1").name : null;
  const respondent = {
    side: "respondent" as const,
    name: employer.name,
    contact,
    phone: numbers.phone(),
    memberId: null,
    creditCode: employer.code,
  };
  return [...applicants, respondent].map(({ phone, ...party }) => {
    const id = dice.uuid(row.createdAt.getTime());
    const sealed =
      phone === null ? null : seal(keys, { table: "ticket_parties", column: "phone", rowId: id }, phone);
    return { ...party, id, ticketId: row.id, phone: sealed };
  });
}

export function claimRows(
  { book: { dice } }: Court,
  row: TicketRow,
  kinds: ReturnType<typeof someClaim>[],
): ClaimRow[] {
  return kinds.map((kind, position) => {
    const { period, yuan } = toldOf(kind);
    const claimedFen = fen(dice.int(yuan[0] / 100, yuan[1] / 100) * 10_000);
    const admittedFen = dice.chance(0.3)
      ? fen(Math.round((claimedFen * dice.int(20, 90)) / 10_000) * 100)
      : null;
    return {
      id: dice.uuid(Date.parse(`${row.receivedOn}T08:31:00+08:00`)),
      ticketId: row.id,
      position,
      kind,
      period,
      claimedFen,
      admittedFen,
    };
  });
}
