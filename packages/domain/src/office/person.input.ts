import { z } from "zod";
import { roles } from "../access/policy.ts";

const version = z.int().min(1);
const name = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" });
const held = z
  .array(z.enum(roles))
  .min(1, { error: "INPUT.NO_ROLE" })
  .max(roles.length)
  .refine((list) => new Set(list).size === list.length, { error: "INPUT.INVALID" });

/** A name to sign in with: 3 to 40 small letters, digits and . _ -, a letter first. Issue: INPUT.NOT_A_USERNAME. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, { error: "INPUT.NOT_A_USERNAME" });

/** The officer's own citizen id, by which their own household's file is closed to them; empty leaves what is known. */
const citizenId = z.string().trim().max(40, { error: "INPUT.TOO_LONG" }).default("");

export const invitePersonInput = z.strictObject({
  commandId: z.uuid(),
  username,
  name,
  roles: held,
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
  citizenId,
});
export type InvitePerson = z.output<typeof invitePersonInput>;

/** New name, roles and union of an officer. `version` is the one that the form saw. */
export const changePersonInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  version,
  name,
  roles: held,
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
  citizenId,
});
export type ChangePerson = z.output<typeof changePersonInput>;

/** What is done to an account as a whole: disable, enable, end its sessions, a new link. */
export const personInput = z.strictObject({ commandId: z.uuid(), id: z.uuid(), version });
export type PersonCommand = z.output<typeof personInput>;

/** A reset. `secondFactor: "renew"` forgets the authenticator of a lost phone; only the system administrator may. */
export const resetPersonInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  version,
  secondFactor: z.enum(["keep", "renew"]),
});
export type ResetPerson = z.output<typeof resetPersonInput>;

export const officerStatuses = ["invited", "active", "disabled"] as const;

/** The list of officers: 50 a page, by union and then by name. */
export const listPeopleInput = z.strictObject({
  text: z.string().trim().max(40).default(""),
  role: z.enum(roles).optional(),
  status: z.enum(officerStatuses).optional(),
  unionId: z.uuid().optional(),
  after: z.strictObject({ path: z.string().max(200), pinyin: z.string().max(200), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListPeople = z.output<typeof listPeopleInput>;
