import JSZip from "jszip";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawChart } from "./draw-chart.ts";
import { writeReport } from "./write-report.ts";

const sheet = {
  kind: "stackedBar" as const,
  categories: ["8 月", "9 月"],
  series: [
    { name: "生活救助", values: [100, 250.5] },
    { name: "医疗救助", values: [0, 30] },
  ],
};

describe("a chart in a report", () => {
  it("is drawn without a browser, with its words in it, and fetches nothing", async () => {
    const { svg, png, width, height } = await drawChart(sheet);
    const text = svg.toString();
    for (const word of ["生活救助", "医疗救助", "8 月"]) expect(text).toContain(word);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)|<script|<image/);
    const picture = await sharp(png).metadata();
    expect([picture.format, picture.width]).toEqual(["png", width * 2]);
    expect(picture.height).toBe(height * 2);
  });
  it("writes any name as text, whatever it looks like", async () => {
    const odd = `<script>alert("&")</script>'`;
    const { svg } = await drawChart({
      ...sheet,
      categories: [odd, "b"],
      series: [{ name: odd, values: [1, 2] }],
    });
    expect(svg.toString()).not.toContain("<script");
  });
  it.each(["bar", "line", "stackedBar"] as const)(
    "of kind %s shows its values and not an empty frame",
    async (kind) => {
      const full = await drawChart({ ...sheet, kind });
      const empty = await drawChart({
        ...sheet,
        kind,
        series: sheet.series.map((each) => ({ ...each, values: [0, 0] })),
      });
      const ink = async (png: Buffer) =>
        (await sharp(png).stats()).channels.reduce((sum, { mean }) => sum + mean, 0);
      expect(await ink(full.png)).not.toBe(await ink(empty.png));
    },
  );
});

describe("a report", () => {
  it("has its sections, tables and charts, each chart as a drawing and as a picture", async () => {
    const docx = await writeReport({
      title: "统计看板",
      about: "月坛街道总工会",
      footer: "王芳",
      sections: [
        {
          heading: "一、在档",
          parts: [{ text: "共 12 户。" }, { heads: ["类别", "户"], rows: [["深度困难", "12"]] }],
        },
        { heading: "二、资金", parts: [{ chart: sheet, caption: "按月" }] },
      ],
    });
    const zip = await JSZip.loadAsync(docx);
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    for (const word of ["统计看板", "共 12 户。", "深度困难", "按月", "二、资金"])
      expect(xml).toContain(word);
    const media = Object.keys(zip.files).filter(
      (name) => name.startsWith("word/media/") && !name.endsWith("/"),
    );
    expect(media.map((name) => name.split(".").at(-1)).toSorted()).toEqual(["png", "svg"]);
  });
});
