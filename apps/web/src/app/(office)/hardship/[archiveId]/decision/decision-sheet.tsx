import type { AppRouter } from "@gongbang/api/root";
import { formatDay } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

export type Told = inferRouterOutputs<AppRouter>["archives"]["decision"];

/** What was decided, why, after which hearing, and what the household can do about it. */
export function DecisionSheet({ told }: { told: Told }) {
  const t = useTranslations("hardship.decision");
  const exits = useTranslations("hardship.steps.exits");
  const locale = useLocale();
  const on = (day: string) => formatDay(day, "long", locale);
  return (
    <article className="panel mx-auto w-full max-w-[720px] px-12 py-10 max-md:px-5 print:max-w-none print:border-0">
      <h2 className="mb-6 text-center text-figure font-semibold">{t("heading")}</h2>
      <p className="text-head leading-8">{t("to", { name: told.name })}</p>
      <p className="mt-3 text-head leading-8">
        {t(`text.${told.decision}`, { number: told.number, on: on(told.decidedOn) })}
      </p>
      {told.exitCode && <p className="text-head leading-8">{t("exit", { exit: exits(told.exitCode) })}</p>}
      <p className="text-head leading-8">{t("reason", { reason: told.reason })}</p>
      {told.heardOn && (
        <p className="text-head leading-8">
          {t("heard", { on: on(told.heardOn), words: told.heardNote ?? "" })}
        </p>
      )}
      <p className="mt-3 text-head leading-8">{t("remedy")}</p>
      <p className="mt-12 text-end text-head leading-8">
        {told.unionName}
        <br />
        {on(told.decidedOn)}
      </p>
    </article>
  );
}
