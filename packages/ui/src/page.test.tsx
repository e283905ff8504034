import { describe, expect, it } from "vitest";
import { Fact, FactGrid, FactList, FactRow } from "./fact.tsx";
import { allOf, markupOf, oneOf, spokenOf, wordsOf } from "./markup.fixture.tsx";
import { Columns, Page, PageHeader, RecordHeader, Stack } from "./page.tsx";
import { Panel, PanelGroup, PanelRow } from "./panel.tsx";
import { PageSkeleton } from "./skeleton.tsx";
import { Timeline, type TimelineItem } from "./timeline.tsx";

describe("a page", () => {
  it("has one heading of the first order: what the page is", () => {
    const page = markupOf(
      <Page header={<PageHeader title="会员名册" count={4986} note="月坛街道" />}>名单</Page>,
    );
    expect(oneOf(page, "h1").text).toBe("会员名册");
    expect(wordsOf(page)).toBe("会员名册 4986 月坛街道 名单");
  });
  it("counts nought as a number, and shows none where none is given", () => {
    expect(wordsOf(markupOf(<PageHeader title="期限" count={0} />))).toBe("期限 0");
    expect(wordsOf(markupOf(<PageHeader title="期限" />))).toBe("期限");
  });
  it("puts the record's name, state and number before its buttons, so that the ear hears them first", () => {
    const head = markupOf(
      <RecordHeader
        title="李桂兰"
        pills="在档"
        meta="困 2026-0391"
        facts="三口之家"
        actions="批准"
        aside="还差 1 项"
      />,
    );
    expect(wordsOf(head)).toBe("李桂兰 在档 困 2026-0391 三口之家 批准 还差 1 项");
    expect(oneOf(head, "h1").text).toBe("李桂兰");
  });
  it("folds a record's head on the phone, and says by its button that there is more", () => {
    const head = markupOf(
      <RecordHeader title="李桂兰" facts={<FactGrid>三口之家</FactGrid>} actions="批准" />,
    );
    expect(oneOf(head, "header").attributes["data-folded"]).toBe("true");
    expect(oneOf(head, "button").attributes["aria-expanded"]).toBe("false");
    expect(wordsOf(head)).toBe("李桂兰 三口之家 批准");
  });
  it("puts the main column before the side, also where they stand below each other", () => {
    expect(wordsOf(markupOf(<Columns side="旁栏">正文</Columns>))).toBe("正文 旁栏");
    expect(
      wordsOf(
        markupOf(
          <Stack>
            {["一", "二"].map((each) => (
              <p key={each}>{each}</p>
            ))}
          </Stack>,
        ),
      ),
    ).toBe("一 二");
  });
  it("says while it is on its way that it is, and reads no grey bar out", () => {
    const page = markupOf(<PageSkeleton label="正在打开…" />);
    expect(page).toContain('role="status"');
    expect(page).toContain('aria-label="正在打开…"');
    expect(wordsOf(page)).toBe("");
  });
});

describe("a panel", () => {
  it("is headed one order below the page", () => {
    const panel = markupOf(
      <Panel title="基本情况" extra={<a href="/edit">修改</a>} id="basics">
        <PanelGroup title="期限" count={4} />
      </Panel>,
    );
    expect(oneOf(panel, "h2").text).toBe("基本情况");
    expect(oneOf(panel, "h3").text).toBe("期限 4");
    expect(oneOf(panel, "section").attributes.id).toBe("basics");
  });
  it("has no empty head where it has no title", () => {
    const panel = markupOf(<Panel extra="不显示">正文</Panel>);
    expect(allOf(panel, "h2")).toHaveLength(0);
    expect(wordsOf(panel)).toBe("正文");
  });
  it("makes a whole row one link, so that the finger can't miss it", () => {
    const row = markupOf(<PanelRow href="/disputes/1">拖欠工资 · 剩 3 个工作日</PanelRow>);
    expect(oneOf(row, "a").attributes.href).toBe("/disputes/1");
    expect(oneOf(row, "a").attributes.class).toContain("max-md:min-h-12");
    expect(allOf(markupOf(<PanelRow>无处可去</PanelRow>), "a")).toHaveLength(0);
  });
});

describe("facts", () => {
  it("are pairs of term and value, in a list that says so", () => {
    const facts = markupOf(
      <FactGrid>
        <Fact label="家庭人口">3 人</Fact>
        <Fact label="人均月收入" strong>
          1,388.89 元
        </Fact>
      </FactGrid>,
    );
    const list = oneOf(facts, "dl").markup;
    expect(allOf(list, "dt").map(({ text }) => text)).toEqual(["家庭人口", "人均月收入"]);
    expect(allOf(list, "dd").map(({ text }) => text)).toEqual(["3 人", "1,388.89 元"]);
  });
  it("show an em dash for what is not known, and nought for nought", () => {
    const facts = markupOf(
      <FactList>
        <FactRow label="单位">{null}</FactRow>
        <FactRow label="欠薪月数">{0}</FactRow>
        <FactRow label="电话">{undefined}</FactRow>
      </FactList>,
    );
    expect(allOf(facts, "dd").map(({ text }) => text)).toEqual(["—", "0", "—"]);
    expect(wordsOf(markupOf(<Fact label="单位">{null}</Fact>))).toBe("单位 —");
  });
});

describe("what happened", () => {
  const items: [TimelineItem, TimelineItem] = [
    {
      id: "2",
      title: "受理",
      by: "孙秀英",
      at: "9月20日",
      dateTime: "2026-09-20T02:00:00Z",
      body: "双方同意调解。",
    },
    { id: "1", title: "登记", by: "周敏", at: "9月18日", dateTime: "2026-09-18T02:00:00Z" },
  ];
  it("is an ordered list, in the order that it was given", () => {
    const list = oneOf(markupOf(<Timeline items={items} />), "ol").markup;
    expect(allOf(list, "li").map(({ text }) => text)).toEqual([
      "受理 孙秀英 9月20日 双方同意调解。",
      "登记 周敏 9月18日",
    ]);
  });
  it("gives each moment for machines beside the words", () => {
    const times = allOf(markupOf(<Timeline items={items} />), "time");
    // React writes the attribute's name as it is written in HTML's own scripts.
    const given = times.map(({ attributes }) => attributes.dateTime ?? attributes.datetime);
    expect(given).toEqual(["2026-09-20T02:00:00Z", "2026-09-18T02:00:00Z"]);
  });
  it("says that nothing did, rather than showing an empty frame", () => {
    const empty = markupOf(<Timeline items={[]} empty="还没有记录" />);
    expect(empty).toBe("还没有记录");
  });
  it("draws its line and its icons for the eye alone", () => {
    const [first, second] = items;
    const drawn = markupOf(<Timeline items={[{ ...first, icon: <b>图</b> }, second]} />);
    expect(spokenOf(drawn)).toBe("受理 孙秀英 9月20日 双方同意调解。 登记 周敏 9月18日");
  });
});
