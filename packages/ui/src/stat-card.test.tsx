import { describe, expect, it } from "vitest";
import { Bars } from "./bars.tsx";
import { allOf, markupOf, oneOf, spokenOf, wordsOf } from "./markup.fixture.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { StatCard, StatStrip } from "./stat-card.tsx";

describe("a figure", () => {
  it("opens its list: the whole card is the link", () => {
    const card = markupOf(
      <StatCard label="在办工单" value="6" unit="件" note="2 件 3 日内到期" href="/disputes" />,
    );
    expect(oneOf(card, "a").attributes.href).toBe("/disputes");
    expect(oneOf(card, "a").text).toBe("在办工单 6 件 2 件 3 日内到期");
  });
  it("has smaller numbers below it that open lists of their own, no link inside another", () => {
    const also = [{ href: "/disputes?view=due", text: "2 件 3 日内到期" }];
    const card = markupOf(<StatCard label="在办工单" value="6" unit="件" href="/disputes" also={also} />);
    expect(allOf(card, "a").map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ["/disputes", "在办工单 6 件"],
      ["/disputes?view=due", "2 件 3 日内到期"],
    ]);
  });
  it("is no link where there is no list", () => {
    expect(allOf(markupOf(<StatCard label="在档" value="42" />), "a")).toHaveLength(0);
  });
  it("shows nought as well: nothing is a figure, too", () => {
    expect(wordsOf(markupOf(<StatCard label="逾期" value={0} unit="件" />))).toBe("逾期 0 件");
  });
  it("says by words which way it moved, and colours it by what that means", () => {
    const card = markupOf(
      <StatCard
        label="在档"
        value="42"
        deltas={[
          { label: "较上月", value: "+2", direction: "up", good: false },
          { label: "较去年", value: "−5", direction: "down", good: true },
          { label: "较前年", value: "0", direction: "flat" },
        ]}
      />,
    );
    expect(spokenOf(card)).toBe("在档 42 较上月 +2 较去年 −5 较前年 0");
    expect(card.indexOf("text-danger-soft-foreground")).toBeLessThan(card.indexOf("text-due-ok"));
    expect(allOf(card, "svg")).toHaveLength(3);
  });
  it("draws its months as a line that stays inside its frame, also where nothing changed", () => {
    const points = (trend: number[]) => {
      const line = oneOf(markupOf(<StatCard label="x" value="1" trend={trend} />), "polyline");
      return (line.attributes.points ?? "").split(" ").map((point) => point.split(",").map(Number));
    };
    expect(points([1, 5, 3])).toEqual([
      [0, 20],
      [28, 2],
      [56, 11],
    ]);
    expect(points([4, 4])).toEqual([
      [0, 20],
      [56, 20],
    ]);
    expect(points([7])).toEqual([[0, 20]]);
  });
  it("stands beside others in one strip", () => {
    const strip = markupOf(
      <StatStrip>
        <StatCard label="在档" value="42" />
        <StatCard label="走访" value="31" />
      </StatStrip>,
    );
    expect(wordsOf(strip)).toBe("在档 42 走访 31");
  });
});

describe("bars", () => {
  const items = [
    {
      key: "a",
      label: "月坛街道",
      value: 80,
      display: "80 户",
      href: "/overview?union=a",
      cells: ["12", null],
    },
    { key: "b", label: "展览路街道", value: 20, highlight: true, cells: ["3", "1"] },
    { key: "c", label: "德胜街道", value: 0 },
  ];
  const bars = markupOf(<Bars label="各街道在档" items={items} heads={["走访", "逾期"]} />);
  const widths = (page: string) =>
    allOf(page, "i").map(({ attributes }) => /width:([\d.]+)%/.exec(attributes.style ?? "")?.[1]);

  it("are a table, read row by row with the figure as words", () => {
    expect(oneOf(bars, "table").attributes["aria-label"]).toBe("各街道在档");
    const rows = allOf(oneOf(bars, "tbody").markup, "tr").map(({ text }) => text);
    expect(rows).toEqual(["月坛街道 80 户 12 —", "展览路街道 20 3 1", "德胜街道 0"]);
  });
  it("are as long as their share of the longest", () => expect(widths(bars)).toEqual(["100", "25", "0"]));
  it("are as long as their share of a given whole, and never longer than it", () => {
    expect(widths(markupOf(<Bars label="x" items={items} max={160} />))).toEqual(["50", "12.5", "0"]);
    expect(widths(markupOf(<Bars label="x" items={items} max={40} />))).toEqual(["100", "50", "0"]);
  });
  it("divide by no nought where all are nought", () => {
    expect(widths(markupOf(<Bars label="x" items={[{ key: "a", label: "a", value: 0 }]} />))).toEqual(["0"]);
    expect(markupOf(<Bars label="x" items={[]} />)).not.toContain("NaN");
  });
  it("lead to the list behind the row, where there is one", () => {
    expect(allOf(bars, "a").map(({ text, attributes }) => [text, attributes.href])).toEqual([
      ["月坛街道", "/overview?union=a"],
    ]);
  });
  it("head their further columns", () => {
    const heads = allOf(oneOf(bars, "thead").markup, "th");
    expect(heads.map(({ text, attributes }) => [text, attributes.scope])).toEqual([
      ["走访", "col"],
      ["逾期", "col"],
    ]);
  });
});

describe("a bar of progress", () => {
  const of = (value: number, max: number) =>
    markupOf(<ProgressBar label="导入名册" value={value} max={max} display={`${value} / ${max}`} />);
  const figures = (page: string) => {
    const bar = allOf(page, "div").find(({ attributes }) => attributes.role === "progressbar");
    const { "aria-valuenow": now, "aria-valuemax": max } = bar?.attributes ?? {};
    return {
      now,
      max,
      width: /width:([\d.]+)%/.exec(bar?.markup ?? "")?.[1],
      name: bar?.attributes["aria-label"],
    };
  };
  it("says how far it is, by eye and by ear", () => {
    expect(figures(of(12_000, 20_000))).toEqual({
      now: "12000",
      max: "20000",
      width: "60",
      name: "导入名册",
    });
    expect(wordsOf(of(12_000, 20_000))).toBe("导入名册 12000 / 20000");
  });
  it("is never more than done, though more rows came than were counted", () => {
    expect(figures(of(21, 20))).toMatchObject({ now: "20", width: "100" });
  });
  it("stands at nought before anything is counted, and divides by no nought", () => {
    expect(figures(of(0, 0))).toMatchObject({ now: "0", width: "0" });
  });
  it("keeps its name for the ear where it is hidden from the eye", () => {
    const page = markupOf(<ProgressBar label="预算" value={1} max={2} hideLabel />);
    expect(figures(page).name).toBe("预算");
  });
});
