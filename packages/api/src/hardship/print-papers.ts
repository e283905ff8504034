import { transact } from "@gongbang/db/transact";
import { writeZip } from "@gongbang/documents/write-zip";
import { scopeFor } from "@gongbang/domain/access/policy";
import { paperFields } from "@gongbang/domain/codes/paper-fields";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { printPapersInput } from "@gongbang/domain/hardship/paper.input";
import { isRestricted } from "@gongbang/domain/hardship/restricted";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { storeFile } from "../files.ts";
import type { Handler } from "../jobs.ts";
import type { Office } from "../office.ts";
import { templateInUse } from "./find-template.ts";
import { lacksFor, makePaper } from "./make-paper.ts";
import { archivesInReach, isOwnFile } from "./reads.ts";

const printTask = printPapersInput.pick({ kind: true, archiveIds: true, typed: true });

/** An archive that no paper was made for: what it lacks, or why it is none for many at once. */
type Lacking = { number: string; name: string; tags: string[]; left: "closed" | "lent" | null };

function leftOut(
  view: Pick<Office, "actor" | "scope" | "today">,
  archive: Awaited<ReturnType<typeof archivesInReach>>[number],
): Lacking["left"] {
  if (isRestricted(archive, view.today)) return "closed";
  return isOwnFile(view, archive) ? null : "lent";
}

/**
 * Makes the papers one by one and keeps them in one archive of files, all in one transaction: a making that is sent again
 * starts over, and takes no number twice. An archive that lacks a fact is left out, and named with what it lacks; so is a
 * closed one, whose papers are each made by themselves, and one that another union has lent.
 */
export const printPapers: Handler = async (house, job, progress) => {
  const { kind, archiveIds, typed } = printTask.parse(job.task);
  const { actor, now } = job;
  const scope = scopeFor(actor, "hardship.paper.issue");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  return transact(house.db, { actor, scope }, async (tx) => {
    const maker = { tx, keys: house.keys, actor, now, today: dayAt(now) };
    const template = await templateInUse(tx, kind);
    const files: { name: string; bytes: Uint8Array }[] = [];
    const lacking: Lacking[] = [];
    for (const [i, archive] of (await archivesInReach(tx, archiveIds)).entries()) {
      const left = leftOut({ actor, scope, today: maker.today }, archive);
      if (left) {
        lacking.push({ ...archive, tags: [], left });
        continue;
      }
      const asked = { archiveId: archive.id, kind, template, typed, plain: false };
      const { missing } = await lacksFor(maker, asked);
      if (missing.length > 0)
        lacking.push({ ...archive, tags: missing.map((field) => paperFields[field].tag), left: null });
      else {
        const { name, content } = await makePaper(maker, asked);
        files.push({ name, bytes: content });
      }
      await progress(i + 1, archiveIds.length);
    }
    const name = `${paperLayouts[kind].title}-${dayAt(now)}.zip`;
    const fileId =
      files.length === 0
        ? null
        : await storeFile(
            tx,
            { keys: house.keys, actor, now },
            {
              name,
              kind: "zip",
              bytes: await writeZip(files),
            },
          );
    return {
      ...(fileId && { fileId, name }),
      made: files.length,
      lacking: lacking.map(({ number, name: person, tags, left }) => ({ number, name: person, tags, left })),
    };
  });
};
