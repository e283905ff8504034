import { describe, expect, it } from "vitest";
import { type Column, DataTable, TableFooter } from "./data-table.tsx";
import { EmptyState } from "./empty-state.tsx";
import { FilterBar, FilterChip } from "./filter-bar.tsx";
import { formatYuan } from "./format.ts";
import { allOf, markupOf, oneOf, wordsOf } from "./markup.fixture.tsx";
import { TabsNav } from "./tabs-nav.tsx";

type Grant = { id: string; name: string; employer: string | null; fen: number };
const rows: Grant[] = [
  { id: "a", name: "李桂兰", employer: "北京恒远物业管理有限公司", fen: 200_000 },
  { id: "b", name: "孙建国", employer: null, fen: 123_450 },
];
const columns: Column<Grant>[] = [
  { key: "name", title: "姓名", cell: ({ name }) => name, sort: true, width: "96px" },
  { key: "employer", title: "单位", cell: ({ employer }) => employer, truncate: true, hideOnPhone: true },
  { key: "fen", title: "金额（元）", cell: ({ fen }) => formatYuan(fen), align: "end", sort: true },
];
const table = (more: object = {}) =>
  markupOf(<DataTable label="待发放" rows={rows} columns={columns} rowKey={({ id }) => id} {...more} />);
const linked = { rowHref: ({ id }: Grant) => `/aid/grants/${id}` };

describe("a table", () => {
  it("says what it lists, and has a head for each column", () => {
    expect(oneOf(table(), "table").attributes["aria-label"]).toBe("待发放");
    const heads = allOf(oneOf(table(), "thead").markup, "th");
    expect(heads.map(({ text, attributes }) => [text, attributes.scope])).toEqual([
      ["姓名", "col"],
      ["单位", "col"],
      ["金额（元）", "col"],
    ]);
  });
  it("names each row by its first cell", () => {
    const heads = allOf(oneOf(table(), "tbody").markup, "th");
    expect(heads.map(({ text, attributes }) => [text, attributes.scope])).toEqual([
      ["李桂兰", "row"],
      ["孙建国", "row"],
    ]);
  });
  it("names each row by the column that claims it", () => {
    const claimed = columns.map((column) => ({ ...column, rowHeader: column.key === "employer" }));
    const heads = allOf(oneOf(table({ columns: claimed, ...linked }), "tbody").markup, "th");
    expect(heads.map(({ text }) => text)).toEqual(["北京恒远物业管理有限公司", "—"]);
    expect(heads.map(({ markup }) => allOf(markup, "a").length)).toEqual([1, 1]);
  });
  it("puts money at the right, in its head too, and words at the left", () => {
    const ends = (name: string) =>
      allOf(table(), name).filter(({ attributes }) => attributes.class?.split(" ").includes("cell-end"));
    expect(ends("td").map(({ text }) => text)).toEqual(["2,000.00", "1,234.50"]);
    expect(ends("th").map(({ text }) => text)).toEqual(["金额（元）"]);
  });
  it("shows an em dash where there is nothing, never an empty cell", () => {
    const cells = allOf(table(), "td").map(({ text }) => text);
    expect(cells).toEqual(["北京恒远物业管理有限公司", "2,000.00", "—", "1,234.50"]);
  });
  it("leads from each row to its record, once", () => {
    const links = allOf(oneOf(table(linked), "tbody").markup, "a");
    expect(links.map(({ text, attributes }) => [text, attributes.href])).toEqual([
      ["李桂兰", "/aid/grants/a"],
      ["孙建国", "/aid/grants/b"],
    ]);
  });
  it("marks the row whose preview is open, and no other", () => {
    const marks = allOf(oneOf(table({ current: "b" }), "tbody").markup, "tr");
    expect(marks.map(({ attributes }) => attributes["aria-current"])).toEqual([undefined, "true"]);
  });
  it("leaves out on the phone only what a column gives up, in head and body alike", () => {
    const hidden = [...allOf(table(), "th"), ...allOf(table(), "td")].filter(({ attributes }) =>
      attributes.class?.includes("max-md:hidden"),
    );
    expect(hidden.map(({ text }) => text)).toEqual(["单位", "北京恒远物业管理有限公司", "—"]);
  });
  it("cuts only what may be cut: the name and the sum are whole", () => {
    const cut = allOf(table(), "td").filter(({ attributes }) => attributes.class?.includes("cell-truncate"));
    expect(cut.map(({ text }) => text)).toEqual(["北京恒远物业管理有限公司", "—"]);
  });
  it("is read as cards on a phone where it has too many columns, but not where they are figures", () => {
    const more = (align: "start" | "end") =>
      ["a", "b", "c"].map((key) => ({ key, title: `${key} 栏`, cell: () => key, align }));
    const shape = (extra: Column<Grant>[]) =>
      oneOf(table({ columns: [...columns.slice(0, 1), ...extra] }), "table").attributes.class;
    expect(shape(more("start"))).toContain("data-table--cards");
    expect(shape(more("end"))).not.toContain("data-table--cards");
    const cells = allOf(table({ columns: [...columns, ...more("start")] }), "td");
    expect(cells[0]?.attributes["data-label"]).toBe("单位");
  });
  it("shares what is left among the columns that may be cut", () => {
    const two = columns.map((column) => ({ ...column, truncate: column.key !== "fen" }));
    const heads = allOf(oneOf(table({ columns: two }), "thead").markup, "th");
    expect(heads.map(({ attributes }) => attributes.style)).toEqual(["width:50%", "width:50%", undefined]);
  });
  it("can be walked by J and K, unless the page has another table for that", () => {
    expect(oneOf(table(linked), "table").attributes["data-table-keys"]).toBe("true");
    expect(oneOf(table({ ...linked, keys: false }), "table").attributes).not.toHaveProperty(
      "data-table-keys",
    );
  });
});

