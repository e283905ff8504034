import { createHash } from "node:crypto";
import { sealBytes } from "@gongbang/db/fields";
import { archivePapers } from "@gongbang/db/schema/papers";
import { uuidv7 } from "@gongbang/db/uuid";
import { fillTemplate } from "@gongbang/documents/template-engine";
import type { PaperFieldKey } from "@gongbang/domain/codes/paper-fields";
import { type PaperKind, paperSeries } from "@gongbang/domain/codes/paper-kinds";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { missingFields, paperData, tellsTooMuch } from "@gongbang/domain/hardship/paper";
import { paperValues } from "@gongbang/domain/hardship/paper-values";
import { yearOf } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import type { UsedTemplate } from "./find-template.ts";
import { gatherPaper } from "./gather-paper.ts";
import { mustBeOpenFile } from "./open-restricted.ts";

export const paperPlace = (rowId: string) => ({ table: "archive_papers", column: "content", rowId });

export type Making = {
  archiveId: string;
  kind: PaperKind;
  template: UsedTemplate;
  typed: Partial<Record<PaperFieldKey, string>>;
  plain: boolean;
};

type Maker = Pick<Office, "tx" | "keys" | "actor" | "today" | "now">;

/** What an archive lacks for a paper, and what is known already. */
export async function lacksFor(office: Maker, { archiveId, template, typed, plain }: Omit<Making, "kind">) {
  const { tx, keys, today, actor } = office;
  const gathered = await gatherPaper({ tx, keys, today, actorName: actor.name, plain }, archiveId);
  const values = paperValues(gathered.sources, { typed, paperNumber: null });
  return { ...gathered, missing: missingFields(template.use, values) };
}

/**
 * Makes a paper, gives it its number, and keeps its bytes: from here on it is what it is. Refuses with
 * PAPER.FACTS_MISSING and every field that is asked for, with PAPER.TELLS_TOO_MUCH where words for a public sheet hold a
 * person's number, with HARDSHIP.RESTRICTED in plain for a file that was closed, and with ACCESS.NOT_FOUND. The number is taken last, so that nothing refused leaves a gap.
 */
export async function makePaper(office: Maker, making: Making) {
  const { tx, keys, actor, today, now } = office;
  const { archiveId, kind, template, typed, plain } = making;
  const told = tellsTooMuch(kind, typed);
  if (told.length > 0) throw new Refused({ code: "PAPER.TELLS_TOO_MUCH", fields: told });
  const { sources, unionPath, name, file, missing } = await lacksFor(office, making);
  if (plain) mustBeOpenFile(office, file);
  if (missing.length > 0)
    throw new Refused({ code: "PAPER.FACTS_MISSING", fields: missing, count: missing.length });
  const series = paperSeries(kind, yearOf(today));
  const number = series && (await nextNumber(tx, series));
  const data = paperData(paperValues(sources, { typed, paperNumber: number }));
  const content = await fillTemplate(template.bytes, data);
  const id = uuidv7();
  const fileName = [number ?? sources.archive.number, paperLayouts[kind].title, name].join("-");
  const row = {
    ...{ id, archiveId, kind, number, name: `${fileName.replaceAll(/[/\\:*?"<>|\s]/g, " ")}.docx` },
    ...{ templateId: template.id, templateVersion: template.version, templateSha256: template.sha256 },
    valuesSha256: sha256(JSON.stringify(data)),
    sha256: sha256(content),
    isPlain: plain && template.use.sealed,
    typed: Object.keys(typed) as PaperFieldKey[],
    ...{ issuedOn: today, issuedAt: now, issuedBy: actor.id, issuedByName: actor.name },
  };
  await tx.insert(archivePapers).values({ ...row, content: sealBytes(keys, paperPlace(id), content) });
  return { ...row, content, unionPath };
}

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
