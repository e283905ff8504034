import { useTranslations } from "next-intl";
import type { TransitionRow } from "../transition-shapes.ts";

/** The hand-over sheet: what an outside body needs and no more (PIPL art. 23), and the receipt that comes back. */
export function HandOverSheet({ row, sentOn }: { row: TransitionRow; sentOn: string }) {
  const t = useTranslations("transitions");
  const consent = row.consentGiven
    ? t("record.consentYes")
    : t("record.consentNo", { reason: row.overrideReason ?? "" });
  const lines: [string, string][] = [
    [t("sheet.number"), row.subjectNumber],
    [t("sheet.name"), row.subjectName ?? ""],
    [t("sheet.service"), row.service ? t(`service.${row.service}`) : t(`type.${row.type}`)],
    [t("sheet.from"), row.fromName],
    [t("sheet.to"), row.outsideBody ?? row.toName],
    [t("sheet.note"), row.note],
    [t("sheet.consent"), consent],
    [t("sheet.handler"), row.senderName],
    [t("sheet.sentOn"), sentOn],
  ];
  return (
    <article className="panel mx-auto max-w-[720px] p-8">
      <h2 className="mb-4 text-center text-title">{t("sheet.title")}</h2>
      <table className="w-full border-collapse">
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label} className="border border-border">
              <th scope="row" className="w-[136px] border border-border p-2 text-start font-medium">
                {label}
              </th>
              <td className="p-2 wrap-anywhere">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="mt-6 border-t border-dashed border-border pt-4">
        <h3 className="mb-2 text-head">{t("sheet.receipt")}</h3>
        <p>{t("sheet.receiptLead")}</p>
        <div className="mt-4 grid grid-cols-2 gap-y-4">
          <span>{t("sheet.receiptNumber")}</span>
          <span>{t("sheet.receivedBy")}</span>
          <span>{t("sheet.receivedOn")}</span>
          <span>{t("sheet.seal")}</span>
        </div>
      </section>
    </article>
  );
}
