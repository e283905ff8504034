import { batchStatuses } from "@gongbang/domain/aid/batch.status";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { BatchTable, batchTones } from "./batch-table.tsx";

type Row = Parameters<typeof BatchTable>[0]["rows"][number];
const batch = (more: Partial<Row> = {}): Row => ({
  ...{ id: "b1", version: 3, number: "发 2026-0012", status: "sent", fundId: "f", fundName: "区级帮扶资金" },
  ...{ templateName: "代发文本", lines: 40, amountFen: 123_456_78, waiting: 3, failed: 2 },
  ...{ createdAt: "2026-09-18T01:00:00Z", sentOn: "2026-09-18", ...more },
});
const table = (rows: Row[], locale: (typeof locales)[number] = "zh-CN") =>
  markupIn(locale, <BatchTable rows={rows} empty={<p>没有批次</p>} />);
const said = async (more?: Partial<Row>) => readAs(await table([batch(more)]));

describe("a batch in the list", () => {
  it("says its number, its fund, what it comes to, and how far the bank is", async () => {
    expect(await said()).toMatch(/发 2026-0012 .*区级帮扶资金 代发文本 40 123,456\.78 3 2 2026-09-18/);
    expect(linksIn(await table([batch()])).map(([href]) => href)).toContain("/aid/batches/b1");
  });
  it("counts what waits at the bank only while the bank has it", async () => {
    expect(await said({ status: "checked", waiting: 77, sentOn: null })).not.toContain("77");
    expect(await said({ status: "settled", waiting: 0 })).not.toMatch(/ 0 /);
  });
  it("says nothing of failed lines where none failed", async () => {
    expect(await said({ failed: 0, waiting: 3 })).toContain("123,456.78 3 — 2026-09-18");
  });
  it("has a word and a colour for every state, in both languages", async () => {
    for (const status of batchStatuses) {
      expect(batchTones[status]).toBeTruthy();
      for (const locale of locales)
        expect(readAs(await table([batch({ status })], locale))).not.toMatch(/states\.|columns\./);
    }
  });
  it("is none where there is none, and then the list says so", async () => {
    expect(readAs(await table([]))).toContain("没有批次");
  });
});
