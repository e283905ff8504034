import type { PaperTag } from "@gongbang/domain/hardship/paper-tags";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import type { FileRefusal } from "./file-refusal.ts";
import { inspectTemplate } from "./inspect-template.ts";
import { tagsOf } from "./template-engine.ts";

const aroundSigns = 24;

/**
 * The tags of an uploaded template in their order, each with the text around it, so that whoever mends it in Word finds
 * it. Refuses as {@link inspectTemplate} does, and with FILE.TAGS_BROKEN where a brace is open or stands across two
 * paragraphs.
 */
export async function readTemplate(bytes: Uint8Array): Promise<Decision<PaperTag[], FileRefusal>> {
  const inspected = await inspectTemplate(bytes);
  if (!inspected.ok) return inspected;
  const paragraphs = [...inspected.value.values()].flatMap(paragraphsOf);
  const broken = paragraphs.find((text) => /\{\{|\}\}/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, "")));
  if (broken !== undefined) return refuse({ code: "FILE.TAGS_BROKEN", tag: broken.slice(0, 60) });
  const found = await tagsOf(bytes);
  if (!found.ok) return refuse({ code: "FILE.TAGS_BROKEN", tag: found.refusal.tag });
  const seen = new Map<string, number>();
  return allow(
    found.value.map(({ raw, name, sort }) => {
      const times = seen.get(raw) ?? 0;
      seen.set(raw, times + 1);
      return { name, sort, place: placeOf(paragraphs, raw, times) };
    }),
  );
}

/** What a person reads, paragraph by paragraph: the runs of Word put together. */
function paragraphsOf(xml: string): string[] {
  return (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, piece = ""]) => plain(piece))
      .join(""),
  );
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? "");

/** The text around the tag where it stands for the `times`th time. */
function placeOf(paragraphs: readonly string[], raw: string, times: number): string {
  let left = times;
  for (const paragraph of paragraphs) {
    for (let at = paragraph.indexOf(raw); at >= 0; at = paragraph.indexOf(raw, at + raw.length)) {
      if (left === 0) return paragraph.slice(Math.max(0, at - aroundSigns), at + raw.length + aroundSigns);
      left -= 1;
    }
  }
  return raw;
}
