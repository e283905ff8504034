"use client";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ReadyGrant, Visiting } from "./record-visit-form.tsx";

/** The grants that finance has released for this household: a tick says that the money was handed over. */
export function HandOverFields({
  visit: { form },
  ready,
}: {
  visit: Visiting;
  ready: readonly ReadyGrant[];
}) {
  const t = useTranslations("aid.visits.form");
  const locale = useLocale();
  const chosen = form.watch("handOverGrantId");
  if (ready.length === 0) return null;
  const tick = (id: string) =>
    form.setValue("handOverGrantId", chosen === id ? "" : id, { shouldDirty: true });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sub text-default-foreground max-md:text-[15px]">{t("handOver")}</legend>
      {ready.map((grant) => (
        <label
          key={grant.id}
          className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-border bg-surface px-3 py-1.5"
        >
          <input
            type="checkbox"
            className="check"
            checked={chosen === grant.id}
            onChange={() => tick(grant.id)}
          />
          <span className="min-w-0 flex-1">
            {t("handOverItem", {
              kind: codeWord(aidKind, grant.kind, locale) ?? "",
              amount: grant.amountFen,
            })}
            <span className="block truncate text-meta text-muted max-md:text-[13px]">
              {t("handOverFund", { number: grant.number, fund: grant.fundName })}
            </span>
          </span>
        </label>
      ))}
      {ready.length > 1 && <p className="text-meta text-muted">{t("onlyOne")}</p>}
    </fieldset>
  );
}
