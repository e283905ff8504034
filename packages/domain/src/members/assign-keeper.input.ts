import { z } from "zod";
import { memberFilter } from "./member-filter.ts";

/** As many members as one command may change. */
export const mostAtOnce = 10_000;

/** Whom a bulk action means: those that were ticked, or all that a filter shows but these. */
export const memberSelection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1, { error: "INPUT.REQUIRED" }).max(1000) }),
  z.strictObject({ filter: memberFilter, except: z.array(z.uuid()).max(1000).default([]) }),
]);
export type MemberSelection = z.output<typeof memberSelection>;

/** 指派责任人: who looks after these members from now on. */
export const assignKeeperInput = z.strictObject({
  commandId: z.uuid(),
  selection: memberSelection,
  keeperId: z.uuid({ error: "INPUT.REQUIRED" }),
});
export type AssignKeeper = z.output<typeof assignKeeperInput>;
