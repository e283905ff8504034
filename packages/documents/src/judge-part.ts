import type { FileRefusal } from "./file-refusal.ts";

/** Fields of Word that fetch something or start something when the paper is opened. */
const acting = /\b(?:DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b/i;
/** Elements go by any prefix: which one stands for Word's own names, each file says for itself. */
const embedding = /<(?:[\w.-]+:)?(?:altChunk|object|control)[\s/>]/;
/** A piece of an instruction, or where a field begins, turns to its result, or ends. */
const instruction = /<(?:[\w.-]+:)?(?:instrText(?:\s[^>]*)?>([^<]*)<|fldChar[\s/>])/g;
const simpleField = /<(?:[\w.-]+:)?fldSimple\s[^>]*?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What Word reads: without what only parts the words, and a sign that is written by its number as the sign. */
const plain = (xml: string): string =>
  xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[|\]\]>/g, "")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });

/** What the fields of a part say. Word puts an instruction together from pieces: so it is read whole, and piece by piece. */
function instructions(xml: string): string {
  const pieces = [...xml.matchAll(instruction)].map(([, said = "\n"]) => said);
  const simple = [...xml.matchAll(simpleField)].map(([, one, other]) => one ?? other ?? "");
  return [...simple, pieces.join(""), ...pieces].join("\n");
}

/** A link that a person clicks on stays; a template, a picture or an object that Word fetches by itself does not. */
const hasForeignPart = (xml: string): boolean =>
  (xml.match(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g) ?? []).some(
    (each) => /TargetMode\s*=\s*["']\s*External/i.test(each) && !/relationships\/hyperlink["']/.test(each),
  );

/** Parts that are XML by their names, which are read and judged; and pictures and fonts, which are not. */
export const isXmlName = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
export const isUnread = (name: string): boolean => /\.(?:png|jpe?g|gif|emf|wmf|odttf)$/i.test(name);

const declaration = /<(?:[\w.-]+:)?(?:Default|Override)\b/g;
/** With its attributes one by one: a value may hold the sign that ends the element. */
const whole = /<(?:[\w.-]+:)?(?:Default|Override)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const attributesOf = (element: string): Map<string, string> =>
  new Map(
    [...element.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = "", one, other]) => [name, (one ?? other ?? "").trim()] as const,
    ),
  );

/** Word goes by the type that is declared and not by the name: what it would read as XML has a name that is judged here. */
function judgeTypes(xml: string): FileRefusal | null {
  const declared = [...xml.matchAll(whole)].map(([, attributes = ""]) => attributesOf(attributes));
  // No name and no type of Word's own is written with a sign of another shape.
  if (xml.includes("&") || declared.length !== [...xml.matchAll(declaration)].length)
    return { code: "FILE.BROKEN" };
  const hides = declared.some((attributes) => {
    const isXml = /[/+]xml\b|vmlDrawing/i.test(attributes.get("ContentType") ?? "");
    const name = attributes.get("PartName");
    // A whole ending that is XML hides something only where parts of that ending are taken unread.
    const isRead = name === undefined ? !isUnread(`.${attributes.get("Extension")}`) : isXmlName(name);
    return isXml && !isRead;
  });
  return hides || /macroEnabled|vnd\.ms-office\.vba/i.test(xml) ? { code: "FILE.MACROS" } : null;
}

/** Judges one part of a template's XML by what Word would do with it; null where it may stay. */
export function judgePart(fileName: string, given: string): FileRefusal | null {
  // Word reads UTF-16 as well, in which every sign of the markup has a nought beside it; what follows here would not.
  if (given.includes("\u0000")) return { code: "FILE.BROKEN" };
  const xml = plain(given);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return { code: "FILE.DOCTYPE" };
  if (/^\[content_types\]\.xml$/i.test(fileName)) {
    const types = judgeTypes(given.replace(/<!--[\s\S]*?-->/g, ""));
    if (types) return types;
  }
  if (/\.rels$/i.test(fileName) && hasForeignPart(xml)) return { code: "FILE.EXTERNAL_LINKS" };
  return acting.test(instructions(xml)) || embedding.test(xml) ? { code: "FILE.MACROS" } : null;
}
