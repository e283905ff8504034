import { z } from "zod";
import { creditCodeSchema } from "../codes/credit-code.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank, shortText } from "./blank.ts";
import { foundableLevels } from "./union.status.ts";

const name = (max: number) =>
  z.string().trim().min(2, { error: "INPUT.REQUIRED" }).max(max, { error: "INPUT.TOO_LONG" });
const note = z.string().trim().max(500, { error: "INPUT.TOO_LONG" });
const reason = note.min(2, { error: "INPUT.REASON_REQUIRED" });

/** 建会: a union that is being founded under another one. */
export const foundUnionInput = z.strictObject({
  commandId: z.uuid(),
  parentId: z.uuid({ error: "INPUT.REQUIRED" }),
  level: z.enum(foundableLevels, { error: "INPUT.REQUIRED" }),
  name: name(80),
  shortName: name(30),
  creditCode: orBlank(creditCodeSchema),
  note,
});
export type FoundUnion = z.output<typeof foundUnionInput>;

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
/** The approval is a paper with a number and a day. */
export const approveUnionInput = z.strictObject({
  ...step,
  approvalNumber: shortText(60),
  foundedOn: daySchema,
});
export const stepUnionInput = z.strictObject({ ...step, reason });
/** Merged into, or dissolved with its members handed to, another union. */
export const endUnionInput = z.strictObject({
  ...step,
  intoId: z.uuid({ error: "INPUT.REQUIRED" }),
  reason,
});
export type EndUnion = z.output<typeof endUnionInput>;
