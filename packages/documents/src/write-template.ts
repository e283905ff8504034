import type { PaperBlock, PaperLayout } from "@gongbang/domain/codes/paper-blocks";
import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

// Fonts by the names that every office suite of the readers has.
const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "FangSong", cs: "FangSong" };
const head = { ...body, eastAsia: "SimHei", cs: "SimHei" };
/** A4 with the margins of GB/T 9704: 37 mm above, 28 mm at the left, in twentieths of a point. */
const page = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474 };
const width = page.width - page.left - page.right;
const labelShare = 0.18;

const run = (text: string, { bold = false, size = 24, color = "000000" } = {}) =>
  new TextRun({ text, font: bold ? head : body, size, color });

const cell = (text: string, share: number, { label = false, span = 1 } = {}) =>
  new TableCell({
    width: { size: Math.round(width * share), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: label ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { bold: label, size: 21 })],
      }),
    ],
  });

const row = (cells: TableCell[], height = 440) =>
  new TableRow({ height: { value: height, rule: HeightRule.ATLEAST }, cantSplit: true, children: cells });

const table = (rows: TableRow[], shares: number[]) =>
  new Table({
    rows,
    columnWidths: shares.map((share) => Math.round(width * share)),
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });

type Rows = Extract<PaperBlock, { rows: unknown }>["rows"];

function factTable(rows: Rows): Table {
  const value = 0.5 - labelShare;
  const cells = (facts: Rows[number]) => {
    const [only, second] = facts;
    if (!only) return [];
    const last = second
      ? [cell(only[1], value), cell(second[0], labelShare, { label: true }), cell(second[1], value)]
      : [cell(only[1], 1 - labelShare, { span: 3 })];
    return [cell(only[0], labelShare, { label: true }), ...last];
  };
  return table(
    rows.map((facts) => row(cells(facts))),
    [labelShare, value, labelShare, value],
  );
}

/** A row of headings, and one row that repeats: its first cell opens the part, its last one closes it. */
function loopTable({ loop, columns }: Extract<PaperBlock, { loop: string }>): Table {
  const share = 1 / columns.length;
  const repeated = columns.map(([, text], i) => {
    const opens = i === 0 ? `{{#${loop}}}` : "";
    const closes = i === columns.length - 1 ? `{{/${loop}}}` : "";
    return cell(`${opens}${text}${closes}`, share);
  });
  const heads = columns.map(([heading]) => cell(heading, share, { label: true }));
  return table(
    [row(heads), row(repeated)],
    columns.map(() => share),
  );
}

const boxTable = (boxes: readonly (readonly [string, string])[]) =>
  table(
    boxes.map(([label, line]) =>
      row([cell(label, labelShare, { label: true }), cell(line, 1 - labelShare)], 1100),
    ),
    [labelShare, 1 - labelShare],
  );

function textBlock({ text, indent, end }: Extract<PaperBlock, { text: string }>): Paragraph {
  return new Paragraph({
    spacing: { line: 460, before: 60, after: 60 },
    alignment: end ? AlignmentType.RIGHT : AlignmentType.BOTH,
    ...(indent && { indent: { firstLine: 480 } }),
    children: [run(text)],
  });
}

function drawn(block: PaperBlock): (Paragraph | Table)[] {
  const gap = new Paragraph({ spacing: { before: 60, after: 60 }, children: [] });
  if ("rows" in block) return [factTable(block.rows), gap];
  if ("boxes" in block) return [boxTable(block.boxes), gap];
  if ("text" in block) return [textBlock(block)];
  const title = new Paragraph({
    spacing: { before: 120, after: 80 },
    children: [run(block.title, { bold: true, size: 21 })],
  });
  return [title, loopTable(block), gap];
}

/** A ready template of the office as a Word file, each word in braces whole in one run. */
export async function writeTemplate({ title, red, blocks }: PaperLayout): Promise<Buffer> {
  const { top, bottom, left, right } = page;
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [run(title, { bold: true, size: 36, ...(red && { color: "C00000" }) })],
  });
  const document = new Document({
    title,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top, bottom, left, right },
          },
        },
        children: [heading, ...blocks.flatMap(drawn)],
      },
    ],
  });
  return Packer.toBuffer(document);
}
