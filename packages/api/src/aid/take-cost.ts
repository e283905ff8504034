import { decideRemainder } from "@gongbang/domain/aid/medical-cost";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";

type Asked = { costId: string | null; archiveId: string; kind: string; amount: Fen };
const medical = "20";

/**
 * Takes medical aid out of what the household still has paid itself of a bill, in one conditional statement: two grants
 * at once do not both get the last of it. Other kinds have no bill. Refuses with AID.COST_MISSING, AID.OVER_OWN_PAID,
 * and ACCESS.NOT_FOUND for another household's bill.
 */
export async function takeCost(
  { tx }: Pick<Office, "tx">,
  { costId, archiveId, kind, amount }: Asked,
): Promise<void> {
  if (kind !== medical) {
    if (costId !== null) throw new Refused({ code: "AID.COST_OF_OTHER_KIND" });
    return;
  }
  if (costId === null) throw new Refused({ code: "AID.COST_MISSING" });
  const taken = await tx.execute(sql`select left_fen from app.take_cost(${costId}, ${archiveId}, ${amount})`);
  if (taken.length === 1) return;
  const [row] = await tx.execute<{ left: string }>(
    sql`select left_fen as left from app.cost_left(${costId}, ${archiveId})`,
  );
  if (!row) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "cost" });
  orRefuse(decideRemainder(amount, fen(Number(row.left))));
}
