import { z } from "zod";
import { changedFields } from "./member-fields.ts";

/**
 * New values of the fields that an officer may change. A field that is left out stays; one that is sent empty is
 * emptied; a retired code may be sent back where it stands. `version` is the one that the form saw.
 */
export const changeMemberInput = z.strictObject({
  commandId: z.uuid(),
  memberId: z.uuid(),
  version: z.int().min(1),
  fields: z.strictObject(changedFields),
});
export type ChangeMember = z.output<typeof changeMemberInput>;
