import type { Action } from "@gongbang/domain/access/policy";
import { type TimelineKind, timelineInput, timelineKinds } from "@gongbang/domain/aid/timeline";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { archiveBrief, howOpened, isOwnFile } from "../hardship/reads.ts";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { opensAll } from "../reach.ts";
import { may, router } from "../trpc.ts";
import { linesOf } from "./gather-lines.ts";

const timelineShape = z.object({
  /** The kinds that this reader may see. */
  kinds: z.array(z.enum(timelineKinds)),
  lines: z.array(
    z.object({
      /** Of the line: one row may stand on several of its days. */
      key: z.string(),
      kind: z.enum(timelineKinds),
      event: z.string(),
      on: z.string(),
      /** Null where only the day is known. */
      at: z.string().nullable(),
      /** The record that the line opens; the archive itself where it stands on one of its tabs. */
      recordId: z.string(),
      by: z.string().nullable(),
      /** A code of the line's kind: which aid, paper, task, measure, consent, visit or way. */
      what: z.string().nullable(),
      words: z.string().nullable(),
      note: z.string().nullable(),
      amountFen: z.number().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** Each kind is read by whoever reads it on its own page. */
const actionOf: Record<TimelineKind, Action> = {
  step: "hardship.archive.read",
  visit: "aid.visit.read",
  money: "aid.grant.read",
  consent: "hardship.archive.read",
  paper: "hardship.paper.read",
  task: "aid.task.read",
  transition: "office.transition.read",
  measure: "aid.plan.read",
};

type Row = {
  key: string;
  kind: TimelineKind;
  event: string;
  on: string;
  at: Date | string | null;
  recordId: string;
  byId: string | null;
  byName: string | null;
  what: string | null;
  words: string | null;
  note: string | null;
  fen: string | null;
};

/**
 * What happened to a household, the newest first: a line whose hour nobody knows stands above those of its day.
 * Refuses with ACCESS.NOT_FOUND, and of a file that was closed with HARDSHIP.RESTRICTED.
 */
export async function readTimeline(
  office: Office,
  { archiveId, reason = "", kind, after, limit }: z.output<typeof timelineInput>,
): Promise<z.input<typeof timelineShape>> {
  const archive = await archiveBrief(office.tx, archiveId);
  // The page's own reading stands in the trail of an open file; what a closed one was opened for is said each time.
  if (howOpened(office, archive, reason) === "withReason")
    office.about({ type: "archive", id: archiveId, unionPath: archive.unionPath, reason });
  const kinds = kindsFor(office, archive);
  const asked = kinds.filter((each) => kind === undefined || each === kind);
  if (asked.length === 0) return { kinds, lines: [], next: null };
  const rows = await pageOf(office, { archiveId, kinds: asked, after, limit });
  const page = rows.slice(0, limit);
  const names = await namesOf(
    office.tx,
    page.map(({ byId }) => byId),
  );
  const lines = page.map(({ byId, byName, at, fen, ...row }) => ({
    ...row,
    at: at === null ? null : new Date(at).toISOString(),
    by: byName ?? (byId === null ? null : (names.get(byId) ?? null)),
    amountFen: fen === null ? null : Number(fen),
  }));
  return { kinds, lines, next: rows.length > limit ? (page.at(-1)?.key ?? null) : null };
}

/** A file that is lent shows of itself what row security lends with it. */
const kindsFor = (office: Office, archive: { unionPath: string }) =>
  timelineKinds.filter((each) => {
    const path = isOwnFile(office, archive) ? archive.unionPath : office.actor.unionPath;
    return opensAll(office.actor, actionOf[each], path);
  });

type Asked = { archiveId: string; kinds: TimelineKind[]; after: string | undefined; limit: number };

/** One page and one line more, by a key that no two lines share. */
async function pageOf({ tx }: Office, { archiveId, kinds, after, limit }: Asked): Promise<Row[]> {
  const each = kinds.map((kind) => sql`select ${kind}::text, l.* from (${linesOf[kind](archiveId)}) l`);
  const hour = sql`coalesce(to_char(at at time zone 'Asia/Shanghai', 'HH24:MI:SS.MS'), '~')`;
  const older = after === undefined ? sql`` : sql`where key < ${after} collate "C"`;
  const rows = await tx.execute<Row>(sql`
    with lines (kind, id, event, "on", at, "recordId", "byId", "byName", what, words, note, fen) as (
      ${sql.join(each, sql` union all `)}),
    keyed as (select ("on"::text || ' ' || ${hour} || ' ' || id::text || ' ' || event) collate "C" as key, * from lines)
    select key, kind, event, "on"::text as "on", at, "recordId", "byId", "byName", what, words, note, fen::text as fen
      from keyed ${older} order by key desc limit ${limit + 1}`);
  return [...rows];
}

/** 时间线 */
export const timelinesRouter = router({
  ofArchive: may("hardship.archive.read").read(timelineInput, timelineShape, readTimeline),
});
