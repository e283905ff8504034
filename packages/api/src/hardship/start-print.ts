import { tellsTooMuch } from "@gongbang/domain/hardship/paper";
import type { PrintPapers } from "@gongbang/domain/hardship/paper.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { z } from "zod";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { archivesInReach } from "./reads.ts";

export const printOutput = z.object({ jobId: z.string() });

/** Starts papers of one kind for up to 200 archives. Refuses with PAPER.TELLS_TOO_MUCH and ACCESS.NOT_FOUND. */
export async function startPrint(office: Office, { kind, archiveIds, typed }: PrintPapers) {
  const told = tellsTooMuch(kind, typed);
  if (told.length > 0) throw new Refused({ code: "PAPER.TELLS_TOO_MUCH", fields: told });
  const ids = [...new Set(archiveIds)];
  const [first] = await archivesInReach(office.tx, ids);
  if (!first) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "archive" });
  const task = { kind, archiveIds: ids, typed };
  const jobId = await startJob(office, { kind: "hardship.printPapers", task, total: ids.length });
  office.about({
    type: "paper",
    id: jobId,
    unionPath: office.actor.unionPath,
    changes: [
      { field: "kind", becomes: kind },
      { field: "count", becomes: ids.length },
    ],
  });
  return { jobId };
}
