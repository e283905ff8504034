/** 16-bit characters as a string of a PDF writes them. */
const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();

const font = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R " +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 " +
    "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

/** A sheet of A5 with a frame, a title and a few lines: what a scanned paper is in the story. All of it is ASCII. */
export function paperSheet(title: string, lines: readonly string[]): string {
  const words = [[title, 22, 500] as const, ...lines.map((line, i) => [line, 12, 440 - 28 * i] as const)];
  const drawn = words.map(([text, size, y]) => `BT /F1 ${size} Tf 60 ${y} Td <${hex(text)}> Tj ET`);
  const content = ["0.6 w 36 36 348 523 re S", ...drawn].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    ...font,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  return assembled(objects);
}

function assembled(objects: readonly string[]): string {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const [table, size] = [text.length, objects.length + 1];
  const rows = `0000000000 65535 f \n${places.join("")}`;
  return `${text}xref\n0 ${size}\n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
