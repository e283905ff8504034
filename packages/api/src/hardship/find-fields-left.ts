import { members } from "@gongbang/db/schema/members";
import { beforeNotice } from "@gongbang/domain/hardship/archive.status";
import { type FieldLeft, fieldsLeft } from "@gongbang/domain/hardship/fields-left";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { packSubject } from "./gather-pack-facts.ts";
import type { ArchiveRow, HouseholdRow } from "./load-archive.ts";

/**
 * The starred fields of the register form that a file still lacks before its notice; a relief in an emergency is asked for
 * none. Nor is a file whose worker has left for another union: what the register proves of them is not seen here.
 */
export async function fieldsLeftOf(
  { tx, keys }: Pick<Office, "tx" | "keys">,
  archive: ArchiveRow,
  household: HouseholdRow[],
): Promise<FieldLeft[]> {
  if (archive.kind !== "daily" || !beforeNotice.some((status) => status === archive.status)) return [];
  const [member] = await tx.select().from(members).where(eq(members.id, archive.memberId));
  if (!member) return [];
  return fieldsLeft(
    packSubject({ keys, archive, member, household, unionName: "", names: new Map() }, false),
  );
}
