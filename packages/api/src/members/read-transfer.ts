import { found } from "@gongbang/db/rows";
import { transfers } from "@gongbang/db/schema/memberships";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { deadlineShape, deadlinesOf, timelineOf, timelineShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { shapesOf, transferShape } from "./list-transfers.ts";

export const transferRecordOutput = z.object({
  ...transferShape.shape,
  timeline: timelineShape,
  deadlines: z.array(deadlineShape),
});

/** One transfer with its steps and clocks, from either end. Refuses with ACCESS.NOT_FOUND. */
export async function readTransfer(
  office: Office,
  id: string,
): Promise<z.input<typeof transferRecordOutput>> {
  const { tx } = office;
  const row = found(await tx.select().from(transfers).where(eq(transfers.id, id)), "transfer");
  const shape = found(await shapesOf(office, [row]), "transfer");
  return { ...shape, timeline: await timelineOf(tx, id), deadlines: await deadlinesOf(office, id) };
}
