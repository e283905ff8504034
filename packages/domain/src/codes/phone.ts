import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { decidedSchema } from "./decided-schema.ts";
import { plainNumber } from "./plain-text.ts";

export type PhoneRefusal = { code: "PHONE.NOT_MOBILE" };

/** Reads a mobile number of 11 digits, grouped or with +86 or not. Refuses with PHONE.NOT_MOBILE. */
export function readPhone(text: string): Decision<string, PhoneRefusal> {
  const phone = plainNumber(text).replace(/^(\+|00)86/, "");
  return /^1[3-9]\d{9}$/.test(phone) ? allow(phone) : refuse({ code: "PHONE.NOT_MOBILE" });
}

/** A mobile number at the edge, 11 digits; the message is the refusal's code. */
export const phoneSchema = decidedSchema(readPhone);
