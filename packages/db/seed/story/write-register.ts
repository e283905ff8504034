import type { Keyring } from "../../src/keyring.ts";
import type { Tx } from "../../src/open.ts";
import { memberChanges } from "../../src/schema/changes.ts";
import { duplicatePairs } from "../../src/schema/duplicates.ts";
import { memberExports } from "../../src/schema/exports.ts";
import { importRows, imports } from "../../src/schema/members.ts";
import { applications, joinLinks, membershipFacts, transfers } from "../../src/schema/memberships.ts";
import { familyMembers, memberFiles } from "../../src/schema/records.ts";
import { insertAll } from "./batches.ts";
import { sealedPaperRow } from "./papers.ts";
import type { Register } from "./register.ts";

/** Puts what the register's desk did beside the members, parents before children. */
export async function writeRegister(tx: Tx, keys: Keyring, told: Register): Promise<void> {
  await insertAll(tx, membershipFacts, told.facts);
  await insertAll(tx, transfers, told.transfers);
  await insertAll(tx, joinLinks, told.links);
  await insertAll(tx, applications, told.applications);
  await insertAll(tx, familyMembers, told.families);
  await insertAll(
    tx,
    memberFiles,
    told.papers.map((paper) => sealedPaperRow(keys, paper)),
  );
  await insertAll(tx, memberChanges, told.changes);
  await insertAll(tx, duplicatePairs, told.pairs);
  await insertAll(tx, imports, [told.roster.row]);
  await insertAll(tx, importRows, told.roster.rows);
  await insertAll(tx, memberExports, told.exports);
}
