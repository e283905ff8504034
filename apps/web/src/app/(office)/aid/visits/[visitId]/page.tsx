import { scopeFor } from "@gongbang/domain/access/policy";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { Footprints } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { AddPicture } from "./add-picture-form.tsx";
import { AddVisitNote } from "./add-visit-note-form.tsx";
import { AmendVisit } from "./amend-visit-form.tsx";
import { VisitNotes, VisitPictures } from "./visit-additions.tsx";
import { EarlierVisits, VisitFacts, VisitMoney } from "./visit-panels.tsx";

export default async function VisitPage({ params }: { params: Promise<{ visitId: string }> }) {
  const { visitId } = await params;
  const { trail, ...visit } = await orNotFound(api.visits.record({ visitId }));
  const [t, { rows }, { actor, may }] = await Promise.all([
    getTranslations("aid.visits"),
    api.visits.forArchive({ archiveId: visit.archiveId }),
    pageContext(),
  ]);
  const mayRecord = may("aid.visit.record");
  // An own reach is to one's own visits: whoever may still change this one is its author, or was.
  const annotates = actor && scopeFor(actor, "aid.visit.annotate");
  const mayNote = annotates === "union" || (annotates === "own" && visit.mine);
  return (
    <Page
      header={
        <RecordHeader
          title={t("record.title", { name: visit.name })}
          pills={!visit.met && <Tag tone="warning">{t("notMet")}</Tag>}
          meta={<Link href={`/hardship/${visit.archiveId}`}>{visit.archiveNumber}</Link>}
          actions={
            <>
              {visit.mayAmend && <AmendVisit visit={visit} />}
              {mayRecord && (
                <ButtonLink
                  href={`/aid/visits/new?archive=${visit.archiveId}`}
                  icon={<Footprints aria-hidden />}
                >
                  {t("new")}
                </ButtonLink>
              )}
            </>
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
            <VisitPictures
              files={visit.files}
              action={visit.mayAmend && <AddPicture visitId={visitId} number={visit.archiveNumber} />}
            />
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
        <VisitNotes visit={visit} action={mayNote && <AddVisitNote visitId={visitId} />} />
      </Columns>
      <RecordTrail trail={trail} />
    </Page>
  );
}
