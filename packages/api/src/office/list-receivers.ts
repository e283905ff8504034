import { z } from "zod";
import type { Office } from "../office.ts";
import { receiversAt } from "./find-receiver.ts";

export const receiversOutput = z.array(z.object({ id: z.string(), name: z.string(), leads: z.boolean() }));

/** Who at a union may receive something: never whoever asks. */
export async function listReceivers({ tx, actor }: Office, { unionId }: { unionId: string }) {
  return (await receiversAt(tx, unionId)).filter(({ id }) => id !== actor.id).slice(0, 200);
}
