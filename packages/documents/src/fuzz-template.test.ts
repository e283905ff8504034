import { type PaperField, paperFields } from "@gongbang/domain/codes/paper-fields";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { readPaperTags } from "@gongbang/domain/hardship/paper-tags";
import { Document, Packer, Paragraph, TextRun } from "docx";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { fileRefusalCodes } from "./file-refusal.ts";
import { inspectTemplate } from "./inspect-template.ts";
import { readTemplate } from "./read-template.ts";
import { fillTemplate } from "./template-engine.ts";
import { writeTemplate } from "./write-template.ts";
import { writeZip } from "./write-zip.ts";

const few = { numRuns: 25 };
const tags = Object.values<PaperField>(paperFields).map(({ tag }) => tag);
/** Signs that a person writes; XML knows no others. */
const words = fc
  .string({
    unit: fc.constantFrom("甲", "乙", "𬭎", "a", "1", " ", "<", ">", "&", '"', "'", "·"),
    maxLength: 12,
  })
  .map((text) => text.trim());

/** A document of one paragraph, cut into runs at these places. */
const cutInto = (text: string, places: number[]) => {
  const at = [...new Set([0, ...places.map((place) => place % (text.length + 1)), text.length])].sort(
    (a, b) => a - b,
  );
  const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
  const runs = pieces.map((piece) => new TextRun(piece));
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }));
};

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
async function textOf(docx: Uint8Array): Promise<string> {
  const xml = (await (await JSZip.loadAsync(docx)).file("word/document.xml")?.async("string")) ?? "";
  const pieces = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = ""]) => text).join("");
  return pieces.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}

describe("a template", () => {
  it("is read the same wherever Word cuts its words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...tags), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(200), { maxLength: 12 }),
        async (names, places) => {
          const read = await readTemplate(
            await cutInto(names.map((name) => `前{{${name}}}后`).join(""), places),
          );
          expect(read.ok && read.value.map(({ name }) => name)).toEqual(names);
        },
      ),
      few,
    );
  });

  it("gives back what it was filled with, sign by sign", async () => {
    const template = await cutInto("{{姓名}}|{{困难类别}}|{{理由}}", [4, 9]);
    await fc.assert(
      fc.asyncProperty(words, words, words, async (name, grade, reason) => {
        const filled = await fillTemplate(template, { 姓名: name, 困难类别: grade, 理由: reason });
        expect(await textOf(filled)).toBe(`${name}|${grade}|${reason}`);
      }),
      few,
    );
  });

  it("repeats a part once a row, none for none, in the order of the rows", async () => {
    const template = await cutInto("{{#家庭成员}}[{{成员姓名}}]{{/家庭成员}}完", [3]);
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (people) => {
        const rows = people.map((person) => ({ 成员姓名: person }));
        const filled = await fillTemplate(template, { 家庭成员: rows });
        expect(await textOf(filled)).toBe(`${people.map((person) => `[${person}]`).join("")}完`);
      }),
      few,
    );
  });

  it("of the office leaves no brace behind, whatever is known", async () => {
    const ready = await Promise.all(
      paperKindNames.map(async (kind) => [kind, await writeTemplate(paperLayouts[kind])] as const),
    );
    const some = fc.dictionary(fc.constantFrom(...tags), words);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ready), some, async ([kind, template], values) => {
        const filled = await fillTemplate(template, values);
        expect(await textOf(filled)).not.toMatch(/[{}]/);
        const read = await readTemplate(filled);
        expect(read.ok && readPaperTags(kind, read.value).fields).toEqual([]);
      }),
      few,
    );
  });
});

describe("bytes that are no template", () => {
  const known: readonly string[] = fileRefusalCodes;
  it("are refused by a known code, and never break", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const refused = await inspectTemplate(bytes);
        expect(!refused.ok && known.includes(refused.refusal.code)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("are refused or read as before where some of them were changed on the way", async () => {
    const whole = await writeTemplate(paperLayouts.letter);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        const read = await readTemplate(bytes);
        if (!read.ok) expect(known).toContain(read.refusal.code);
      }),
      { numRuns: 60 },
    );
  });

  it("may not leave the archive by their names", async () => {
    for (const name of ["../word/document.xml", "/word/document.xml", "C:\\x.xml"]) {
      const zip = await writeZip([
        { name: "word/document.xml", bytes: Buffer.from("<w:document/>") },
        { name, bytes: Buffer.from("x") },
      ]);
      const refused = await inspectTemplate(zip);
      // The writer of the archive cleans some names by itself; what it leaves is refused.
      if (!refused.ok) expect(refused.refusal.code).toBe("FILE.UNSAFE_NAME");
    }
  });
});
