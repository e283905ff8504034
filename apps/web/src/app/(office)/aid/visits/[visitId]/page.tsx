import { scopeFor } from "@gongbang/domain/access/policy";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen, formatInstant, formatTime } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { Footprints } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";

type Visit = Awaited<ReturnType<typeof api.visits.record>>;

export default async function VisitPage({ params }: { params: Promise<{ visitId: string }> }) {
  const { visitId } = await params;
  const visit = await orNotFound(api.visits.record({ visitId }));
  const [t, { rows }, { actor }] = await Promise.all([
    getTranslations("aid.visits"),
    api.visits.forArchive({ archiveId: visit.archiveId }),
    pageContext(),
  ]);
  const mayRecord = actor !== null && scopeFor(actor, "aid.visit.record") !== null;
  return (
    <Page
      header={
        <RecordHeader
          title={t("record.title", { name: visit.name })}
          pills={!visit.met && <Tag tone="warning">{t("notMet")}</Tag>}
          meta={<Link href={`/hardship/${visit.archiveId}`}>{visit.archiveNumber}</Link>}
          actions={
            mayRecord && (
              <ButtonLink
                href={`/aid/visits/new?archive=${visit.archiveId}`}
                icon={<Footprints aria-hidden />}
              >
                {t("new")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ label: visit.name }]} />
      <Columns
        width="preview"
        side={
          <>
            <MoneyPanel visit={visit} />
            <EarlierVisits rows={rows.filter(({ id }) => id !== visitId)} />
          </>
        }
      >
        <VisitFacts visit={visit} />
        <Panel title={t("record.note")}>
          <p className={`whitespace-pre-wrap wrap-anywhere ${visit.note ? "" : "text-muted"}`}>
            {visit.note || t("record.noNote")}
          </p>
        </Panel>
      </Columns>
    </Page>
  );
}

async function VisitFacts({ visit }: { visit: Visit }) {
  const [t, locale] = await Promise.all([getTranslations("aid.visits"), getLocale()]);
  const words = (list: string[]) => (list.length === 0 ? null : list.join(locale === "en" ? ", " : "、"));
  return (
    <Panel>
      <FactList>
        <FactRow label={t("record.when")}>
          {formatDay(visit.visitedOn, "weekday", locale)}{" "}
          {visit.startedAt && formatTime(visit.startedAt, locale)}{" "}
          <span className="text-muted">{t("record.minutes", { count: visit.minutes })}</span>
        </FactRow>
        <FactRow label={t("record.visitor")}>{visit.visitorName}</FactRow>
        <FactRow label={t("record.method")}>{t(`method.${visit.method}`)}</FactRow>
        <FactRow label={t("record.met")}>{t(visit.met ? "record.yes" : "record.no")}</FactRow>
        <FactRow label={t("record.topics")}>
          {words(visit.topics.map((topic) => t(`topic.${topic}`)))}
        </FactRow>
        <FactRow label={t("record.outcomes")}>
          {words(visit.outcomes.map((outcome) => t(`outcome.${outcome}`)))}
        </FactRow>
        <FactRow label={t("record.next")}>
          {visit.nextVisitOn && formatDay(visit.nextVisitOn, "weekday", locale)}
        </FactRow>
        <FactRow label={t("record.recorded")}>{formatInstant(visit.createdAt, locale)}</FactRow>
      </FactList>
    </Panel>
  );
}

async function MoneyPanel({ visit }: { visit: Visit }) {
  const t = await getTranslations("aid.visits.record");
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

async function EarlierVisits({ rows }: { rows: Visit[] }) {
  const [t, locale] = await Promise.all([getTranslations("aid.visits"), getLocale()]);
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
