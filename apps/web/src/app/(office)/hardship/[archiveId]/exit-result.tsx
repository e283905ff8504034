import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Found = inferRouterOutputs<AppRouter>["plans"]["simulate"];

/** What the means test finds now, and would find then; and until when help runs out by and by. */
export function ExitResult({ found }: { found: Found }) {
  const t = useTranslations("plans.exit");
  const locale = useLocale();
  const { now, supposed, isOut, judgedOn, graceUntil, relativeLineFen } = found;
  return (
    <>
      <AlertBanner tone={isOut ? "success" : "info"} live>
        {graceUntil === null
          ? t("stays", { on: formatDay(judgedOn, "long", locale) })
          : t("leaves", {
              on: formatDay(judgedOn, "long", locale),
              until: formatDay(graceUntil, "long", locale),
            })}
      </AlertBanner>
      <FactList>
        <FactRow label={t("now")}>
          {formatFen(now.perHeadFen)} {t(`grades.${now.grade}`)}
        </FactRow>
        <FactRow label={t("then")}>
          {formatFen(supposed.perHeadFen)} {t(`grades.${supposed.grade}`)}
        </FactRow>
        <FactRow label={t("line")}>{formatFen(relativeLineFen)}</FactRow>
      </FactList>
    </>
  );
}
