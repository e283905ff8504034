import { z } from "zod";
import { aidKind } from "../codes/aid-kind.ts";
import { storedCodeSchema } from "../codes/code-table.ts";
import { fundSource } from "../codes/fund-source.ts";
import { narrowing } from "../kernel/narrowing.ts";

/** What waits for a manager, for finance, for a visitor; what has left the funds; and all. */
export const grantViews = ["toApprove", "toPay", "toHandOver", "paid", "all"] as const;
export type GrantView = (typeof grantViews)[number];

/** A page of grants, the newest first; a period is that of the day on which the money left. `after` is the id of the last row that was seen. */
export const listGrantsInput = z.strictObject({
  view: z.enum(grantViews).default("all"),
  fundId: z.uuid().optional(),
  archiveId: z.uuid().optional(),
  kind: storedCodeSchema(aidKind).optional(),
  source: storedCodeSchema(fundSource).optional(),
  ...narrowing,
  /** A number, or a piece of a name. */
  search: z.string().trim().max(60, { error: "INPUT.TOO_LONG" }).default(""),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListGrants = z.output<typeof listGrantsInput>;
