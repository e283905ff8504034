import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgePart } from "./judge-part.ts";

const document = "word/document.xml";
const verdict = (xml: string, name = document) => judgePart(name, xml)?.code ?? "taken";
const field = (...pieces: string[]) =>
  `<w:p>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join("")}</w:p>`;
const actors = [
  ...["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "MACROBUTTON", "DATABASE"],
];

describe("a field of Word", () => {
  it.each(actors)("%s is not taken, however it is written", (word) => {
    expect(verdict(field(` ${word} "x" `))).toBe("FILE.MACROS");
    expect(verdict(field(` ${word.toLowerCase()} x`))).toBe("FILE.MACROS");
    expect(verdict(`<w:fldSimple w:instr=" ${word} x"/>`)).toBe("FILE.MACROS");
    expect(verdict(`<w:fldSimple w:instr=' ${word} x'/>`)).toBe("FILE.MACROS");
    expect(verdict(field(word).replaceAll("w:", "anything:"))).toBe("FILE.MACROS");
    const numbered = [...word].map((sign) => `&#${sign.codePointAt(0)};`).join("");
    expect(verdict(field(numbered))).toBe("FILE.MACROS");
    const inHex = [...word].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join("");
    expect(verdict(`<w:fldSimple w:instr="${inHex}"/>`)).toBe("FILE.MACROS");
    expect(verdict(field(`<![CDATA[${word}]]>`))).toBe("FILE.MACROS");
    expect(verdict(field(`${word.slice(0, 2)}<!-- x -->${word.slice(2)}`))).toBe("FILE.MACROS");
    expect(verdict(field(`${word.slice(0, 2)}<?x y?>${word.slice(2)}`))).toBe("FILE.MACROS");
  });
  it("is not taken wherever Word has cut its instruction into runs", () => {
    const cut = fc
      .constantFrom(...actors)
      .chain((word) =>
        fc.tuple(fc.constant(word), fc.uniqueArray(fc.integer({ min: 1, max: word.length - 1 }))),
      );
    fc.assert(
      fc.property(cut, ([word, places]) => {
        const at = [0, ...places.toSorted((a, b) => a - b), word.length];
        const pieces = at.slice(1).map((end, i) => word.slice(at[i], end));
        expect(verdict(field(...pieces))).toBe("FILE.MACROS");
      }),
    );
  });
  it("is not taken behind a harmless one, nor inside one", () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const begun = (...pieces: string[]) => char("begin") + field(...pieces) + char("end");
    expect(verdict(begun("PAGE") + begun("INCLUDE", "TEXT"))).toBe("FILE.MACROS");
    expect(verdict(char("begin") + field("QUOTE") + begun("LI", "NK") + char("end"))).toBe("FILE.MACROS");
    expect(verdict(begun("PAGE") + begun("DATE"))).toBe("taken");
  });
  it.each(["PAGE", "NUMPAGES", " DATE \\@ yyyy", "HYPERLINK x", "REF linked", "SEQ database_1"])(
    "that does nothing but count or point is taken: %s",
    (said) => expect(verdict(field(said))).toBe("taken"),
  );
  it("is looked for in fields alone: a paper may speak of a link", () => {
    expect(verdict("<w:p><w:r><w:t>LINK DATABASE IMPORT</w:t></w:r></w:p>")).toBe("taken");
  });
  it("stands for itself: two harmless ones beside each other are no harmful one", () => {
    expect(verdict(field("PAGE ") + field(" DATE"))).toBe("taken");
  });
});

describe("what is embedded", () => {
  it.each(["<w:altChunk r:id='1'/>", "<w:object>", "<o:object >", "<w:control/>", "<x:altChunk\n r:id='1'>"])(
    "is not taken: %s",
    (xml) => expect(verdict(xml)).toBe("FILE.MACROS"),
  );
  it.each(["<w:objectEmbedding/>", "<w:controls/>", "<w:t>object</w:t>"])(
    "is not taken for what only looks like it: %s",
    (xml) => expect(verdict(xml)).toBe("taken"),
  );
});

describe("a relation", () => {
  const rels = "word/_rels/document.xml.rels";
  const relation = (type: string, mode = 'TargetMode="External"', prefix = "") =>
    `<${prefix}Relationship Id="r" Type="http://s/relationships/${type}" Target="http://x" ${mode}/>`;
  it.each(["attachedTemplate", "image", "oleObject", "frame", "subDocument"])(
    "to something elsewhere is not taken: %s",
    (type) => {
      expect(verdict(relation(type), rels)).toBe("FILE.EXTERNAL_LINKS");
      expect(verdict(relation(type, "TargetMode = 'external'"), rels)).toBe("FILE.EXTERNAL_LINKS");
      expect(verdict(relation(type, 'TargetMode="&#69;xternal"'), rels)).toBe("FILE.EXTERNAL_LINKS");
      expect(verdict(relation(type, 'TargetMode="External"', "p:"), rels)).toBe("FILE.EXTERNAL_LINKS");
    },
  );
  it("to a link that is clicked on is taken, and so is any within the file", () => {
    expect(verdict(relation("hyperlink"), rels)).toBe("taken");
    expect(verdict(relation("image", ""), rels)).toBe("taken");
    expect(verdict(relation("image", 'TargetMode="Internal"'), rels)).toBe("taken");
  });
});

describe("a part of XML", () => {
  it("in another encoding than ours is not read as something it is not", () => {
    const utf16 = Buffer.from(field("DDEAUTO cmd"), "utf16le").toString("utf8");
    expect(verdict(utf16)).toBe("FILE.BROKEN");
    const swapped = Buffer.from(field("DDEAUTO cmd"), "utf16le").swap16().toString("utf8");
    expect(verdict(swapped)).toBe("FILE.BROKEN");
    expect(verdict(`\ufeff${field("PAGE")}`)).toBe("taken");
  });
  it("with a document type or an entity of its own is not taken", () => {
    for (const xml of ['<!DOCTYPE x [<!ENTITY y "z">]>', "<!doctype x>", '<!ENTITY y "z">'])
      expect(verdict(xml)).toBe("FILE.DOCTYPE");
  });
  it("names macros only where a file says what its parts are", () => {
    const types = '<Override ContentType="application/vnd.ms-office.vbaProject"/>';
    expect(verdict(types, "[Content_Types].xml")).toBe("FILE.MACROS");
    expect(verdict(types, document)).toBe("taken");
  });
  it("is judged whatever stands in it, and never breaks the judge", () => {
    const pieces = fc.constantFrom(
      "<w:instrText>",
      "</w:instrText>",
      "&#",
      "&#x110000;",
      "LI",
      "NK",
      "<",
      ">",
      "'",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const code = verdict(parts.join(""));
        expect(["taken", "FILE.MACROS", "FILE.DOCTYPE", "FILE.BROKEN"]).toContain(code);
      }),
    );
  });
});
