import { bankTemplateSchema } from "@gongbang/domain/aid/bank-template";
import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import { describe, expect, it } from "vitest";
import { deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { AddTemplateForm } from "./add-template-form.tsx";
import { TemplatePreview } from "./template-preview.tsx";

const [text, workbook] = readyBankFormats.map(({ template }) => bankTemplateSchema.parse(template));
if (!text || !workbook) throw new Error("no ready templates");
const preview = async (template = text) =>
  readAs(await deskIn("zh-CN", <TemplatePreview template={template} />));

describe("a bank's template, as it is entered", () => {
  it("names every control in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <AddTemplateForm start={text} />);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/templates\.|fields\.|separators\./);
    }
  });
  it("shows two payments as the bank would get them, with its separator and in its order", async () => {
    expect(await preview()).toMatch(
      /1\|6222\d+\|示例甲\|500\.00\|帮扶款 2\|6222\d+\|示例乙\|1200\.50\|帮扶款/,
    );
  });
  it("shows the headings and the totals where the bank wants them", async () => {
    expect(await preview(workbook)).toContain("序号 收款人姓名 收款人账号");
    expect(await preview({ ...text, totals: "first" })).toMatch(/2\|1700\.50 1\|/);
    expect(await preview({ ...text, totals: "last" })).toMatch(/帮扶款 2\|1700\.50$/);
  });
});
