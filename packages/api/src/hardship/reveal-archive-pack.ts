import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { mappedOf } from "./read-archive-pack.ts";

export const revealArchivePackInput = z.strictObject({
  ...commandInput,
  archiveId: z.uuid(),
  ...revealReasonInput,
});
export const revealArchivePackOutput = z.object({
  values: z.array(z.object({ at: z.string(), text: z.string() })),
});

/**
 * The sealed fields of a panel in plain, as they are to be typed; each of them counts as uncovered. Refuses with
 * ACCESS.TOO_MANY_REVEALS, and as mappedOf does.
 */
export async function revealArchivePack(office: Office, input: z.output<typeof revealArchivePackInput>) {
  const of = await mappedOf(office, input.archiveId);
  const values = of.plain.flatMap(({ cells }) =>
    cells.flatMap(({ at, text, sealed }) => (sealed && text !== "" ? [{ at, text }] : [])),
  );
  await mayReveal(office, Math.max(1, values.length));
  office.about({
    type: "archive",
    id: input.archiveId,
    unionPath: of.archive.unionPath,
    // By the fields themselves: a person of the family is uncovered as the worker is.
    changes: values.map(({ at }) => ({ field: at.split(".").at(-1) ?? at })),
    reason: reasonOf(input),
  });
  return { values };
}
