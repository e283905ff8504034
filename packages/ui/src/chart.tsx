"use client";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { useEffect, useRef } from "react";

type ChartProps = {
  /** An ECharts option. Colours are written as "var(--accent)"; they follow the theme. */
  option: EChartsCoreOption;
  height?: number;
  /** What it shows, in one sentence with its main figures: read instead of the picture. */
  label: string;
};

/** ECharts in the house's colours, loaded when it is shown, drawn as SVG so that it prints. */
export function Chart({ option, height = 240, label }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let chart: EChartsType | null = null;
    let gone = false;
    const draw = () => chart?.setOption(themed(option, element), true);
    const size = new ResizeObserver(() => chart?.resize());
    const theme = new MutationObserver(draw);
    void import("./chart-engine.ts").then(({ makeChart }) => {
      if (gone) return;
      chart = makeChart(element);
      draw();
      size.observe(element);
      theme.observe(document.documentElement, { attributeFilter: ["data-theme", "data-contrast"] });
    });
    return () => {
      gone = true;
      size.disconnect();
      theme.disconnect();
      chart?.dispose();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} className="w-full min-w-0" />;
}

/** The option with the house's defaults, and every var(--token) turned into a colour ECharts can read. */
function themed(option: EChartsCoreOption, element: HTMLElement): EChartsCoreOption {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const axis = {
    axisLine: { lineStyle: { color: "var(--border)" } },
    axisTick: { show: false },
    axisLabel: { color: "var(--muted)", fontSize: 11 },
    splitLine: { lineStyle: { color: "var(--separator)" } },
  };
  const withDefaults = {
    animation: !calm,
    animationDuration: 150,
    color: ["var(--accent)", "var(--info)", "var(--success)", "var(--warning)", "var(--faint)"],
    textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: "var(--foreground)" },
    grid: { left: 8, right: 16, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis",
      backgroundColor: "var(--overlay)",
      borderColor: "var(--border)",
      textStyle: { color: "var(--foreground)", fontSize: 12 },
      extraCssText: "box-shadow:none",
    },
    ...option,
    ...("xAxis" in option && { xAxis: withAxis(axis, option.xAxis) }),
    ...("yAxis" in option && { yAxis: withAxis(axis, option.yAxis) }),
  };
  return coloured(withDefaults, paintFor(element)) as EChartsCoreOption;
}

const withAxis = (axis: object, given: unknown) =>
  Array.isArray(given)
    ? given.map((one: object) => ({ ...axis, ...one }))
    : { ...axis, ...(given as object) };

function coloured(value: unknown, paint: (colour: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("var(--") ? paint(value) : value;
  if (Array.isArray(value)) return value.map((part) => coloured(part, paint));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, coloured(part, paint)]));
}

/** Resolves a token by painting one pixel with it: oklch becomes the rgb that ECharts knows. */
function paintFor(element: HTMLElement): (colour: string) => string {
  const styles = getComputedStyle(element);
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  return (colour) => {
    const name = colour.slice(4, -1).trim();
    if (!pen) return "gray";
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = styles.getPropertyValue(name).trim();
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
    return `rgb(${r},${g},${b})`;
  };
}

export type TrendSeries = {
  name: string;
  values: readonly (number | null)[];
  /** The current one is in the accent, the previous one dashed and grey. */
  role?: "current" | "previous" | "neutral";
  /** Sums of a month each stand as bars; what goes on from one to the next is a line. */
  bars?: boolean;
};

type TrendChartProps = {
  label: string;
  categories: readonly string[];
  series: readonly TrendSeries[];
  unit?: string;
  height?: number;
};

/** Lines over time, in the look of the house. */
export function TrendChart({ label, categories, series, unit, height }: TrendChartProps) {
  const option = {
    legend: {
      show: series.length > 1,
      top: 0,
      right: 0,
      itemWidth: 12,
      itemHeight: 2,
      icon: "rect",
      textStyle: { color: "var(--muted)", fontSize: 11 },
    },
    xAxis: { type: "category", data: categories, boundaryGap: series.some(({ bars }) => bars) },
    yAxis: {
      type: "value",
      name: unit,
      minInterval: 1,
      // Over the figures of the axis, and not round its line.
      nameTextStyle: { color: "var(--muted)", fontSize: 11, align: "right", padding: [0, 6, 0, 0] },
    },
    series: series.map((one) => lineOf(one)),
  };
  return <Chart option={option} label={label} height={height} />;
}

function lineOf({ name, values, role = "current", bars }: TrendSeries) {
  const colour = { current: "var(--accent)", previous: "var(--faint)", neutral: "var(--info)" }[role];
  if (bars) return { type: "bar", name, data: values, itemStyle: { color: colour }, barMaxWidth: 18 };
  return {
    type: "line",
    name,
    data: values,
    showSymbol: false,
    itemStyle: { color: colour },
    lineStyle: {
      color: colour,
      width: role === "current" ? 2 : 1.5,
      type: role === "previous" ? "dashed" : "solid",
    },
    areaStyle: role === "current" ? { color: colour, opacity: 0.06 } : undefined,
  };
}
