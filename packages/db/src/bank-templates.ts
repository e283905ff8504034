import { bankTemplateSchema } from "@gongbang/domain/aid/bank-template";
import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import type { Sql } from "postgres";

/** Puts the ready bank templates beside those that the office has entered. Twice does no harm. */
export async function fillBankTemplates(sql: Sql): Promise<void> {
  for (const { id, template } of readyBankFormats) {
    const { key, name } = template;
    const checked = bankTemplateSchema.parse(template);
    await sql`insert into bank_templates (id, key, name, template)
      values (${id}, ${key}, ${name}, ${JSON.stringify(checked)}::text::jsonb) on conflict do nothing`;
  }
}
