import { programmeCaps } from "@gongbang/db/schema/programmes";
import { uuidv7 } from "@gongbang/db/uuid";
import type { AdoptCaps } from "@gongbang/domain/aid/cap.input";
import { missingOf } from "@gongbang/domain/aid/cap-set";
import { Refused } from "@gongbang/domain/kernel/decision";
import { isNull } from "drizzle-orm";
import type { Office } from "../office.ts";

/**
 * Takes a ready set of caps over from a day on; what stands of it already stays as it is. Refuses with
 * AID.SET_STANDS where nothing of it is missing.
 */
export async function adoptCaps({ tx, actor, about }: Office, { set, effectiveFrom }: AdoptCaps) {
  const { source } = programmeCaps;
  const standing = await tx
    .select({ source })
    .from(programmeCaps)
    .where(isNull(programmeCaps.effectiveUntil));
  const missing = missingOf(set, standing);
  if (missing.length === 0) throw new Refused({ code: "AID.SET_STANDS" });
  const rows = missing.map((cap) => ({ ...cap, id: uuidv7(), effectiveFrom, addedBy: actor.id }));
  await tx.insert(programmeCaps).values(rows.map((row) => ({ ...row, grades: [...row.grades] })));
  const changes = [{ field: "count", becomes: rows.length }];
  about({ type: "programmeCap", id: rows[0]?.id ?? "", unionPath: "/", changes });
  return { added: rows.length };
}
