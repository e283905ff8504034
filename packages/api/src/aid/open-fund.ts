import { uuidv7 } from "@gongbang/db/uuid";
import type { OpenFund } from "@gongbang/domain/aid/open-fund.input";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";

/** Opens a fund with its budget, which is the first movement of its ledger. */
export async function openFund({ tx, today, about }: Office, fund: OpenFund) {
  const id = uuidv7();
  const { name, source, kinds, opensOn, closesOn, cap, householdYearlyCap, giver, terms } = fund;
  const list = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  await tx.execute(sql`select app.open_fund(
    ${id}, ${name}, ${source}, array[${list}]::text[], ${opensOn}, ${closesOn}, ${cap}, ${householdYearlyCap}, ${today},
    ${giver}, ${terms})`);
  const changes = [
    { field: "name", becomes: name },
    { field: "capFen", becomes: cap },
  ];
  about({ type: "fund", id, unionPath: "/", changes });
  return { id };
}
