import { z } from "zod";
import { decidedSchema } from "../codes/decided-schema.ts";
import { type Day, parseDay } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, fen, parseYuan } from "../kernel/money.ts";

const readAmount = (text: string): Decision<Fen> => {
  const amount = parseYuan(text);
  return amount !== null && amount > 0 ? allow(amount) : refuse({ code: "INPUT.NOT_AN_AMOUNT" });
};
/** An amount in yuan as typed, in fen, above nothing. Refuses with INPUT.NOT_AN_AMOUNT. */
export const amount = decidedSchema<Fen>(readAmount);

const readBlankDay = (text: string): Decision<Day | null> => {
  if (text.trim() === "") return allow(null);
  const read = parseDay(text);
  return read === null ? refuse({ code: "INPUT.NOT_A_DAY" }) : allow(read);
};
/** A day, or null where the form left it empty. Refuses with INPUT.NOT_A_DAY. */
export const blankDay = decidedSchema<Day | null>(readBlankDay).default(null);

/** A text that must say something. Refuses with INPUT.REQUIRED and INPUT.TOO_LONG. */
export const saying = (most: number) =>
  z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(most, { error: "INPUT.TOO_LONG" });
/** A text that may stay empty. Refuses with INPUT.TOO_LONG. */
export const perhaps = (most: number) => z.string().trim().max(most, { error: "INPUT.TOO_LONG" }).default("");

/** The id of a record, or null where the form left it empty. */
export const blankId = z
  .union([z.uuid(), z.literal("")])
  .nullish()
  .transform((id) => (id ? id : null));

/** More than this is a slip of the keyboard: one hundred million yuan. */
const most = 10_000_000_000;
const readPerhapsAmount = (text: string): Decision<Fen> => {
  const read = text.trim() === "" ? fen(0) : parseYuan(text);
  return read !== null && read <= most ? allow(read) : refuse({ code: "INPUT.NOT_AN_AMOUNT" });
};
/** An amount in yuan as typed, in fen; an empty field is nothing. Refuses with INPUT.NOT_AN_AMOUNT. */
export const perhapsAmount = decidedSchema<Fen>(readPerhapsAmount).default(fen(0));
