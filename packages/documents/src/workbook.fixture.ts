import { crc32, deflateRawSync } from "node:zlib";

type Part = {
  name: string;
  data: string | Buffer;
  /** What the directory says, where it lies. */
  claimedSize?: number;
  encrypted?: true;
};

/** A zip made byte by byte, so that tests can make it wrong. */
export function makeZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize, encrypted } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw, { level: 9 });
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? raw.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, fileName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, fileName);
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The XML of a row from inline texts. */
export const rowXml = (rowNo: number, cells: readonly string[]) =>
  `<row r="${rowNo}">${cells
    .map((text, i) =>
      text === "" ? "" : `<c r="${letters(i)}${rowNo}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`,
    )
    .join("")}</row>`;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

export type SheetFixture = { name: string; rows: string; state?: string };

/** The parts of a workbook with these sheets; `extra` replaces or adds parts. */
export function workbookParts(sheets: readonly SheetFixture[], extra: Record<string, string> = {}): Part[] {
  const sheetTags = sheets
    .map(
      ({ name, state }, i) =>
        `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" state="${state ?? "visible"}" r:id="r${i}"/>`,
    )
    .join("");
  const relations = sheets
    .map(
      (_, i) => `<Relationship Id="r${i}" Type="http://x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets>${sheetTags}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
  };
  for (const [i, { rows }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  }
  return Object.entries({ ...parts, ...extra }).map(([name, data]) => ({ name, data: declaration + data }));
}

/** A workbook of one sheet, 名册, with these rows of texts from row 1. */
export const makeWorkbook = (rows: readonly (readonly string[])[], extra: Record<string, string> = {}) =>
  makeZip(
    workbookParts([{ name: "名册", rows: rows.map((cells, i) => rowXml(i + 1, cells)).join("") }], extra),
  );
