import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { packBatches, packBatchRows } from "@gongbang/db/schema/packs";
import { transact } from "@gongbang/db/transact";
import { bytesOf, writeXlsx } from "@gongbang/documents/write-table";
import type { PackFormat } from "@gongbang/domain/codes/pack-format";
import { dayAt } from "@gongbang/domain/kernel/day";
import type { PackChoice } from "@gongbang/domain/members/pack.input";
import { type PackState, packState } from "@gongbang/domain/members/pack-row";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { storeFile } from "../files.ts";
import type { Handler, Job } from "../jobs.ts";
import { viewAt } from "../reach.ts";
import { formatOf, recordsAtOnce } from "./check-pack.ts";
import { tallyPack } from "./tally-pack.ts";
import { type Looked, lookAt, type Place, walkRecords } from "./walk-records.ts";

/** Days that a workbook with plain numbers is kept: it is handed in at once. */
export const packFileDays = 3;
const buildTask = z.object({ batchId: z.uuid() });

const takes: Record<PackChoice, readonly PackState[]> = {
  pending: ["never", "changed"],
  never: ["never"],
  changed: ["changed"],
  all: ["never", "changed", "uploaded"],
};

type Taken = { recordId: string; rowHash: Buffer };
type Part = string[][];

/**
 * Makes the workbooks of a batch: rows that are ready and of the asked state, so many in a file as the receiving system
 * takes. They are kept, and what is in them is written down, in one transaction: a making that is sent again starts over.
 */
export const buildPack: Handler = async (house, job, progress) => {
  const { batchId } = buildTask.parse(job.task);
  const { batch, format, path, shortName } = await transact(
    house.db,
    { actor: job.actor, scope: "own" },
    (tx) => openBatch(tx, batchId),
  );
  const view = viewAt(job.actor, "member.pack", path);
  if (batch.stage !== "building") return { rows: batch.rows, batchId };
  const taken: Taken[] = [];
  const files: Buffer[] = [];
  let part: Part = [];
  let after: Place | null = null;
  do {
    const from: Place | null = after;
    const step = await transact(house.db, view, async (tx) => {
      const { records, next } = await walkRecords(tx, format, { path, after: from, limit: recordsAtOnce });
      const looked = await lookAt(tx, house.keys, { format, records, now: job.now, all: true });
      return { looked, next };
    });
    for (const row of step.looked.filter((each) => isTaken(each, batch.choice))) {
      taken.push({ recordId: row.id, rowHash: row.rowHash });
      part.push(row.cells);
      if (part.length === format.rowsPerFile) {
        files.push(await workbook(format, part));
        part = [];
      }
    }
    after = step.next;
    await progress(taken.length, 0);
  } while (after);
  if (part.length > 0) files.push(await workbook(format, part));
  return transact(house.db, view, async (tx) => {
    const names = files.map((_, i) =>
      fileName(format, { shortName, job, part: files.length > 1 ? i + 1 : null }),
    );
    await keepBatch(tx, { keys: house.keys, job, batchId, taken, files, names });
    await tallyPack(tx, format.key, { path, now: job.now });
    return { rows: taken.length, batchId };
  });
};

async function openBatch(tx: Tx, batchId: string) {
  const batch = found(await tx.select().from(packBatches).where(eq(packBatches.id, batchId)), "pack");
  const union = found(await tx.select().from(unions).where(eq(unions.id, batch.ofUnionId)), "union");
  return { batch, format: formatOf(batch.formatKey), path: union.path, shortName: union.shortName };
}

function isTaken({ lacks, rowHash, uploadedHash }: Looked, choice: PackChoice): boolean {
  const state = packState(rowHash.toString("hex"), uploadedHash?.toString("hex") ?? null);
  return lacks.length === 0 && takes[choice].includes(state);
}

/** The headings and the order are the template's, so that the receiving system takes the file as it is. */
const workbook = ({ sheetName, columns }: PackFormat, rows: Part): Promise<Buffer> =>
  bytesOf((sink) => writeXlsx({ sheetName, header: columns.map(({ heading }) => heading), rows }, sink));

const fileName = (
  { name }: PackFormat,
  { shortName, job, part }: { shortName: string; job: Job; part: number | null },
) => `${name}-${shortName}-${dayAt(job.now)}${part === null ? "" : `-${part}`}.xlsx`;

type Made = { keys: Keyring; job: Job; batchId: string; taken: Taken[]; files: Buffer[]; names: string[] };

async function keepBatch(tx: Tx, { keys, job, batchId, taken, files, names }: Made) {
  const fileIds: string[] = [];
  for (const [i, bytes] of files.entries())
    fileIds.push(
      await storeFile(
        tx,
        { keys, actor: job.actor, now: job.now },
        { name: names[i] ?? "pack.xlsx", kind: "xlsx", bytes, days: packFileDays },
      ),
    );
  for (let i = 0; i < taken.length; i += 5000)
    await tx.insert(packBatchRows).values(taken.slice(i, i + 5000).map((row) => ({ batchId, ...row })));
  await tx
    .update(packBatches)
    .set({
      stage: "built",
      rows: taken.length,
      fileIds,
      fileNames: names,
      filesUntil: new Date(job.now.getTime() + packFileDays * 86_400_000),
    })
    .where(eq(packBatches.id, batchId));
}
