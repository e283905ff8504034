import type { TagFault } from "@gongbang/domain/hardship/paper-tags";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { useTranslations } from "next-intl";

/** What is wrong with a template, word by word, with the text around each. */
export function FaultsList({ faults }: { faults: TagFault[] }) {
  const t = useTranslations("templates");
  return (
    <AlertBanner tone="danger" live title={t("faults")}>
      <ul className="list-disc ps-5">
        {faults.map(({ tag, place, why }, i) => (
          <li key={`${tag}-${place}-${i}`}>{t(`fault.${why}`, { tag, place })}</li>
        ))}
      </ul>
    </AlertBanner>
  );
}
