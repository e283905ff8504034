import { householdFieldsFor } from "@gongbang/domain/hardship/register-fields";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { detailWord } from "./detail-words.ts";
import { RevealArchiveForm } from "./reveal-archive-form.tsx";

/** 登记表其他内容: as far as it matters for this household, the bank card and the other contact sealed. */
export function RegisterPanel({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.details");
  const locale = useLocale();
  const { details, bankMask, hasOtherContact, mayReveal } = archive;
  const shown = householdFieldsFor({
    ...archive,
    details: { isReliefTarget: details.isReliefTarget === true },
  });
  return (
    <Panel title={t("title")}>
      <FactList>
        {shown.map((field) => (
          <FactRow key={field} label={t(field)}>
            {detailWord(field, details[field], { t, locale })}
          </FactRow>
        ))}
        <FactRow label={t("bankCard")}>
          {bankMask && mayReveal ? (
            <RevealArchiveForm id={archive.id} field="bankCard" masked={bankMask} />
          ) : (
            bankMask
          )}
        </FactRow>
        <FactRow label={t("otherContact")}>
          {hasOtherContact && mayReveal ? (
            <RevealArchiveForm id={archive.id} field="otherContact" masked={t("sealed")} />
          ) : (
            hasOtherContact && t("sealed")
          )}
        </FactRow>
      </FactList>
    </Panel>
  );
}
