import { type BankTemplate, bankRows } from "@gongbang/domain/aid/bank-template";
import { fen } from "@gongbang/domain/kernel/money";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";

/** The file as the bank would get it: the headings, two invented payments, and the totals. */
export function TemplatePreview({ template }: { template: BankTemplate }) {
  const t = useTranslations("batches.templates");
  const line = (lineNo: number, amountFen: number) => ({
    ...{ lineNo, amountFen: fen(amountFen), holderName: t(`example.${lineNo as 1 | 2}`) },
    ...{ number: `${t("example.series")} 2026-000${lineNo}`, bankName: t("example.bank") },
    card: `62220202000000000${lineNo}9`,
  });
  const header = template.hasHeader ? [template.columns.map(({ heading }) => heading)] : [];
  const rows = [...header, ...bankRows(template, [line(1, 50_000), line(2, 120_050)], t("example.purpose"))];
  const between = template.format === "xlsx" ? "\t" : template.separator;
  return (
    <Panel title={t("preview")}>
      <p className="mb-2 text-meta text-muted">{t("previewHint")}</p>
      <pre className="text-sub break-all whitespace-pre-wrap">
        {rows.map((cells) => cells.join(between)).join("\n")}
      </pre>
    </Panel>
  );
}
