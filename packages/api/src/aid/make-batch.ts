import { seal } from "@gongbang/db/fields";
import { found, one } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { bankTemplates, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { uuidv7 } from "@gongbang/db/uuid";
import { strangeTo } from "@gongbang/documents/write-bank-file";
import type { MakeBatch } from "@gongbang/domain/aid/batch.input";
import { batchMachine, decideMaking } from "@gongbang/domain/aid/batch.status";
import { batchSeries } from "@gongbang/domain/codes/record-number";
import { yearOf } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { fen } from "@gongbang/domain/kernel/money";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { begin } from "../advance.ts";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import { holdFiles } from "./file-standing.ts";
import { type PayableRow, type Payee, payableAmong, payeeOf } from "./find-payable.ts";
import { batchFacts } from "./step-batch.ts";

/** Where the card of a line is sealed. */
export const linePlace = (rowId: string) => ({ table: "payment_lines", column: "card", rowId });

type Line = { row: PayableRow; payee: Payee };

/**
 * Makes a batch of approved transfers of one fund: a line a grant, with the account as it is now. Refuses with
 * AID.NOT_PAYABLE where one of them is not approved any more or waits at the bank already, with AID.NO_ACCOUNT,
 * AID.NAME_NOT_IN_ENCODING, as decideMaking does, and with ACCESS.NOT_FOUND.
 */
export async function makeBatch(office: Office, { fundId, templateId, purpose, grantIds }: MakeBatch) {
  const { tx, actor, today } = office;
  const isOpen = and(eq(bankTemplates.id, templateId), isNull(bankTemplates.closedAt));
  const { template } = found(await tx.select().from(bankTemplates).where(isOpen), "template");
  const ids = [...new Set(grantIds)];
  await holdFiles(office, sql`(select ${grants.archiveId} from ${grants} where ${inArray(grants.id, ids)})`);
  // Held in one order: two people who make a batch at once do not both take a grant, nor wait for each other.
  const held = tx
    .select({ id: grants.id })
    .from(grants)
    .where(inArray(grants.id, ids))
    .orderBy(asc(grants.id));
  await held.for("update");
  const rows = await payableAmong(office, fundId, ids);
  if (rows.length < ids.length)
    throw new Refused({ code: "AID.NOT_PAYABLE", count: ids.length - rows.length });
  const lines = rows.flatMap((row): Line[] => {
    const payee = payeeOf(office, row);
    return payee === null ? [] : [{ row, payee }];
  });
  if (lines.length < rows.length)
    throw new Refused({ code: "AID.NO_ACCOUNT", count: rows.length - lines.length });
  const strange = lines.find(({ payee }) => strangeTo(template.encoding, payee.holderName + payee.bankName));
  if (strange) throw new Refused({ code: "AID.NAME_NOT_IN_ENCODING", name: strange.payee.holderName });

  const batch = one(
    await tx
      .insert(paymentBatches)
      .values({
        ...{ number: await nextNumber(tx, batchSeries(yearOf(today))), fundId, templateId, purpose },
        lines: lines.length,
        amountFen: fen(lines.reduce((sum, { row }) => sum + row.grant.amountFen, 0)),
        ...{ madeBy: actor.id, unionId: actor.unionId, unionPath: actor.unionPath, keeperId: actor.id },
      })
      .returning(),
  );
  const values = lines.map((line, i) => lineOf(office, { batchId: batch.id, lineNo: i + 1, ...line }));
  for (let at = 0; at < values.length; at += 500)
    await tx.insert(paymentLines).values(values.slice(at, at + 500));
  const facts = await batchFacts(office, batch);
  orRefuse(decideMaking(facts));
  await begin(office, batchMachine, facts, { title: batch.number });
  const { id, number, unionPath, amountFen } = batch;
  office.about({
    ...{ type: "batch", id, unionPath },
    changes: [
      { field: "number", becomes: number },
      { field: "amountFen", becomes: amountFen },
    ],
  });
  return { id, number };
}

function lineOf({ keys }: Office, { row, payee, ...place }: Line & { batchId: string; lineNo: number }) {
  const id = uuidv7();
  const { grant, attempts } = row;
  const { unionId, unionPath, keeperId } = grant;
  return {
    ...{ id, ...place, grantId: grant.id, attempt: attempts + 1, amountFen: grant.amountFen },
    ...{ holderName: payee.holderName, bankName: payee.bankName, cardTail: payee.card.slice(-4) },
    card: seal(keys, linePlace(id), payee.card),
    ...{ unionId, unionPath, keeperId },
  };
}
