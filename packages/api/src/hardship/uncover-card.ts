import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { archives } from "@gongbang/db/schema/hardship";
import type { members } from "@gongbang/db/schema/members";
import { placeOfArchive } from "./write-register.ts";

type Cards = {
  keys: Keyring;
  archive: Pick<typeof archives.$inferSelect, "id" | "bankCard" | "bankMask">;
  member: Pick<typeof members.$inferSelect, "id" | "bankCard" | "cardTail">;
};

/** The card that the archive names, else the membership card: its mask, or in plain. Null where there is none. */
export function cardOf({ keys, archive, member }: Cards, uncovered: boolean): string | null {
  if (!uncovered) return archive.bankMask ?? (member.cardTail && `****${member.cardTail}`);
  if (archive.bankCard !== null)
    return unseal(keys, placeOfArchive("bankCard", archive.id), archive.bankCard);
  return member.bankCard === null
    ? null
    : unseal(keys, { table: "members", column: "bankCard", rowId: member.id }, member.bankCard);
}
