import { capPers } from "@gongbang/domain/aid/cap";
import { overlapSigns } from "@gongbang/domain/aid/overlap";
import { kindForAnyone } from "@gongbang/domain/aid/relief";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { codeSchema } from "@gongbang/domain/codes/code-table";
import { z } from "zod";
import { archiveBrief } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { heldShape, refusalOn } from "./file-standing.ts";
import { beneficiaryOf, householdPeople } from "./find-beneficiary.ts";
import { reliefsOf, standingOf } from "./read-standing.ts";

export const roomInput = z.strictObject({
  archiveId: z.uuid(),
  kind: codeSchema(aidKind),
  personId: z.uuid().optional(),
});
export const roomShape = z.object({
  /** Every cap of this kind with what is left of it: 650 元 × 12 = 7,800 元，已发 5,000 元，余 2,800 元. */
  caps: z.array(
    z.object({
      capId: z.string(),
      per: z.enum(capPers),
      months: z.number().nullable(),
      lineFen: z.number().nullable(),
      capFen: z.number(),
      givenFen: z.number(),
      leftFen: z.number(),
    }),
  ),
  /** That something overlaps, and never what or where. */
  signs: z.array(z.enum(overlapSigns)),
  /** The most that every cap leaves; null where nothing bounds it but the fund. */
  leftFen: z.number().nullable(),
  /** 临时救助 outside the file was given this year already: it is given once. */
  relieved: z.boolean(),
  /** Why the file gets no money of this kind today; null where it may. */
  held: heldShape,
});

/** How much of a kind of aid a household may still have this year, before somebody proposes it. */
export async function roomFor(office: Office, { archiveId, kind, personId }: z.output<typeof roomInput>) {
  const archive = await archiveBrief(office.tx, archiveId);
  // Before the person is chosen, the household's own caps are shown all the same.
  const whom =
    personId === undefined
      ? (await householdPeople(office, archive))[0]
      : await beneficiaryOf(office, archive, { personId, kind });
  const { index: beneficiaryIndex, stage } = whom ?? { index: null, stage: null };
  const { caps, signs } = await standingOf(office, { archive, kind, beneficiaryIndex, stage });
  const once = kind === kindForAnyone && archive.status === "temporary";
  const relieved = once && (await reliefsOf(office, archive.id)) > 0;
  const leftFen = caps.length === 0 ? null : Math.min(...caps.map((cap) => cap.leftFen));
  const held = (await refusalOn(office, archiveId, office.today))(kind);
  return { caps, signs, leftFen, relieved, held };
}
