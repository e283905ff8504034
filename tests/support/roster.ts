import { handlers } from "@gongbang/api/handlers";
import { keepUpload } from "@gongbang/api/members/keep-upload";
import type { Desk } from "@gongbang/api/office/run-job";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import type { RosterField } from "@gongbang/domain/members/roster";
import exceljs from "exceljs";
import { headings } from "./roster-rows.ts";
import { command, type Scene } from "./scene.ts";

/** A workbook of texts, as a unit office would send it. */
export async function workbook(rows: string[][], header: string[] = headings): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("会员登记表");
  for (const row of [header, ...rows]) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A job's sentences as their keys, so that a test sees which one was chosen. */
export const desk = (scene: Scene): Desk => ({
  handlers,
  words: (_, key, values) => (values ? `${key} ${JSON.stringify(values)}` : key),
  now: scene.now,
  lastTry: true,
});

export const upload = (scene: Scene, actor: Actor, bytes: Uint8Array, name = "名册.xlsx") =>
  keepUpload(scene.context(actor), { ...command(), name, bytes });

type Columns = (RosterField | null)[];

/** Uploads a roster and has it counted, with the columns as they are guessed. */
export async function plan(
  scene: Scene,
  actor: Actor,
  bytes: Uint8Array,
  changes: { columns?: Columns; mode?: "addOnly" } = {},
) {
  const { importId } = await upload(scene, actor, bytes);
  const caller = scene.as(actor).members;
  const guess = await caller.guessImport({ importId });
  const columns = changes.columns ?? guess.columns.map(({ field }) => field);
  const asked = {
    importId,
    sheet: guess.sheet,
    columns,
    mode: changes.mode ?? ("addAndUpdate" as const),
    intoUnionId: actor.unionId,
  };
  const { jobId } = await caller.planImport({ ...command(), ...asked });
  await runJob(scene.house, jobId, desk(scene));
  return { importId, guess, read: () => caller.import({ id: importId }) };
}

/** Starts the run of a planned import. */
export async function start(scene: Scene, actor: Actor, importId: string): Promise<string> {
  const { jobId } = await scene.as(actor).members.runImport({ ...command(), importId, locale: "zh-CN" });
  return jobId;
}
