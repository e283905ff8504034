import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import sharp from "sharp";

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export type ChartSheet = {
  kind: "bar" | "stackedBar" | "line";
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[]; quiet?: true }[];
  /** In pixels; the picture is drawn at twice as many. */
  width?: number;
  height?: number;
};

/** A chart as it stands in a report: the drawing itself, and a picture of it for programs that show no drawing. */
export type DrawnChart = { svg: Buffer; png: Buffer; width: number; height: number };

// Names that every office has, the reader's first: the drawing is set in the fonts of whoever opens it.
const fonts = "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif";
const colours = ["#a52a2a", "#3b6ea5", "#4c8c4a", "#b8860b", "#7a6a8a", "#5f9ea0", "#996633", "#666666"];
const quietColour = "#9a9a9a";

/** Draws a chart without a browser: no text comes from outside, and nothing is fetched. */
export async function drawChart(sheet: ChartSheet): Promise<DrawnChart> {
  const { width = 620, height = 260 } = sheet;
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(optionOf(sheet));
    const svg = Buffer.from(chart.renderToSVGString());
    return { svg, png: await sharp(svg, { density: 144 }).png().toBuffer(), width, height };
  } finally {
    chart.dispose();
  }
}

function optionOf({ kind, categories, series }: ChartSheet) {
  return {
    animation: false,
    backgroundColor: "#ffffff",
    color: colours,
    textStyle: { fontFamily: fonts, color: "#222222" },
    grid: {
      ...{ left: 12, right: 20, top: series.length > 1 ? 34 : 14, bottom: 8 },
      ...{ outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    },
    ...(series.length > 1 && { legend: { top: 2, itemWidth: 12, itemHeight: 8 } }),
    xAxis: { type: "category", data: [...categories], axisTick: { show: false } },
    yAxis: { type: "value", splitLine: { lineStyle: { color: "#e6e6e6" } } },
    series: series.map(({ name, values, quiet }) => ({
      name,
      data: [...values],
      type: kind === "line" ? "line" : "bar",
      ...(kind === "line" && { symbolSize: 5, lineStyle: { width: 2, type: quiet ? "dashed" : "solid" } }),
      ...(kind === "stackedBar" && { stack: "all" }),
      ...(kind !== "line" && { barMaxWidth: 26 }),
      ...(quiet && { itemStyle: { color: quietColour } }),
    })),
  };
}
