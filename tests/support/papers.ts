import { keepTemplate } from "@gongbang/api/hardship/keep-template";
import { openPaper } from "@gongbang/api/hardship/open-paper";
import { writeTemplate } from "@gongbang/documents/write-template";
import type { Actor } from "@gongbang/domain/access/policy";
import type { PaperKind } from "@gongbang/domain/codes/paper-kinds";
import JSZip from "jszip";
import { command, type Scene } from "./scene.ts";

/** A Word file with these paragraphs, and nothing else. */
export const wordFile = (...texts: string[]): Promise<Buffer> =>
  writeTemplate({ title: "", blocks: texts.map((text) => ({ text })) });

/** Sends a template for a kind of paper to its door. */
export const upload = async (scene: Scene, actor: Actor, kind: PaperKind, ...texts: string[]) =>
  keepTemplate(scene.context(actor), {
    ...command(),
    ...{ kind, name: `C:\\模板\\${kind}.docx`, bytes: await wordFile(...texts) },
  });

/** The words of a Word file. */
export async function wordsOf(docx: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(docx);
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
}

export const open = (scene: Scene, actor: Actor, id: string, reason?: string) =>
  openPaper(scene.context(actor), id, reason);
