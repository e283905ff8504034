import { found, one } from "@gongbang/db/rows";
import { archives, consents } from "@gongbang/db/schema/hardship";
import { consentText } from "@gongbang/domain/hardship/open-archive.input";
import type { RecordConsent } from "@gongbang/domain/hardship/record-consent.input";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mustBeOpenFile } from "./open-restricted.ts";
import { mustHaveHappened } from "./step-archive.ts";

export const consentOutput = z.object({ id: z.string() });

/** Writes down that one person of the household has agreed: to which text, when, and how. Never changed afterwards. */
export async function recordConsent(
  office: Office,
  { archiveId, kind, person, givenOn, channel }: RecordConsent,
) {
  const { tx, actor, today } = office;
  mustHaveHappened(givenOn, today);
  const archive = found(await tx.select().from(archives).where(eq(archives.id, archiveId)), "archive");
  mustBeOpenFile(archive);
  const { unionPath } = archive;
  const recordedBy = actor.id;
  const consent = one(
    await tx
      .insert(consents)
      .values({ archiveId, kind, person, givenOn, channel, recordedBy, textVersion: consentText })
      .returning({ id: consents.id }),
  );
  office.about({
    type: "consent",
    id: consent.id,
    recordId: archiveId,
    unionPath,
    changes: [{ field: "consent", becomes: kind }],
  });
  return consent;
}
