import { handlers } from "@gongbang/api/handlers";
import { keepUpload } from "@gongbang/api/members/keep-upload";
import type { Desk } from "@gongbang/api/office/run-job";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import type { PlanImport } from "@gongbang/domain/members/import-roster.input";
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

/** Uploads a roster and has it counted, with the columns as they are guessed. */
export async function plan(
  scene: Scene,
  actor: Actor,
  bytes: Uint8Array,
  changes: Partial<Pick<PlanImport, "columns" | "mode" | "matchBy" | "values">> = {},
) {
  const { importId } = await upload(scene, actor, bytes);
  const caller = scene.as(actor).members;
  const guess = await caller.guessImport({ importId });
  const columns = changes.columns ?? guess.columns.map(({ field }) => field);
  const { mode, matchBy, values } = { ...guess, ...changes };
  const asked = { importId, sheet: guess.sheet, columns, mode, matchBy, values, intoUnionId: actor.unionId };
  const { jobId } = await caller.planImport({ ...command(), ...asked });
  await runJob(scene.house, jobId, desk(scene));
  return { importId, guess, read: () => caller.import({ id: importId }) };
}

/** Starts the run of a planned import. */
export async function start(
  scene: Scene,
  actor: Actor,
  importId: string,
  confirmed: string[] = [],
): Promise<string> {
  const asked = { ...command(), importId, locale: "zh-CN" as const, confirmed };
  const { jobId } = await scene.as(actor).members.runImport(asked);
  return jobId;
}

/** Does what follows an import behind everybody's back: pairing and counting. */
export async function settle(scene: Scene): Promise<void> {
  const waiting =
    await scene.sql`select id from jobs where kind = 'members.settleImport' and status = 'waiting'`;
  for (const { id } of waiting) await runJob(scene.house, id, desk(scene));
}
