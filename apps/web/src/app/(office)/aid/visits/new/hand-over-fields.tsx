"use client";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { parseDay } from "@gongbang/domain/kernel/day";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import type { ReadyGrant, Visiting } from "./record-visit-form.tsx";

type Props = { visit: Visiting; archiveId: string; ready: readonly ReadyGrant[] };

/**
 * The grants that finance has released for this household: a tick says that the money was handed over. What the file held
 * back on the day of the visit cannot be ticked, and says why.
 */
export function HandOverFields({ visit: { form, sentence }, archiveId, ready: readyToday }: Props) {
  const t = useTranslations("aid.visits.form");
  const locale = useLocale();
  const chosen = form.watch("handOverGrantId");
  const ready = useReadyOn(form.watch("visitedOn"), archiveId, readyToday);
  const isHeld = ready.some(({ id, held }) => id === chosen && held !== null);
  useEffect(() => {
    if (isHeld) form.setValue("handOverGrantId", "");
  }, [isHeld, form]);
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
            disabled={grant.held !== null}
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
            {grant.held && (
              <span className="block text-meta text-danger max-md:text-[13px]">
                {sentence(grant.held.code, grant.held)}
              </span>
            )}
          </span>
        </label>
      ))}
      {ready.length > 1 && <p className="text-meta text-muted">{t("onlyOne")}</p>}
    </fieldset>
  );
}

/** What may be handed over on the day of the visit; what is so today, until the office has answered. */
function useReadyOn(typed: string, archiveId: string, readyToday: readonly ReadyGrant[]) {
  const on = parseDay(typed);
  const asked = useTRPC().grants.readyFor.queryOptions({ archiveId, ...(on && { on }) });
  const { data } = useQuery({ ...asked, enabled: on !== null && readyToday.length > 0 });
  return data?.rows ?? readyToday;
}
