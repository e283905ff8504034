import { visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aVisit, type Visit } from "../../aid-records.fixture.tsx";
import { EarlierVisits, VisitFacts, VisitMoney } from "./visit-panels.tsx";

/** The facts as "label: value". */
async function facts(change: Partial<Visit> = {}, locale: Locale = "zh-CN") {
  const page = await markupIn(locale, <VisitFacts visit={aVisit(change)} />);
  const values = allOf(page, "dd").map(({ text }) => text);
  return Object.fromEntries(allOf(page, "dt").map(({ text }, i) => [text, values[i] ?? ""]));
}
const money = (change: Partial<Visit>) => markupIn("zh-CN", <VisitMoney visit={aVisit(change)} />);

describe("a visit that was written down", () => {
  it("says when it was in Beijing, how long, by whom, and what was talked about", async () => {
    expect(await facts()).toMatchObject({
      时间: "9月18日 星期五 10:28 30 分钟",
      走访人: "陈静",
      方式: "上门",
      是否见到: "见到",
      谈了什么: "身体、收入",
      结果: "需救助",
      下次联系: "10月18日 星期日",
      登记时间: "2026年9月18日 12:00",
    });
  });
  it("says why nobody was met, who was there, what it settled, and when the telephone saved it", async () => {
    const told = await facts({
      ...{ met: false, notMetReason: "moved", deviceAt: "2026-09-18T02:31:00.000Z" },
      people: [{ id: "p", name: "林秀梅", relation: "12" }],
      tasksDone: [{ id: "t", words: "送达慰问品" }],
    });
    expect(told).toMatchObject({
      ...{ 未遇原因: "已搬走", 在场家人: "林秀梅", 办结待办: "送达慰问品" },
      手机保存时间: "2026年9月18日 10:31",
    });
    expect(Object.keys(await facts())).not.toContain("未遇原因");
  });
  it("lists in English as English does", async () => {
    expect((await facts({}, "en"))["Talked about"]).toBe("Health, Income");
  });
  it("leaves a dash for what nobody said, and no hour where none was written down", async () => {
    const none = await facts({ topics: [], outcomes: [], nextVisitOn: null, startedAt: null, met: false });
    expect(none).toMatchObject({ 谈了什么: "—", 结果: "—", 下次联系: "—", 是否见到: "未遇" });
    expect(none.时间).toBe("9月18日 星期五 30 分钟");
  });
  it("has a word for every way, topic and outcome, none twice", async () => {
    for (const locale of locales) {
      const all = Object.values(
        await facts({ topics: [...visitTopics], outcomes: [...visitOutcomes] }, locale),
      );
      const [topics = [], outcomes = []] = all.slice(4, 6).map((words) => words.split(/、|, /));
      expect(new Set(topics).size).toBe(visitTopics.length);
      expect(new Set(outcomes).size).toBe(visitOutcomes.length);
      const methods = await Promise.all(
        visitMethods.map(async (method) => Object.values(await facts({ method }, locale))[2]),
      );
      expect(new Set(methods).size).toBe(visitMethods.length);
      expect([...all, ...methods].join(" ")).not.toMatch(/topic\.|outcome\.|method\./);
    }
  });
});

describe("the money of a visit", () => {
  const sum = (id: string, amountFen: number) => ({ id, number: `款 2026-${id}`, amountFen });
  it("is what was handed over and what was proposed, each with the way to its grant", async () => {
    const page = await money({ handedOver: sum("0007", 123_450), proposed: sum("0009", 50_001) });
    expect(readAs(page)).toBe("款项 送达 款 2026-0007 ¥1,234.50 提出 款 2026-0009 ¥500.01");
    expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toEqual([
      "/aid/grants/0007",
      "/aid/grants/0009",
    ]);
  });
  it("is said to be none where there was none", async () => {
    expect(readAs(await money({}))).toBe("款项 本次没有送达或提出款项");
    expect(readAs(await money({ proposed: sum("1", 1) }))).not.toContain("没有");
  });
});

describe("the household's other visits", () => {
  const earlier = (rows: Visit[]) => markupIn("zh-CN", <EarlierVisits rows={rows} />);
  it("say when, how and by whom, and open each", async () => {
    const page = await earlier([aVisit({ id: "v1", method: "phone" })]);
    expect(readAs(page)).toBe("本户其他走访 2026-09-18 电话 陈静");
    expect(allOf(page, "a")[0]?.attributes.href).toBe("/aid/visits/v1");
  });
  it("are the first ten of the list, and say nothing of what was told", async () => {
    const page = await earlier(Array.from({ length: 14 }, (_, i) => aVisit({ id: `v${i}` })));
    expect(allOf(page, "a")).toHaveLength(10);
    expect(page).not.toContain("药费压力大");
  });
  it("that are none are said so", async () => expect(readAs(await earlier([]))).toContain("没有其他走访"));
});
