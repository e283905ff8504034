import { seal } from "@gongbang/db/fields";
import { maskCard } from "@gongbang/domain/codes/mask";
import { saidOf } from "@gongbang/domain/hardship/register-details";
import type { SealedArchiveField } from "@gongbang/domain/hardship/reveal-household.input";
import type { SaveHousehold } from "@gongbang/domain/hardship/save-household.input";
import type { Office } from "../office.ts";
import type { ArchiveRow } from "./load-archive.ts";

const columns = { bankCard: "bank_card", otherContact: "other_contact" } as const;

/** Where the sealed fields of an archive stand. */
export const placeOfArchive = (field: SealedArchiveField, rowId: string) => ({
  ...{ table: "archives", column: columns[field], rowId },
});

/** The rest of the register form as it is stored: what the form left out stays, sealed fields that were left empty too. */
export function registerOf({ keys }: Office, row: ArchiveRow, input: SaveHousehold) {
  const { details, bankCard = "", otherContact = "" } = input;
  const sealed = (field: SealedArchiveField, plain: string) =>
    seal(keys, placeOfArchive(field, row.id), plain);
  return {
    details: details === undefined ? row.details : saidOf(details),
    ...(bankCard === "" ? {} : { bankCard: sealed("bankCard", bankCard), bankMask: maskCard(bankCard) }),
    ...(otherContact === "" ? {} : { otherContact: sealed("otherContact", otherContact) }),
  };
}
