import type { AppRouter } from "@gongbang/api/root";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";

export type Household = inferRouterOutputs<AppRouter>["visits"]["household"];

/** Whom it is about, and what has to be known at the door. `changeHref` leads to another household. */
export function HouseholdCard({ household, changeHref }: { household: Household; changeHref: string }) {
  const t = useTranslations("aid.visits.form");
  const locale = useLocale();
  const { lastVisit } = household;
  return (
    <section className="panel px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="text-head font-semibold max-md:text-[17px]">{household.name}</h2>
        <span className="text-sub text-muted">
          <Link quiet href={`/hardship/${household.id}`}>
            {household.number}
          </Link>
          {household.grade !== null && ` · ${codeWord(hardshipGrade, household.grade, locale)}`}
        </span>
        {household.status !== "enrolled" && <Tag tone="warning">{t("notInFile")}</Tag>}
        <Link href={changeHref} className="ms-auto inline-flex items-center text-sub max-md:min-h-11">
          {t("change")}
        </Link>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-sub text-muted">
        {household.addressMask && (
          <span className="flex items-center gap-1">
            <MapPin aria-hidden size={14} />
            {household.addressMask}
          </span>
        )}
        <span>
          {lastVisit ? t("last", { on: formatDay(lastVisit.visitedOn, "short", locale) }) : t("never")}
        </span>
      </p>
      {lastVisit?.note && (
        <p className="line-clamp-1 text-sub md:line-clamp-2 text-muted">{lastVisit.note}</p>
      )}
    </section>
  );
}
