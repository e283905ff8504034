import { one, unlessChanged } from "@gongbang/db/rows";
import { paperTemplates } from "@gongbang/db/schema/papers";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { templateOf } from "./find-template.ts";
import { mustLeadTheOffice } from "./keep-template.ts";

export const templateDone = z.object({ id: z.string() });

/**
 * Puts a template into use in the place of the one before it, which stays. By a second person: refuses with
 * TEMPLATE.UPLOADED_BY_YOU, TEMPLATE.RELEASED, TEMPLATE.NOT_YOURS and ACCESS.NOT_FOUND.
 */
export async function releaseTemplate(office: Office, { id }: { id: string }) {
  const { tx, actor, now } = office;
  mustLeadTheOffice(office);
  const template = await templateOf(tx, id);
  if (template.uploadedBy === actor.id) throw new Refused({ code: "TEMPLATE.UPLOADED_BY_YOU" });
  if (template.releasedAt || template.retiredAt) throw new Refused({ code: "TEMPLATE.RELEASED" });
  await tx
    .update(paperTemplates)
    .set({ retiredAt: now })
    .where(
      and(
        eq(paperTemplates.kind, template.kind),
        isNotNull(paperTemplates.releasedAt),
        isNull(paperTemplates.retiredAt),
      ),
    );
  const released = await tx
    .update(paperTemplates)
    .set({ releasedBy: actor.id, releasedByName: actor.name, releasedAt: now })
    .where(and(eq(paperTemplates.id, id), isNull(paperTemplates.releasedAt)))
    .returning({ id: paperTemplates.id });
  told(office, id, { was: "waiting", becomes: "inUse" });
  return unlessChanged(released);
}

/** Takes a template out of use, or one that waits out of the list of those to be released. Refuses as releasing does. */
export async function retireTemplate(office: Office, { id }: { id: string }) {
  const { tx, now } = office;
  mustLeadTheOffice(office);
  const template = await templateOf(tx, id);
  if (template.retiredAt) throw new Refused({ code: "TEMPLATE.RETIRED" });
  const retired = one(
    await tx
      .update(paperTemplates)
      .set({ retiredAt: now })
      .where(eq(paperTemplates.id, id))
      .returning({ id: paperTemplates.id }),
  );
  told(office, id, { was: template.releasedAt ? "inUse" : "waiting", becomes: "retired" });
  return retired;
}

const told = (office: Office, id: string, change: { was: string; becomes: string }) =>
  office.about({
    type: "template",
    id,
    unionPath: office.actor.unionPath,
    changes: [{ field: "status", ...change }],
  });
