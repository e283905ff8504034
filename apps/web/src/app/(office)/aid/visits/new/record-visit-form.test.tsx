import { visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { day } from "@gongbang/domain/kernel/day";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aFund, aGrantRow, ids } from "../../aid-records.fixture.tsx";
import { RecordVisitForm } from "./record-visit-form.tsx";
import { freshVisit } from "./visit-values.ts";

type Props = ComponentProps<typeof RecordVisitForm>;
const form = (change: Partial<Props> = {}, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <RecordVisitForm
      archiveId={ids.archive}
      officerId="officer"
      enrolled
      fresh={freshVisit(day("2026-09-18"), "10:28")}
      ready={[]}
      funds={[]}
      household={<p>张秀英</p>}
      {...change}
    />,
  );
const named = (page: string, name: string) =>
  allOf(page, "input").filter(({ attributes }) => attributes.name === name);
const released = (id: string) => ({
  ...aGrantRow({ id, status: "released", way: "handOver", number: `款 2026-${id}` }),
  held: null,
});

describe("the form of a visit", () => {
  it("says in one line when it was, with the fields behind it closed", async () => {
    const page = await form();
    expect(oneOf(page, "summary").text).toBe("9月18日 10:28，30 分钟");
    expect(oneOf(page, "details").attributes.open).toBeUndefined();
    expect(oneOf(await form({}, "en"), "summary").text).toBe("18 September 10:28, 30 min");
  });
  it("keeps the household in sight, and names the page for who cannot see it", async () => {
    expect(readAs(await form())).toContain("张秀英");
    expect(oneOf(await form(), "h1").text).toBe("记走访");
  });
  it("ties a label to every field, in both languages", async () => {
    for (const locale of locales) {
      const fields = Object.entries(fieldsOf(await form({}, locale)));
      expect(fields.map(([name]) => name)).toEqual(
        expect.arrayContaining(["visitedOn", "startedTime", "met", "note", "nextVisitOn"]),
      );
      for (const [name, { label }] of fields) expect(label, name).toBeTruthy();
    }
  });
  it("offers every way, topic and outcome by a word", async () => {
    for (const locale of locales) {
      const page = await form({}, locale);
      expect(named(page, "method").map(({ attributes }) => attributes.value)).toEqual([...visitMethods]);
      expect(named(page, "topics").map(({ attributes }) => attributes.value)).toEqual([...visitTopics]);
      expect(named(page, "outcomes").map(({ attributes }) => attributes.value)).toEqual([...visitOutcomes]);
      expect(readAs(page)).not.toMatch(/method\.|topic\.|outcome\./);
    }
  });
  it("says what must not be written into the note", async () => {
    expect(fieldsOf(await form()).note?.hint).toBe("写看到、听到的事实，不写证件号和诊断。");
  });
  it("puts the next visit one press away, in one, three and six months", async () => {
    const words = allOf(await form(), "button").map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining(["1 个月后", "3 个月后", "6 个月后", "保存走访", "存并再记一户"]),
    );
    expect(readAs(await form({}, "en"))).toMatch(/1 month\b.*3 months/);
  });
  it("shows no draft and no failure before there is one", async () => {
    expect(readAs(await form())).not.toMatch(/草稿|没有收到回音/);
    expect(await form()).not.toContain('role="alert"');
  });
});

describe("money at a visit", () => {
  it("is not spoken of where nothing was released and no fund is open", async () => {
    expect(readAs(await form())).not.toMatch(/送达|提出一笔/);
  });
  it("that finance has released can be ticked as handed over, with its kind, its sum and its fund", async () => {
    const page = await form({ ready: [released("0007")] });
    expect(readAs(page)).toContain("送达 生活救助 ¥1,234.50 款 2026-0007，2026 年区级送温暖资金");
    expect(readAs(page)).not.toContain("一次走访送达一笔");
  });
  it("is one sum a visit, and the form says so where two are waiting", async () => {
    const page = await form({ ready: [released("0007"), released("0008")] });
    expect(readAs(page)).toContain("一次走访送达一笔，另一笔请再记一次。");
    const boxes = allOf(page, "input").filter(
      ({ attributes }) => attributes.type === "checkbox" && attributes.name === undefined,
    );
    expect(boxes).toHaveLength(2);
    expect(page).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked=""/);
  });
  it("may be proposed where a fund is open: the fields are closed until it is ticked", async () => {
    const page = await form({ funds: [aFund()] });
    expect(readAs(page)).toContain("提出一笔帮扶款");
    expect(fieldsOf(page).proposes?.hint).toContain("批准和支付由他人办理");
    expect(Object.keys(fieldsOf(page)).filter((name) => name.startsWith("proposal."))).toEqual([]);
  });
  it("shows the fields of a proposal that a draft brought back", async () => {
    const fresh = { ...freshVisit(day("2026-09-18"), "10:28"), proposes: true };
    const fields = fieldsOf(await form({ funds: [aFund()], fresh }));
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(["proposal.fundId", "proposal.kind", "proposal.amount", "proposal.reason"]),
    );
  });
});
