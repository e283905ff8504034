import { bankTemplateSchema } from "@gongbang/domain/aid/bank-template";
import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { TemplateTable } from "./template-table.tsx";

const rows = readyBankFormats.map(({ id, template }, i) => ({
  ...{ id, template: bankTemplateSchema.parse(template), batches: i * 3 },
  ...{ from: "2026-01-05", until: i === 1 ? "2026-06-30" : null },
}));
const table = (mayAdd: boolean, locale: (typeof locales)[number] = "zh-CN") =>
  markupIn(locale, <TemplateTable rows={rows} mayAdd={mayAdd} />);

describe("the banks' templates", () => {
  it("say their format, their columns, their days, and how many batches keep each version", async () => {
    const words = readAs(await table(false));
    expect(words).toMatch(/竖线分隔） 在用 文本 TXT · GBK 序号 · 账号 · 户名 · 金额 · 用途 2026-01-05 — —/);
    expect(words).toMatch(/工作簿 XLSX .*2026-01-05 2026-06-30 3/);
  });
  it("open the next version for whoever may add one, and for nobody else", async () => {
    const links = async (mayAdd: boolean) => linksIn(await table(mayAdd)).map(([href]) => href);
    expect(await links(true)).toContain(`/aid/batches/templates/new?from=${rows[0]?.id}`);
    expect(await links(false)).toEqual([]);
  });
  it("have words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await table(true, locale))).not.toMatch(/templates\.|formats\./);
  });
});
