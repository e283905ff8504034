import {
  AlignmentType,
  Document,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

/** A form on one A4 page: labelled cells in rows of one or two, a photo beside the first, a table, and lines to sign. */
export type FormSheet = {
  title: string;
  /** Who keeps the form and as of which day, left and right above the table. */
  above: readonly [string, string];
  rows: readonly (readonly { label: string; value: string }[])[];
  photo: { kind: "jpg" | "png"; bytes: Uint8Array } | null;
  /** Stands in the photo's place where there is none. */
  photoLabel: string;
  rowsBesidePhoto: number;
  list: { title: string; heads: readonly string[]; rows: readonly (readonly string[])[] };
  /** Boxes for opinions and seals, each with its line of signature. */
  boxes: readonly { label: string; line: string }[];
  below: string;
};

// Fonts of the reader's own office suite, by the names that every edition of them knows.
const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "FangSong", cs: "FangSong" };
const head = { ...body, eastAsia: "SimHei", cs: "SimHei" };
/** A4 with margins of 20 mm and 18 mm, in twentieths of a point. */
const page = { width: 11906, height: 16838, side: 1021, top: 1134, bottom: 907 };
const width = page.width - 2 * page.side;
const rowHeight = { value: 330, rule: HeightRule.ATLEAST };
const labelShare = 0.155;
const photoShare = 0.17;

const text = (value: string, { bold = false, size = 18 } = {}) =>
  new TextRun({ text: value, font: bold ? head : body, size });

const paragraph = (runs: TextRun[], centred = false) =>
  new Paragraph({ children: runs, alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT });

function cell(value: string, share: number, { label = false, columnSpan = 1, rowSpan = 1 } = {}) {
  return new TableCell({
    width: { size: Math.round(width * share), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 70, right: 70 },
    columnSpan,
    rowSpan,
    children: [paragraph([text(value, { bold: label })], label)],
  });
}

function photoCell({ photo, photoLabel, rowsBesidePhoto }: FormSheet) {
  const size = { width: 84, height: 118 };
  const picture = photo
    ? new ImageRun({ type: photo.kind, data: Buffer.from(photo.bytes), transformation: size })
    : text(photoLabel);
  return new TableCell({
    width: { size: Math.round(width * photoShare), type: WidthType.DXA },
    rowSpan: rowsBesidePhoto,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ children: [picture], alignment: AlignmentType.CENTER })],
  });
}

/** Five columns: label, value, label, value, photo. Below the photo the last value takes its column too. */
function factRow(sheet: FormSheet, row: FormSheet["rows"][number], at: number): TableRow {
  const beside = at < sheet.rowsBesidePhoto;
  const value = (1 - photoShare - 2 * labelShare) / 2;
  const last = beside ? { share: value, span: 1 } : { share: value + photoShare, span: 2 };
  const [first, second] = row;
  const cells = first ? [cell(first.label, labelShare, { label: true })] : [];
  if (first && second)
    cells.push(
      cell(first.value, value),
      cell(second.label, labelShare, { label: true }),
      cell(second.value, last.share, { columnSpan: last.span }),
    );
  else if (first)
    cells.push(cell(first.value, value + labelShare + last.share, { columnSpan: 2 + last.span }));
  if (at === 0) cells.push(photoCell(sheet));
  return new TableRow({ height: rowHeight, cantSplit: true, children: cells });
}

const tableOf = (rows: TableRow[], columnWidths: number[]) =>
  new Table({
    rows,
    columnWidths: columnWidths.map((share) => Math.round(width * share)),
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });

function listTable({ list }: FormSheet): Table {
  const share = (1 - labelShare) / list.heads.length;
  const line = (cells: readonly string[], label: boolean, first: boolean) =>
    new TableRow({
      height: rowHeight,
      children: [
        ...(first ? [cell(list.title, labelShare, { label: true, rowSpan: list.rows.length + 1 })] : []),
        ...cells.map((each) => cell(each, share, { label })),
      ],
    });
  const rows = [line(list.heads, true, true), ...list.rows.map((each) => line(each, false, false))];
  return tableOf(rows, [labelShare, ...list.heads.map(() => share)]);
}

function boxTable({ boxes }: FormSheet): Table {
  const rows = boxes.map(
    ({ label, line }) =>
      new TableRow({
        height: { value: 840, rule: HeightRule.ATLEAST },
        children: [
          cell(label, labelShare, { label: true }),
          new TableCell({
            verticalAlign: VerticalAlignTable.BOTTOM,
            width: { size: Math.round(width * (1 - labelShare)), type: WidthType.DXA },
            children: [new Paragraph({ children: [text(line)], alignment: AlignmentType.RIGHT })],
          }),
        ],
      }),
  );
  return tableOf(rows, [labelShare, 1 - labelShare]);
}

/** The form as a Word file (docx). */
export async function writeRegisterForm(sheet: FormSheet): Promise<Buffer> {
  const value = (1 - photoShare - 2 * labelShare) / 2;
  const facts = tableOf(
    sheet.rows.map((row, at) => factRow(sheet, row, at)),
    [labelShare, value, labelShare, value, photoShare],
  );
  const right = { type: TabStopType.RIGHT, position: width };
  const { side, top, bottom } = page;
  const document = new Document({
    title: sheet.title,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: side, right: side, top, bottom },
          },
        },
        children: [
          paragraph([text(sheet.title, { bold: true, size: 32 })], true),
          new Paragraph({ children: [text(`${sheet.above[0]}\t${sheet.above[1]}`)], tabStops: [right] }),
          facts,
          listTable(sheet),
          boxTable(sheet),
          paragraph([text(sheet.below, { size: 17 })]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
