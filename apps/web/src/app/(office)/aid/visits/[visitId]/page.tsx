import { scopeFor } from "@gongbang/domain/access/policy";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { Footprints } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { EarlierVisits, VisitFacts, VisitMoney } from "./visit-panels.tsx";

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
            <VisitMoney visit={visit} />
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
