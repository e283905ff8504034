import { z } from "zod";
import { daySchema } from "../kernel/day.ts";

const text = z.string().trim().min(2, "INPUT.REASON_REQUIRED").max(1000, "INPUT.TOO_LONG");

/** An objection to a notice. Who objected may stay unnamed; a name is sealed where it is stored. */
export const recordObjectionInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  receivedOn: daySchema,
  objector: z.string().trim().max(60, "INPUT.TOO_LONG"),
  text,
});
export type RecordObjection = z.output<typeof recordObjectionInput>;

/** How an objection was dealt with: upheld, and then the archive is returned or rejected; or dismissed. */
export const settleObjectionInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  outcome: z.enum(["upheld", "dismissed"], { error: "INPUT.REQUIRED" }),
  handling: text,
});
export type SettleObjection = z.output<typeof settleObjectionInput>;

/** The open objections, the oldest first. `after` is the id of the last row that was seen. */
export const listObjectionsInput = z.strictObject({
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
