import { z } from "zod";
import { newPassword } from "./password.ts";

/** Six digits of an authenticator, with or without blanks. Issue: INPUT.NOT_SIX_DIGITS. */
const code = z
  .string()
  .max(12, { error: "INPUT.NOT_SIX_DIGITS" })
  .transform((text) => text.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, { error: "INPUT.NOT_SIX_DIGITS" }));

/** The sealed secret that the page offered: it comes back as it was given. */
const offer = z.string().min(1).max(1000);

/** A one-time link, used: a password, and a code of the authenticator where the roles need one. */
export const useLinkInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/),
  password: newPassword,
  secondFactor: z.strictObject({ offer, code }).optional(),
});
export type UseLink = z.output<typeof useLinkInput>;

/** The second factor of somebody who has signed in without one. */
export const confirmCodeInput = z.strictObject({ offer, code });
export type ConfirmCode = z.output<typeof confirmCodeInput>;
