"use client";
import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useSentence } from "~/shell/use-refusal.ts";

export type Assigned = inferRouterOutputs<AppRouter>["transitions"]["assign"];

/** What became of each archive: how many were given, and why the others were not. */
export function AssignedList({ answer: { assigned, rows }, close }: { answer: Assigned; close: () => void }) {
  const [t, sentence] = [useTranslations("hardship.assign"), useSentence()];
  const left = rows.flatMap(({ id, number, lack }) =>
    lack ? [{ id, number, why: sentence(lack.code) }] : [],
  );
  return (
    <div className="flex flex-col gap-3">
      <AlertBanner tone={left.length > 0 ? "info" : "success"} title={t("done", { count: assigned })} live>
        {left.length > 0 && t("left", { count: left.length })}
      </AlertBanner>
      {left.length > 0 && (
        <ul className="flex flex-col gap-1 text-sub">
          {left.map(({ id, number, why }) => (
            <li key={id}>{`${number}：${why}`}</li>
          ))}
        </ul>
      )}
      <Button onClick={close}>{t("close")}</Button>
    </div>
  );
}
