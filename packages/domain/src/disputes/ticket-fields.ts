import { z } from "zod";
import { readCreditCode } from "../codes/credit-code.ts";
import { decidedSchema } from "../codes/decided-schema.ts";
import { readPhone } from "../codes/phone.ts";
import { type Day, parseDay } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, parseYuan } from "../kernel/money.ts";

/** A field that a form may leave empty: "" is null, anything else is read by `read`. */
const blankOr = <T>(read: (text: string) => Decision<T>) =>
  decidedSchema<T | null>((text) => (text.trim() === "" ? allow(null) : read(text))).default(null);

const readDay = (text: string): Decision<Day> => {
  const read = parseDay(text);
  return read === null ? refuse({ code: "INPUT.NOT_A_DAY" }) : allow(read);
};
const readYuan = (text: string): Decision<Fen> => {
  const read = parseYuan(text);
  return read === null ? refuse({ code: "INPUT.NOT_AN_AMOUNT" }) : allow(read);
};

/** A day, or null where the form left it empty. Refuses with INPUT.NOT_A_DAY. */
export const blankDay = blankOr(readDay);
/** An amount in yuan as typed, in fen; null where empty. Refuses with INPUT.NOT_AN_AMOUNT. */
export const blankYuan = blankOr(readYuan);
/** A mobile number, or null where empty. Refuses with PHONE.NOT_MOBILE. */
export const blankPhone = blankOr(readPhone);
/** A checked credit code, or null where empty. Refuses with CREDIT_CODE.*. */
export const blankCreditCode = blankOr((text) => {
  const read = readCreditCode(text);
  return read.ok ? allow(read.value.code) : read;
});

/** A text that must say something. Refuses with INPUT.REQUIRED and INPUT.TOO_LONG. */
export const saying = (most: number) =>
  z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(most, { error: "INPUT.TOO_LONG" });
/** A text that may stay empty. Refuses with INPUT.TOO_LONG. */
export const perhaps = (most: number) => z.string().trim().max(most, { error: "INPUT.TOO_LONG" }).default("");

/** What every command about a ticket carries; `version` is the one that the screen showed. */
export const ticketCommand = { commandId: z.uuid(), ticketId: z.uuid(), version: z.int().min(1) };
