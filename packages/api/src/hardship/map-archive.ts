import { type Keyring, keyedHash } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { members, unions } from "@gongbang/db/schema/members";
import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import {
  type AidPackPart,
  aidPackLacks,
  aidPackParts,
  aidPackText,
} from "@gongbang/domain/hardship/archive-pack-row";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { namesOf } from "../office/reads.ts";
import { packSubject, type Sources } from "./gather-pack-facts.ts";

type Archive = typeof archives.$inferSelect;

/** An archive as the national aid system asks for it: plain, masked for the screen, and the mark of the plain one. */
export type MappedArchive = {
  archive: Archive;
  unionName: string;
  mask: string | null;
  plain: AidPackPart[];
  masked: AidPackPart[];
  text: string;
  rowHash: Buffer;
  lacks: ReturnType<typeof aidPackLacks>;
};

/** Maps archives with their workers and households, as far as the scope shows them, in the order of their ids. */
export async function mapArchives(tx: Tx, keys: Keyring, ids: readonly string[]): Promise<MappedArchive[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ archive: archives, member: members, unionName: unions.name })
    .from(archives)
    .innerJoin(members, eq(members.id, archives.memberId))
    .innerJoin(unions, eq(unions.id, archives.unionId))
    .where(inArray(archives.id, [...ids]))
    .orderBy(asc(archives.id));
  const people = await tx
    .select()
    .from(householdMembers)
    .where(and(inArray(householdMembers.archiveId, [...ids]), isNull(householdMembers.leftOn)))
    .orderBy(asc(householdMembers.archiveId), asc(householdMembers.position));
  const names = await namesOf(
    tx,
    rows.flatMap(({ archive }) => [archive.filedBy, archive.reviewedBy]),
  );
  return rows.map(({ archive, member, unionName }) => {
    const household = people.filter(({ archiveId }) => archiveId === archive.id);
    const sources = { keys, archive, member, unionName, household, names };
    const of = (uncovered: boolean) => formOfArchive(sources, uncovered);
    const plain = of(true);
    const text = aidPackText(plain);
    return {
      ...{ archive, unionName, plain, text, mask: member.idMask },
      masked: of(false),
      rowHash: keyedHash(keys.index, "aid pack row", nationalAidPack.key, text).subarray(0, 16),
      lacks: aidPackLacks(plain),
    };
  });
}

/** The form: covered, unless it is made in plain. `family` is everybody but the worker, unless another one is given. */
export function formOfArchive(
  sources: Sources,
  uncovered: boolean,
  family?: Sources["household"],
): AidPackPart[] {
  const parts = aidPackParts(nationalAidPack, packSubject(sources, uncovered, family));
  return uncovered ? parts : covered(parts);
}

/** Words that tell of somebody's health or need stand on the panel only once they are uncovered. */
const covered = (parts: AidPackPart[]): AidPackPart[] =>
  parts.map(({ title, cells }) => ({
    title,
    cells: cells.map((cell) =>
      cell.sealed && cell.text !== "" && !cell.text.includes("*") ? { ...cell, text: "****" } : cell,
    ),
  }));
