import { found, one, unlessChanged } from "@gongbang/db/rows";
import { archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import { consentText } from "@gongbang/domain/hardship/open-archive.input";
import type { RecordConsent, WithdrawConsent } from "@gongbang/domain/hardship/record-consent.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mustBeOpenFile } from "./open-restricted.ts";
import { heldArchive, mustHaveHappened } from "./step-archive.ts";

export const consentOutput = z.object({ id: z.string() });

/**
 * Writes down that one person of the household has agreed: to which text, when, and how. Refuses with HARDSHIP.IN_FUTURE,
 * HARDSHIP.RESTRICTED, HARDSHIP.WITHDRAWN_ALREADY for a day before it was taken back, and ACCESS.NOT_FOUND for somebody of another household.
 */
export async function recordConsent(
  office: Office,
  { archiveId, kind, personId, givenOn, channel }: RecordConsent,
) {
  const { tx, actor, today } = office;
  mustHaveHappened(givenOn, today);
  const archive = found(await tx.select().from(archives).where(eq(archives.id, archiveId)), "archive");
  mustBeOpenFile(office, archive);
  const inHousehold = and(eq(householdMembers.archiveId, archiveId), isNull(householdMembers.leftOn));
  const { name: person } = found(
    await tx
      .select({ name: householdMembers.name })
      .from(householdMembers)
      .where(and(eq(householdMembers.id, personId), inHousehold)),
    "person",
  );
  await refuseEarlier(office, { archiveId, kind, personId, givenOn });
  const given = { archiveId, kind, personId, person, givenOn, channel };
  const consent = one(
    await tx
      .insert(consents)
      .values({ ...given, recordedBy: actor.id, textVersion: consentText })
      .returning({ id: consents.id }),
  );
  office.about({
    type: "consent",
    id: consent.id,
    recordId: archiveId,
    unionPath: archive.unionPath,
    changes: [{ field: "consent", becomes: kind }],
  });
  return consent;
}

/** A consent that was taken back is given anew on a later paper, not on the old one. Refuses with HARDSHIP.WITHDRAWN_ALREADY. */
async function refuseEarlier(
  { tx }: Office,
  { archiveId, kind, personId, givenOn }: Pick<RecordConsent, "archiveId" | "kind" | "personId" | "givenOn">,
) {
  const [last] = await tx
    .select({ on: max(consents.withdrawnOn) })
    .from(consents)
    .where(and(eq(consents.archiveId, archiveId), eq(consents.kind, kind), eq(consents.personId, personId)));
  if (last?.on && givenOn < last.on) throw new Refused({ code: "HARDSHIP.WITHDRAWN_ALREADY", on: last.on });
}

/**
 * 撤回同意: writes down that somebody takes a consent back, on a file that has ended as well. What was done before stays
 * lawful; a diagnosis that rested on it is erased at once (个人信息保护法 arts. 15, 47). Refuses with HARDSHIP.IN_FUTURE,
 * HARDSHIP.NOT_GIVEN_YET for a day before it was given, HARDSHIP.COMPARED_MEANWHILE for one before a comparison that rested
 * on it, HARDSHIP.WITHDRAWN_ALREADY and ACCESS.NOT_FOUND.
 */
export async function withdrawConsent(
  office: Office,
  { archiveId, consentId, withdrawnOn }: WithdrawConsent,
) {
  const { tx, actor, today } = office;
  mustHaveHappened(withdrawnOn, today);
  const { row: archive } = await heldArchive(office, archiveId);
  const isOne = and(eq(consents.id, consentId), eq(consents.archiveId, archiveId));
  const { id, kind, givenOn, ...was } = found(await tx.select().from(consents).where(isOne), "consent");
  if (was.withdrawnOn !== null)
    throw new Refused({ code: "HARDSHIP.WITHDRAWN_ALREADY", on: was.withdrawnOn });
  if (withdrawnOn < givenOn) throw new Refused({ code: "HARDSHIP.NOT_GIVEN_YET", on: givenOn });
  // What was compared in good faith was compared with it.
  const { comparedOn } = archive;
  if (kind === "comparison" && comparedOn !== null && givenOn <= comparedOn && withdrawnOn < comparedOn)
    throw new Refused({ code: "HARDSHIP.COMPARED_MEANWHILE", on: comparedOn });
  const stored = await tx
    .update(consents)
    .set({ withdrawnOn, withdrawnBy: actor.id })
    .where(and(isOne, isNull(consents.withdrawnOn)))
    .returning({ id: consents.id });
  if (kind === "sensitive") await eraseDiagnoses(office, archiveId);
  office.about({
    type: "consent",
    id,
    recordId: archiveId,
    unionPath: archive.unionPath,
    changes: [{ field: "consent", was: kind, becomes: null }],
  });
  return unlessChanged(stored);
}

/** The diagnoses of a household that nobody's consent covers any more: those of people who left it, too. */
const eraseDiagnoses = ({ tx }: Office, of: string) => {
  const { id, archiveId, birthOn, diagnosis } = householdMembers;
  const isCovered = sql`app.agreed_to_diagnosis(${archiveId}, ${id}, ${birthOn})`;
  return tx
    .update(householdMembers)
    .set({ diagnosis: null })
    .where(and(eq(archiveId, of), isNotNull(diagnosis), sql`not ${isCovered}`));
};
