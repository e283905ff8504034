import type { AppRouter } from "@gongbang/api/root";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen, formatInstant, formatTime } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Visit = Omit<inferRouterOutputs<AppRouter>["visits"]["record"], "trail">;
type VisitRow = inferRouterOutputs<AppRouter>["visits"]["list"]["rows"][number];

/** When, by whom and how it was, what was talked about, and when to go again. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const t = useTranslations("aid.visits");
  const locale = useLocale();
  const words = (list: string[]) => (list.length === 0 ? null : list.join(locale === "en" ? ", " : "、"));
  return (
    <Panel>
      <FactList>
        <FactRow label={t("record.when")}>
          {formatDay(visit.visitedOn, "weekday", locale)}{" "}
          {visit.startedAt && formatTime(visit.startedAt, locale)}
          <span className="ms-3 whitespace-nowrap text-muted">
            {t("record.minutes", { count: visit.minutes })}
          </span>
        </FactRow>
        <FactRow label={t("record.visitor")}>
          {words([visit.visitorName, ...(visit.secondVisitor === null ? [] : [visit.secondVisitor])])}
        </FactRow>
        <FactRow label={t("record.method")}>{t(`method.${visit.method}`)}</FactRow>
        <FactRow label={t("record.met")}>{t(visit.met ? "record.yes" : "record.no")}</FactRow>
        {visit.notMetReason && (
          <FactRow label={t("record.notMetReason")}>{t(`notMetReason.${visit.notMetReason}`)}</FactRow>
        )}
        {visit.people.length > 0 && (
          <FactRow label={t("record.people")}>{words(visit.people.map(({ name }) => name))}</FactRow>
        )}
        <FactRow label={t("record.topics")}>
          {words(visit.topics.map((topic) => t(`topic.${topic}`)))}
        </FactRow>
        <FactRow label={t("record.outcomes")}>
          {words(visit.outcomes.map((outcome) => t(`outcome.${outcome}`)))}
        </FactRow>
        <FactRow label={t("record.next")}>
          {visit.nextVisitOn && formatDay(visit.nextVisitOn, "weekday", locale)}
        </FactRow>
        {visit.tasksDone.length > 0 && (
          <FactRow label={t("record.tasksDone")}>{words(visit.tasksDone.map((task) => task.words))}</FactRow>
        )}
        <FactRow label={t("record.recorded")}>{formatInstant(visit.createdAt, locale)}</FactRow>
        {visit.deviceAt && (
          <FactRow label={t("record.deviceAt")}>{formatInstant(visit.deviceAt, locale)}</FactRow>
        )}
      </FactList>
    </Panel>
  );
}

/** The sum that was handed over at the visit, and the one that was proposed. */
export function VisitMoney({ visit }: { visit: VisitRow }) {
  const t = useTranslations("aid.visits.record");
  const { handedOver, proposed } = visit;
  return (
    <Panel title={t("money")} flush>
      {handedOver && (
        <PanelRow href={`/aid/grants/${handedOver.id}`}>
          {t("handedOver", { number: handedOver.number })}
          <b className="ms-auto font-medium tabular-nums">{formatFen(handedOver.amountFen)}</b>
        </PanelRow>
      )}
      {proposed && (
        <PanelRow href={`/aid/grants/${proposed.id}`}>
          {t("proposed", { number: proposed.number })}
          <b className="ms-auto font-medium tabular-nums">{formatFen(proposed.amountFen)}</b>
        </PanelRow>
      )}
      {!handedOver && !proposed && <PanelRow className="text-sub text-muted">{t("noMoney")}</PanelRow>}
    </Panel>
  );
}

/** The last ten of the household's other visits. */
export function EarlierVisits({ rows }: { rows: readonly VisitRow[] }) {
  const t = useTranslations("aid.visits");
  const locale = useLocale();
  return (
    <Panel title={t("record.earlier")} flush>
      {rows.length === 0 && <PanelRow className="text-sub text-muted">{t("record.noEarlier")}</PanelRow>}
      {rows.slice(0, 10).map((row) => (
        <PanelRow key={row.id} href={`/aid/visits/${row.id}`}>
          {formatDay(row.visitedOn, "table", locale)}
          <span className="text-sub text-muted">{t(`method.${row.method}`)}</span>
          <span className="ms-auto text-sub text-muted">{row.visitorName}</span>
        </PanelRow>
      ))}
    </Panel>
  );
}
