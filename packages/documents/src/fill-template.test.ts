import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { readPaperTags } from "@gongbang/domain/hardship/paper-tags";
import { Document, Packer, Paragraph, TextRun } from "docx";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { inspectTemplate, templateLimits } from "./inspect-template.ts";
import { readTemplate } from "./read-template.ts";
import { fillTemplate } from "./template-engine.ts";
import { writeTemplate } from "./write-template.ts";
import { writeZip } from "./write-zip.ts";

const worded = (...runs: string[][]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: runs.map((texts) => new Paragraph({ children: texts.map((text) => new TextRun(text)) })),
        },
      ],
    }),
  );

/** The document's words, paragraph by paragraph. */
async function textOf(docx: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(docx);
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join(""),
    )
    .filter(Boolean)
    .join("\n");
}

/** The same document with one part of it changed or laid beside the others. */
async function changed(docx: Uint8Array, part: string, change: (was: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  zip.file(part, change((await zip.file(part)?.async("string")) ?? ""));
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
const refusalOf = async (bytes: Uint8Array) => {
  const inspected = await inspectTemplate(bytes);
  return inspected.ok ? "taken" : inspected.refusal.code;
};

describe("a ready template", () => {
  it.each(paperKindNames)("of %s is taken by its own door, and knows all its words", async (kind) => {
    const read = await readTemplate(await writeTemplate(paperLayouts[kind]));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(readPaperTags(kind, read.value).faults).toEqual([]);
  });
  it("is filled: words, rows, and parts that stand only where it is so", async () => {
    const letter = await textOf(
      await fillTemplate(await writeTemplate(paperLayouts.letter), {
        姓名: "李桂兰",
        文号: "困告 2026-0001",
        相对困难: true,
        深度困难: false,
      }),
    );
    expect(letter).toContain("困告 2026-0001");
    expect(letter).toContain("您的家庭被认定为相对困难，如有疑问");
    expect(letter).not.toMatch(/[{}]/);
    const rows = [
      { 关系: "配偶", 成员姓名: "张强" },
      { 关系: "女", 成员姓名: "张悦" },
    ];
    const form = await textOf(
      await fillTemplate(await writeTemplate(paperLayouts.registration), { 家庭成员: rows }),
    );
    expect(form.indexOf("张强")).toBeGreaterThan(0);
    expect(form.indexOf("张悦")).toBeGreaterThan(form.indexOf("张强"));
    expect(form).not.toMatch(/[{}]/);
  });
});

describe("filling", () => {
  it("finds a word that Word has cut into runs", async () => {
    expect(
      await textOf(await fillTemplate(await worded(["您好{{姓", "名}", "}！"]), { 姓名: "李桂兰" })),
    ).toBe("您好李桂兰！");
  });
  it("writes signs of XML, rare characters and lines as they are", async () => {
    const odd = "<w:p/>&𬭎㛃䶮𫖯·";
    const filled = await fillTemplate(await worded(["{{姓名}}"]), { 姓名: `${odd}\n第二行` });
    const text = await textOf(filled);
    expect(text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toBe(
      `${odd}第二行`,
    );
    expect(await refusalOf(filled)).toBe("taken");
  });
  it("evaluates nothing, and reads no word that every object has", async () => {
    const words = ["{{constructor}}{{toString}}{{__proto__}}", "{{1+1}}{{姓名.length}}{{=process.exit()}}"];
    const filled = await fillTemplate(await worded(words), { 姓名: "李" });
    expect(await textOf(filled)).toBe("");
  });
  it("takes a value as text, whatever it looks like", async () => {
    const filled = await fillTemplate(await worded(["{{姓名}}"]), { 姓名: "{{#家庭成员}}{{手机号码}}" });
    expect(await textOf(filled)).toBe("{{#家庭成员}}{{手机号码}}");
  });
});

describe("reading a template", () => {
  it("gives each word with the text around it", async () => {
    const read = await readTemplate(await worded(["申请人：{{姓", "名}}，住址：{{住址}}"], ["{{姓名}}再次"]));
    expect(read).toEqual({
      ok: true,
      value: [
        { name: "姓名", sort: "field", place: "申请人：{{姓名}}，住址：{{住址}}" },
        { name: "住址", sort: "field", place: "申请人：{{姓名}}，住址：{{住址}}" },
        { name: "姓名", sort: "field", place: "{{姓名}}再次" },
      ],
    });
  });
  it("refuses a brace that stays open", async () => {
    for (const text of ["{{姓名", "姓名}}", "{{姓名}"])
      expect(await readTemplate(await worded([text, "完"]))).toMatchObject({
        ok: false,
        refusal: { code: "FILE.TAGS_BROKEN" },
      });
  });
});

describe("an uploaded template", () => {
  const relationship = (target: string, type: string) => (was: string) =>
    was.replace(
      "</Relationships>",
      `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  const relations = "word/_rels/document.xml.rels";
  const body = (xml: string) => (was: string) => was.replace("<w:body>", `<w:body>${xml}`);

  it.each<[string, string, string, (was: string) => string]>([
    [
      "a template from elsewhere",
      "FILE.EXTERNAL_LINKS",
      relations,
      relationship("http://x/t.dotm", "attachedTemplate"),
    ],
    ["a picture from elsewhere", "FILE.EXTERNAL_LINKS", relations, relationship("http://x/p.png", "image")],
    ["an object from elsewhere", "FILE.EXTERNAL_LINKS", relations, relationship("file://x/o", "oleObject")],
    ["macros", "FILE.MACROS", "word/vbaProject.bin", () => "x"],
    ["an embedded object", "FILE.MACROS", "word/embeddings/o.bin", () => "x"],
    [
      "a field that starts a program",
      "FILE.MACROS",
      "word/document.xml",
      body("<w:p><w:r><w:instrText> DDEAUTO cmd</w:instrText></w:r></w:p>"),
    ],
    [
      "a field that fetches a text",
      "FILE.MACROS",
      "word/document.xml",
      body('<w:p><w:fldSimple w:instr=" INCLUDETEXT x"/></w:p>'),
    ],
    ["a part of another kind", "FILE.MACROS", "word/document.xml", body('<w:altChunk r:id="r1"/>')],
    [
      "a document type",
      "FILE.DOCTYPE",
      "word/document.xml",
      (was) => was.replace("?>", '?><!DOCTYPE x [<!ENTITY y "z">]>'),
    ],
    ["a bomb", "FILE.BOMB", "word/document.xml", (was) => was + " ".repeat(templateLimits.partBytes)],
  ])("with %s is refused", async (_, code, part, change) => {
    expect(await refusalOf(await changed(await worded(["{{姓名}}"]), part, change))).toBe(code);
  });
  const acts = "<w:hdr><w:p><w:r><w:instrText> DDEAUTO cmd</w:instrText></w:r></w:p></w:hdr>";
  const header = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
  const declared = (element: string) => (was: string) => was.replace("</Types>", `${element}</Types>`);
  it.each<[string, string, string, string]>([
    [
      "a name that is none of Word's",
      "word/header9.dat",
      `<Override PartName="/word/header9.dat"`,
      "FILE.MACROS",
    ],
    ["the name of a picture", "word/header9.png", `<Override PartName="/word/header9.png"`, "FILE.MACROS"],
    ["a picture's ending", "word/header9.gif", `<x:Default Extension='gif'`, "FILE.MACROS"],
    ["capitals", "word/header9.XML", `<Override PartName="/word/header9.XML"`, "FILE.MACROS"],
    [
      "a name inside another attribute",
      "word/header9.png",
      `<Override a=" PartName='/a.xml'" PartName="/word/header9.png"`,
      "FILE.MACROS",
    ],
    [
      "a name that is written by its numbers",
      "word/header9.png",
      `<Override PartName="/word/header9&#46;png"`,
      "FILE.BROKEN",
    ],
    [
      "an element that is not whole",
      "word/header9.png",
      `<Override PartName=/word/header9.png`,
      "FILE.BROKEN",
    ],
  ])("with a header that acts is refused under %s", async (_, part, element, code) => {
    const beside = await changed(await worded(["{{姓名}}"]), part, () => acts);
    const bytes = await changed(
      beside,
      "[Content_Types].xml",
      declared(`${element} ContentType="${header}"/>`),
    );
    expect(await refusalOf(bytes)).toBe(code);
  });
  it("with a picture and a font is taken, and with anything that nobody has looked at is not", async () => {
    const beside = async (part: string) => refusalOf(await changed(await worded(["x"]), part, () => "x"));
    for (const part of ["word/media/image1.PNG", "word/media/image2.wmf", "word/fonts/font1.odttf"])
      expect(await beside(part)).toBe("taken");
    for (const part of ["word/media/a.svg", "word/printerSettings1.bin", "word/afchunk.mht", "readme"])
      expect(await beside(part)).toBe("FILE.MACROS");
  });
  it("with a link to click on is taken", async () => {
    const linked = await changed(await worded(["x"]), relations, relationship("https://x", "hyperlink"));
    expect(await refusalOf(linked)).toBe("taken");
  });
  it("that is none is refused by what it is", async () => {
    expect(await refusalOf(new Uint8Array())).toBe("FILE.EMPTY");
    expect(await refusalOf(Buffer.from("%PDF-1.7"))).toBe("FILE.NOT_A_TEMPLATE");
    expect(await refusalOf(await writeZip([{ name: "a.txt", bytes: Buffer.from("a") }]))).toBe(
      "FILE.NOT_A_TEMPLATE",
    );
    expect(await refusalOf(Buffer.concat([Buffer.from("PK"), Buffer.alloc(templateLimits.fileBytes)]))).toBe(
      "FILE.TOO_LARGE",
    );
    expect(await refusalOf(Buffer.from("PK\u0003\u0004 and no more"))).toBe("FILE.BROKEN");
  });
});

describe("files in one archive", () => {
  it("are all in it, also two of one name", async () => {
    const zip = await JSZip.loadAsync(
      await writeZip(
        ["一", "二", "三"].map((text, i) => ({
          name: i === 2 ? "乙.docx" : "甲.docx",
          bytes: Buffer.from(text),
        })),
      ),
    );
    expect(Object.keys(zip.files)).toEqual(["甲.docx", "甲-2.docx", "乙.docx"]);
    expect(await zip.file("甲-2.docx")?.async("string")).toBe("二");
  });
});
