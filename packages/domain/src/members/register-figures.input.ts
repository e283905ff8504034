import { z } from "zod";
import { daySchema } from "../kernel/day.ts";

/** A union and those under it; the officer's own where nothing is said. `shared`: as the figures may leave the desk. */
export const figuresInput = z.strictObject({
  unionId: z.uuid().optional(),
  shared: z.boolean().default(false),
});
export type FiguresAsked = z.output<typeof figuresInput>;

/** What moves a membership: its end, and transfers into, out of, and within the unions that are looked at. */
export const moveKinds = ["left", "movedIn", "movedOut", "movedWithin"] as const;
export type MoveKind = (typeof moveKinds)[number];

export const listMovesInput = z.strictObject({
  unionId: z.uuid().optional(),
  kind: z.enum(moveKinds),
  /** The first day of the month. */
  month: daySchema,
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListMoves = z.output<typeof listMovesInput>;

const commandId = z.uuid();
export const countRegisterInput = z.strictObject({ commandId });
export const saveFiguresInput = z.strictObject({
  commandId,
  unionId: z.uuid().optional(),
  locale: z.enum(["zh-CN", "en"]),
});
export type SaveFigures = z.output<typeof saveFiguresInput>;
