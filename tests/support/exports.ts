import { handlers } from "@gongbang/api/handlers";
import { saveExport } from "@gongbang/api/members/save-export";
import { type Desk, runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import type { ExportColumn } from "@gongbang/domain/members/member-export";
import exceljs from "exceljs";
import { words } from "../../apps/worker/src/words.ts";
import { command, type Scene } from "./scene.ts";

/** The worker's desk with the words that it really writes. */
const desk = (scene: Scene): Desk => ({ handlers, words, now: scene.now, lastTry: true });

type Asked = {
  filter?: Record<string, unknown>;
  columns?: ExportColumn[];
  format?: "xlsx" | "csv";
  locale?: "zh-CN" | "en";
};
const form = ({ filter = {}, columns = ["name"], format = "xlsx", locale = "zh-CN" }: Asked) => ({
  ...command(),
  ...{ filter: { view: "all" as const, ...filter }, columns, format, locale },
});
const why = { reason: "reporting", reasonText: "报市总工会年度统计" } as const;

/** Starts an export with masks. */
export const ask = (scene: Scene, actor: Actor, asked: Asked = {}) =>
  scene.as(actor).exports.start(form(asked));
/** Starts an export with uncovered numbers, for a reason. */
export const askPlain = (scene: Scene, actor: Actor, asked: Asked = {}, more: object = {}) =>
  scene.as(actor).exports.startPlain({ ...form(asked), ...why, ...more });

/** An export's line in the ledger as this officer sees it. */
export async function lineOf(scene: Scene, actor: Actor, id: string) {
  const { rows } = await scene.as(actor).exports.list({});
  return rows.find((row) => row.id === id);
}

/** Has the worker write an export's files; gives how the job ended. */
export async function write(scene: Scene, id: string) {
  const [row] = await scene.sql`select job_id from member_exports where id = ${id}`;
  return runJob(scene.house, String(row?.job_id), desk(scene));
}

/** A file of an export, as its officer saves it. */
export const save = (scene: Scene, actor: Actor, id: string, part = 1) =>
  saveExport(scene.context(actor), { id, part });

/** A workbook as a table program opens it: the mark above, the headings, and the cells with their kinds. */
export async function opened(bytes: Buffer) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  const cells: { value: unknown; type: number; format: string }[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    const line: (typeof cells)[number] = [];
    row.eachCell({ includeEmpty: true }, (cell) =>
      line.push({ value: cell.value, type: cell.type, format: cell.numFmt }),
    );
    cells.push(line);
  });
  const texts = cells.map((row) => row.map(({ value }) => value));
  const [mark, head, ...rows] = texts;
  return { mark: mark?.[0], head, rows, cells, footer: sheet?.headerFooter.oddFooter };
}

/** Takes members out, from the form to the opened workbook. */
export async function takeOut(
  scene: Scene,
  actor: Actor,
  asked: Omit<Asked, "format"> & { plain?: boolean },
) {
  const { id } = await (asked.plain ? askPlain : ask)(scene, actor, asked);
  const status = await write(scene, id);
  const { bytes } = await save(scene, actor, id);
  return { id, status, bytes, ...(await opened(bytes)) };
}