describe("the order of a table", () => {
  const sorted = (direction: "asc" | "desc") =>
    table({ sort: { by: "fen", direction }, sortHref: (by: string) => `?sort=${by}` });

  it("is said of the column that it follows, and of no other", () => {
    const said = (page: string) => allOf(page, "th").map(({ attributes }) => attributes["aria-sort"]);
    expect(said(oneOf(sorted("asc"), "thead").markup)).toEqual([undefined, undefined, "ascending"]);
    expect(said(oneOf(sorted("desc"), "thead").markup)).toEqual([undefined, undefined, "descending"]);
  });
  it("is changed by a link in the head, where the column can be ordered", () => {
    const heads = allOf(oneOf(sorted("asc"), "thead").markup, "a");
    expect(heads.map(({ text, attributes }) => [text, attributes.href])).toEqual([
      ["姓名", "?sort=name"],
      ["金额（元）", "?sort=fen"],
    ]);
  });
  it("can't be changed where the page gives no way to", () => {
    expect(allOf(oneOf(table(), "thead").markup, "a")).toHaveLength(0);
  });
});

describe("a list without rows", () => {
  const page = table({
    rows: [],
    empty: <EmptyState title="没有待发放的款项" action={<a href="/aid">去看资金</a>} />,
  });
  it("says so, and what to do about it", () => {
    expect(wordsOf(page)).toContain("没有待发放的款项");
    expect(oneOf(page, "a").attributes.href).toBe("/aid");
  });
  it("keeps its heads, so that nobody takes it for a broken page", () => {
    expect(allOf(page, "th")).toHaveLength(3);
  });
  it("says nothing of the kind where there are rows", () => {
    expect(wordsOf(table({ empty: <EmptyState title="没有" /> }))).not.toContain("没有");
  });
});

describe("the foot of a list", () => {
  it("has the ways to the pages there are, and only those", () => {
    const first = markupOf(<TableFooter summary="1–50" next={{ href: "?after=b", label: "下一页" }} />);
    expect(allOf(first, "a").map(({ attributes }) => attributes.href)).toEqual(["?after=b"]);
    const last = markupOf(<TableFooter summary="51–60" previous={{ href: "?", label: "上一页" }} />);
    expect(allOf(last, "a").map(({ attributes }) => attributes.href)).toEqual(["?"]);
    expect(wordsOf(last)).toContain("51–60");
  });
});

describe("the bar above a list", () => {
  const bar = markupOf(
    <FilterBar
      action="/members"
      label="筛选"
      submitLabel="查找"
      keep={{ union: "u1", status: undefined, sort: "" }}
      search={{ name: "text", value: "张", placeholder: "姓名", label: "查找会员" }}
    >
      <FilterChip href="/members?status=active" active count={12}>
        在会
      </FilterChip>
      <FilterChip href="/members?status=left" count={0}>
        已离会
      </FilterChip>
    </FilterBar>,
  );
  it("puts its state into the address: a plain form that asks", () => {
    const { attributes } = oneOf(bar, "form");
    expect(attributes.action).toBe("/members");
    expect(attributes.method ?? "get").toBe("get");
  });
  it("keeps the rest of the list's state, and nothing empty", () => {
    const kept = allOf(bar, "input").filter(({ attributes }) => attributes.type === "hidden");
    expect(kept.map(({ attributes }) => [attributes.name, attributes.value])).toEqual([["union", "u1"]]);
  });
  it("shows what was searched for, and names the box", () => {
    const box = allOf(bar, "input").find(({ attributes }) => attributes.type === "search");
    expect(box?.attributes).toMatchObject({ name: "text", value: "张", "aria-label": "查找会员" });
  });
  it("can be sent without a mouse: its button is there for the ear", () => {
    expect(oneOf(bar, "button").text).toBe("查找");
    expect(oneOf(bar, "button").attributes.type).toBe("submit");
  });
  it("says which condition is on, and how many each holds, nought as well", () => {
    expect(allOf(bar, "a").map(({ text, attributes }) => [text, attributes["aria-current"]])).toEqual([
      ["在会 12", "true"],
      ["已离会 0", undefined],
    ]);
  });
});

describe("tabs", () => {
  const tabs = markupOf(
    <TabsNav
      label="视图"
      items={[
        { href: "?view=mine", label: "我的", count: 3, current: true },
        { href: "?view=all", label: "全部" },
      ]}
    />,
  );
  it("are a named group of links, each with an address of its own", () => {
    expect(oneOf(tabs, "nav").attributes["aria-label"]).toBe("视图");
    expect(allOf(tabs, "a").map(({ attributes }) => attributes.href)).toEqual(["?view=mine", "?view=all"]);
  });
  it("say by ear which one is open", () => {
    expect(allOf(tabs, "a").map(({ text, attributes }) => [text, attributes["aria-current"]])).toEqual([
      ["我的 3", "page"],
      ["全部", undefined],
    ]);
  });
});
