import { blindIndex, seal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { paymentAccounts } from "@gongbang/db/schema/payments";
import { uuidv7 } from "@gongbang/db/uuid";
import { decidePayee } from "@gongbang/domain/aid/payee";
import type { RecordAccount } from "@gongbang/domain/aid/record-account.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull } from "drizzle-orm";
import { archiveInReach, mustBeOpenFile } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { beneficiaryOf, householdPeople } from "./find-beneficiary.ts";

/** Where the card of an account is sealed. */
export const accountPlace = (rowId: string) => ({ table: "payment_accounts", column: "card", rowId });

/**
 * Writes down whose account a person of a household is paid to; the one before ends. A payment that came back is paid
 * there the next time. Refuses as decidePayee does, with HARDSHIP.RESTRICTED for a file that was closed, and with ACCESS.NOT_FOUND.
 */
export async function recordAccount(office: Office, { archiveId, personId, card, ...said }: RecordAccount) {
  const { tx, actor, keys, now, today } = office;
  const archive = await archiveInReach(office, archiveId);
  mustBeOpenFile(office, archive);
  const person = await beneficiaryOf(office, archive, { personId, kind: "10" });
  const household = await householdPeople(office, archive);
  const guardian = orRefuse(decidePayee(said.holderName, person, { household, on: today }));
  // One after the other: a person has one account that is paid to.
  const held = await tx
    .select({ id: archives.id })
    .from(archives)
    .where(eq(archives.id, archiveId))
    .for("update");
  found(held, "archive");
  const whose = personId === null ? isNull(paymentAccounts.personId) : eq(paymentAccounts.personId, personId);
  const isLive = and(eq(paymentAccounts.archiveId, archiveId), whose, isNull(paymentAccounts.endedAt));
  await tx.update(paymentAccounts).set({ endedAt: now }).where(isLive);
  const id = uuidv7();
  const { unionId, unionPath } = archive;
  const cardTail = card.slice(-4);
  await tx.insert(paymentAccounts).values({
    ...{ id, archiveId, personId, holderName: said.holderName, bankName: said.bankName },
    ...{ isGuardian: guardian !== null, cardTail },
    card: seal(keys, accountPlace(id), card),
    cardIndex: blindIndex(keys, "bankCard", card),
    ...{ unionId, unionPath, keeperId: actor.id },
  });
  const changes = [{ field: "cardTail", becomes: cardTail }];
  office.about({ type: "paymentAccount", id, recordId: archiveId, unionPath, changes });
  return { id, cardTail };
}
