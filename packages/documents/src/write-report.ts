import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type ChartSheet, type DrawnChart, drawChart } from "./draw-chart.ts";

export type ReportPart =
  | { text: string }
  | { heads: readonly string[]; rows: readonly (readonly string[])[] }
  | { chart: ChartSheet; caption: string };
export type Report = {
  title: string;
  /** Of which union and as of when, below the title. */
  about: string;
  sections: readonly { heading: string; parts: readonly ReportPart[] }[];
  footer: string;
};

const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "FangSong", cs: "FangSong" };
const head = { ...body, eastAsia: "SimHei", cs: "SimHei" };
/** A4 with the margins of GB/T 9704, in twentieths of a point. */
const page = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474 };
const width = page.width - page.left - page.right;

const run = (text: string, { size = 24, bold = false, color = "000000" } = {}) =>
  new TextRun({ text, size, color, font: bold ? head : body });

function table({ heads, rows }: Extract<ReportPart, { heads: unknown }>): Table {
  const share = Math.floor(width / Math.max(1, heads.length));
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: share, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 30, bottom: 30 },
            children: [
              new Paragraph({
                alignment: i === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [run(text, { size: 21, bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: heads.map(() => share),
    rows: [line(heads, true), ...rows.map((cells) => line(cells, false))],
  });
}

/** The drawing for whoever shows drawings, the picture for whoever does not. */
const picture = ({ svg, png, width: wide, height }: DrawnChart, caption: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    children: [
      new ImageRun({
        type: "svg",
        data: svg,
        fallback: { type: "png", data: png },
        transformation: { width: wide * 0.92, height: height * 0.92 },
        altText: { name: caption, title: caption, description: caption },
      }),
    ],
  });

async function drawn(part: ReportPart): Promise<(Paragraph | Table)[]> {
  if ("text" in part)
    return [
      new Paragraph({ spacing: { line: 480 }, indent: { firstLine: 480 }, children: [run(part.text)] }),
    ];
  if ("heads" in part) return [table(part), new Paragraph({ children: [] })];
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [run(part.caption, { size: 21 })],
  });
  return [picture(await drawChart(part.chart), part.caption), caption];
}

/** A report of numbered sections with its tables and charts, as a Word file. */
export async function writeReport({ title, about, sections, footer }: Report): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(title, { size: 40, bold: true })] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [run(about, { size: 21 })],
    }),
  ];
  for (const { heading, parts } of sections) {
    children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        spacing: { before: 200, after: 100 },
        children: [run(heading, { size: 28, bold: true })],
      }),
    );
    for (const part of parts) children.push(...(await drawn(part)));
  }
  const { top, bottom, left, right } = page;
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`${footer}　`, { size: 18, color: "666666" }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18, font: body }),
        ],
      }),
    ],
  });
  const document = new Document({
    title,
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: { top, bottom, left, right } },
        },
        footers: { default: foot },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
