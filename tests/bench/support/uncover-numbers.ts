import { unseal } from "@gongbang/db/fields";
import { loadKeyring } from "@gongbang/db/keyring";
import type { Sql } from "postgres";

export type Sealed = { id: string; sealedId: string; sealedPhone: string };

/** The rows with their whole numbers beside them, as somebody types them into the box. */
export async function withNumbers<Row extends Sealed>(sql: Sql, kek: Buffer, rows: readonly Row[]) {
  const keys = await loadKeyring(sql, kek);
  const open = (column: string, rowId: string, sealed: string) =>
    unseal(keys, { table: "members", column, rowId }, sealed);
  return rows.map((row) => ({
    ...row,
    citizenId: open("citizenId", row.id, row.sealedId),
    phone: open("phone", row.id, row.sealedPhone),
  }));
}
