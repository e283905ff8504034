import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found, one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { archives, consents, householdMembers, meansParameters } from "@gongbang/db/schema/hardship";
import { members, unions } from "@gongbang/db/schema/members";
import { paidOut } from "@gongbang/domain/aid/grant.status";
import type { PaperSources } from "@gongbang/domain/hardship/paper-sources";
import type { Closed } from "@gongbang/domain/hardship/restricted";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { namesOf } from "../office/reads.ts";
import { formOfArchive } from "./map-archive.ts";
import { cardOf } from "./uncover-card.ts";
import { placeOf } from "./write-member.ts";

type Reading = { tx: Tx; keys: Keyring; today: Day; actorName: string; plain: boolean };

/** Everything that papers are filled from, of one archive. Sealed fields are masks, or plain. Refuses with ACCESS.NOT_FOUND. */
export async function gatherPaper(
  { tx, keys, today, actorName, plain }: Reading,
  archiveId: string,
): Promise<{ sources: PaperSources; unionPath: string; name: string; file: Closed }> {
  const archive = found(await tx.select().from(archives).where(eq(archives.id, archiveId)), "archive");
  const member = found(await tx.select().from(members).where(eq(members.id, archive.memberId)), "member");
  const union = one(
    await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, archive.unionId)),
  );
  const household = await tx
    .select()
    .from(householdMembers)
    .where(and(eq(householdMembers.archiveId, archiveId), isNull(householdMembers.leftOn)))
    .orderBy(asc(householdMembers.position));
  const [consent] = await tx
    .select({ givenOn: consents.givenOn })
    .from(consents)
    .where(
      and(eq(consents.archiveId, archiveId), eq(consents.kind, "comparison"), isNull(consents.withdrawnOn)),
    )
    .orderBy(desc(consents.id))
    .limit(1);
  const hands = [archive.filedBy, archive.reviewedBy, archive.approvedBy].flatMap((id) => id ?? []);
  const names = await namesOf(tx, hands);
  const own = (field: "citizenId" | "phone" | "address", mask: string | null) => {
    const sealed = member[field];
    return plain && sealed !== null
      ? unseal(keys, { table: "members", column: field, rowId: member.id }, sealed)
      : mask;
  };
  return {
    unionPath: archive.unionPath,
    name: archive.name,
    file: archive,
    sources: {
      archive,
      member: {
        ...member,
        citizenId: own("citizenId", member.idMask),
        phone: own("phone", member.phoneMask),
        bankCard: cardOf({ keys, archive, member }, plain),
        address: own("address", member.addressMask),
      },
      household: household.map((row) => ({
        ...row,
        citizenId:
          plain && row.citizenId ? unseal(keys, placeOf("citizenId", row.id), row.citizenId) : row.idMask,
      })),
      form: formOfArchive(
        { keys, archive, member, unionName: union.name, household, names },
        plain,
        household,
      ),
      grants: await grantsOf(tx, archiveId),
      unionName: union.name,
      lineFen: await lineOf(tx, archive.parametersVersion),
      consentOn: consent?.givenOn ?? null,
      filer: names.get(archive.filedBy) ?? null,
      reviewer: archive.reviewedBy ? (names.get(archive.reviewedBy) ?? null) : null,
      approver: archive.approvedBy ? (names.get(archive.approvedBy) ?? null) : null,
      handler: actorName,
      today,
    },
  };
}

/** What left the funds for the household, the oldest first. */
const grantsOf = (tx: Tx, archiveId: string) =>
  tx
    .select({
      number: grants.number,
      kind: grants.kind,
      source: funds.source,
      amountFen: grants.amountFen,
      paidOn: grants.paidOn,
      way: grants.way,
    })
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .where(and(eq(grants.archiveId, archiveId), inArray(grants.status, [...paidOut])))
    .orderBy(asc(grants.paidOn), asc(grants.id))
    .limit(200);

async function lineOf(tx: Tx, version: string | null) {
  if (version === null) return null;
  const [line] = await tx
    .select({ fen: meansParameters.lowIncomeLineFen })
    .from(meansParameters)
    .where(eq(meansParameters.version, version));
  return line?.fen ?? null;
}
