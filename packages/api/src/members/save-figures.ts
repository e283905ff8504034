import { transact } from "@gongbang/db/transact";
import { bytesOf, type Cell, writeXlsx } from "@gongbang/documents/write-table";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { sex } from "@gongbang/domain/codes/person";
import { dayAt } from "@gongbang/domain/kernel/day";
import { memberCodes } from "@gongbang/domain/members/member-fields";
import { figureKinds } from "@gongbang/domain/members/register-figures";
import type { SaveFigures } from "@gongbang/domain/members/register-figures.input";
import { smallestCell } from "@gongbang/domain/members/small-cells";
import { z } from "zod";
import { storeFile } from "../files.ts";
import { type Handler, startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { viewAt } from "../reach.ts";
import { type Figures, readFigures } from "./read-figures.ts";
import { unionInReach } from "./reads.ts";

/** Starts writing the figures into a workbook. Refuses with ACCESS.NOT_FOUND. */
export async function startSaving(office: Office, { unionId, locale }: SaveFigures) {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const task = { unionId: union.id, path: union.path, locale };
  const jobId = await startJob(office, { kind: "members.saveFigures", task });
  office.about({ type: "register", id: union.id, unionPath: union.path });
  return { jobId };
}

const saveTask = z.object({ unionId: z.uuid(), path: z.string(), locale: z.enum(["zh-CN", "en"]) });

/** The workbook of the figures. It leaves the desk, so that its small cells are hidden, whoever has it made. */
export const saveFigures: Handler = async (house, job) => {
  const { unionId, path, locale } = saveTask.parse(job.task);
  const view = viewAt(job.actor, "member.numbers.read", path);
  const say: Say = (key, values) => job.words(locale, `register-numbers.${key}`, values);
  return transact(house.db, view, async (tx) => {
    const office = {
      ...{ tx, actor: job.actor, scope: view.scope, now: job.now, today: dayAt(job.now), keys: house.keys },
      calendar: () => Promise.reject(new Error("Bug: no figure needs the calendar")),
      about: () => {},
      enqueue: () => Promise.reject(new Error("Bug: no figure starts a job")),
    } satisfies Office;
    const figures = await readFigures(office, { unionId, shared: true });
    const header = (["column.part", "column.item", "column.count"] as const).map((key) => say(key));
    const rows = rowsOf(figures, { say, locale });
    const bytes = await bytesOf((sink) => writeXlsx({ sheetName: say("title"), header, rows }, sink));
    const name = `${say("fileName", { union: figures.union.name, on: figures.on })}.xlsx`;
    const fileId = await storeFile(
      tx,
      { keys: house.keys, actor: job.actor, now: job.now },
      { name, kind: "xlsx", bytes },
    );
    return { fileId, name, rows: rows.length };
  });
};

type Say = (key: string, values?: Record<string, unknown>) => string;
type Language = { say: Say; locale: "zh-CN" | "en" };
type Groups = { key: string; n: number | null }[];

const cell = (n: number | null): Cell => n ?? `<${smallestCell}`;

function rowsOf(figures: Figures, { say, locale }: Language): Cell[][] {
  const label = (kind: string, key: string) => labelOf(kind, key, { say, locale });
  const part = (title: string, groups: Groups, kind: string): Cell[][] =>
    groups.map(({ key, n }) => [title, label(kind, key), cell(n)]);
  return [
    [say("asOf"), figures.countedAt === null ? "" : dayAt(new Date(figures.countedAt)), null],
    [say("members"), say("all"), cell(figures.members)],
    [say("newForm"), say("all"), cell(figures.newForm)],
    ...part(say("sex"), figures.sex, "sex"),
    ...agesIn(figures, say),
    ...figureKinds.flatMap((kind) =>
      part(
        say(`kind.${kind}`),
        figures.kinds[kind].filter(({ key }) => kind !== "newFormWork" || key !== ""),
        kind,
      ),
    ),
    ...(["joined", "left", "movedIn", "movedOut", "movedWithin"] as const).flatMap((kind) =>
      figures.growth.map((row) => [say(`move.${kind}`), row.month.slice(0, 7), cell(row[kind])]),
    ),
    [say("completeness"), say("incomplete"), cell(figures.incomplete)],
    ...figures.missing.map(({ field, n }) => [
      say("completeness"),
      say("lacks", { field: say(`field.${field}`) }),
      cell(n),
    ]),
    ...figures.unions.map(({ name, members }) => [say("byUnion"), name, cell(members)]),
    ...figures.elections.rows.map(({ name, termUntil }) => [say("elections"), name, termUntil]),
  ];
}

function agesIn({ ages }: Figures, say: Say): Cell[][] {
  return ages.flatMap(({ key, cells }) =>
    (["men", "women", "others", "all"] as const).map((column, i) => [
      say("ages"),
      say("ageAndSex", { age: say(`age.${key}`), sex: say(column) }),
      cell(cells[i] ?? null),
    ]),
  );
}

const tables: Partial<Record<string, CodeTable>> = { ...memberCodes, sex };

function labelOf(kind: string, key: string, { say, locale }: Language): string {
  if (key === "") return say("notFilled");
  if (kind === "status") return say(`status.${key}`);
  const label = tables[kind]?.labels[key];
  return label ? (locale === "en" ? label.en : label.zh) : key;
}
