import { one } from "@gongbang/db/rows";
import { archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { archiveSeries } from "@gongbang/domain/codes/record-number";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { consentText, type OpenArchive } from "@gongbang/domain/hardship/open-archive.input";
import { yearOf } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { begin } from "../advance.ts";
import { memberBrief } from "../members/reads.ts";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import { listOf, refuseStated } from "./refuse-stated.ts";
import { mustHaveHappened } from "./step-archive.ts";

export const openedOutput = z.object({ id: z.string(), number: z.string() });

/**
 * Opens an archive for a member: a draft with the member as its first row, and the consent that comes first.
 * Refuses with HARDSHIP.HOUSEHOLD_HAS_ARCHIVE where the member stands in a live archive, their own or their family's
 * (one household, one file), wherever in the federation that is kept, and with HARDSHIP.FALSE_STATEMENT for a time
 * after a file in which they stood was ended for one. Nobody opens a file for themselves: HARDSHIP.OWN_FILE.
 */
export async function openArchive(office: Office, { memberId, kind, givenOn, channel }: OpenArchive) {
  const { tx, actor, today } = office;
  mustHaveHappened(givenOn, today);
  const member = await memberBrief(tx, memberId);
  const { citizenIdIndex } = one(
    await tx.select({ citizenIdIndex: members.citizenIdIndex }).from(members).where(eq(members.id, memberId)),
  );
  const id = uuidv7();
  await refuseSecondFile(office, [citizenIdIndex], id);
  await refuseStated(office, [citizenIdIndex]);

  const { name, unionId, unionPath } = member;
  const number = await nextNumber(tx, archiveSeries(yearOf(today)));
  const kept = { unionId, unionPath, keeperId: actor.id };
  const pinyin = pinyinOf(name);
  const [archive] = await tx
    .insert(archives)
    .values({
      id,
      number,
      memberId,
      kind,
      name,
      namePinyin: pinyin.full,
      nameInitials: pinyin.initials,
      filedBy: actor.id,
      ...kept,
    })
    .onConflictDoNothing()
    .returning();
  if (!archive) throw new Refused({ code: "HARDSHIP.HOUSEHOLD_HAS_ARCHIVE", number: "" });
  const self = uuidv7();
  await tx.insert(householdMembers).values({
    id: self,
    archiveId: id,
    position: 0,
    relation: "01",
    name,
    citizenIdIndex,
    idMask: member.maskedId,
    birthOn: member.birthOn,
  });
  await tx.insert(consents).values({
    archiveId: id,
    kind: "sensitive",
    personId: self,
    person: name,
    textVersion: consentText,
    channel,
    givenOn,
    recordedBy: actor.id,
  });
  await begin(office, archiveMachine, { ...archive, ...blankFacts(office) }, { title: `${number} ${name}` });
  office.about({ type: "archive", id, unionPath, changes: [{ field: "number", becomes: number }] });
  return { id, number, self };
}

/**
 * Refuses with HARDSHIP.HOUSEHOLD_HAS_ARCHIVE where one of these people stands in another live archive. Whoever writes
 * down the same person at the same time waits here for the first one's commit, and then hears it too. With
 * HARDSHIP.OWN_FILE where one of them is the officer who writes it down.
 */
export async function refuseSecondFile(office: Office, indexes: Buffer[], archiveId: string): Promise<void> {
  if (indexes.length === 0) return;
  const { tx, actor } = office;
  const own = and(eq(officers.id, actor.id), inArray(officers.citizenIdIndex, indexes));
  if ((await tx.$count(officers, own)) > 0) throw new Refused({ code: "HARDSHIP.OWN_FILE" });
  const sorted = indexes.toSorted(Buffer.compare);
  // One after the other and in one order, so that two households with the same two people don't block each other.
  for (const index of sorted) {
    await tx.execute(sql`select pg_advisory_xact_lock(727002, hashtext(encode(${index}::bytea, 'hex')))`);
  }
  const { number } = one(
    await tx.execute<{ number: string | null }>(
      sql`select app.archive_with(${listOf(sorted)}, ${archiveId}::uuid) as number`,
    ),
  );
  if (number !== null) throw new Refused({ code: "HARDSHIP.HOUSEHOLD_HAS_ARCHIVE", number });
}

const blankFacts = ({ today, actor }: Office) => ({
  today,
  actorId: actor.id,
  filers: [actor.id],
  verdict: null,
  consents: { sensitive: true, unauthorised: 1 },
  openObjections: 0,
  upheldObjections: 0,
  ...{ evidenceLeft: 0, contract: null, exit: null },
});
