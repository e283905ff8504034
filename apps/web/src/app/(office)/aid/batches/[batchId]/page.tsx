import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Timeline } from "@gongbang/ui/timeline";
import { Download, Printer } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { batchTones } from "../batch-table.tsx";
import { BatchHands } from "./batch-hands.tsx";
import { BatchLines } from "./batch-lines.tsx";
import { ImportReturnForm } from "./import-return-form.tsx";
import { StepBatchForm } from "./step-batch-form.tsx";

export default async function BatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const { batchId } = await params;
  const [t, states, events, locale, batch, { may }] = await Promise.all([
    getTranslations("batches"),
    getTranslations("machines.aid.batch.states"),
    getTranslations("machines.aid.batch.events"),
    getLocale(),
    orNotFound(api.batches.record({ batchId })),
    pageContext(),
  ]);
  const atTheBank = batch.status === "sent" || batch.status === "settled";
  const asked = { id: batch.id, version: batch.version };
  return (
    <Page
      header={
        <RecordHeader
          title={batch.number}
          pills={
            <StatusPill large tone={batchTones[batch.status]}>
              {states(batch.status)}
            </StatusPill>
          }
          meta={formatFen(batch.amountFen)}
          actions={
            <>
              <ButtonLink href={`/aid/batches/${batch.id}/list`} icon={<Printer aria-hidden />}>
                {t("record.list")}
              </ButtonLink>
              {may("aid.batch.make") && (
                <StepBatchForm batch={asked} steps={batch.steps} mayPublish={batch.status === "draft"} />
              )}
              {atTheBank && may("aid.batch.settle") && <ImportReturnForm batch={asked} />}
            </>
          }
          facts={
            <FactGrid>
              <Fact label={t("columns.fund")}>
                <Link href={`/aid/funds/${batch.fundId}`}>{batch.fundName}</Link>
              </Fact>
              <Fact label={t("columns.template")}>{batch.templateName}</Fact>
              <Fact label={t("columns.lines")}>{batch.lines}</Fact>
              <Fact label={t("record.published")}>
                {batch.publishedOn
                  ? t("record.publishedAt", {
                      on: formatDay(batch.publishedOn, "table", locale),
                      place: batch.publishedAt ?? "",
                    })
                  : t("record.notPublished")}
              </Fact>
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/aid/batches", label: t("title") }, { label: batch.number }]} />
      {batch.hasFile && (
        <div className="flex flex-wrap items-center gap-2">
          {may("aid.batch.send") && (
            <ButtonLink href={`/api/batch-files/${batch.id}`} icon={<Download aria-hidden />} download>
              {t("record.file")}
            </ButtonLink>
          )}
          <span className="text-sub text-muted">{t("record.downloads", { count: batch.downloads })}</span>
        </div>
      )}
      <Columns width="preview" side={<BatchHands batch={batch} />}>
        <BatchLines items={batch.items} />
        <Panel flush title={t("record.history")}>
          <Timeline
            items={batch.history.map(({ id, event, note, actorName, at, happenedOn }) => ({
              ...{ id, by: actorName, dateTime: at, at: formatDay(happenedOn, "table", locale) },
              title: events(event as "check"),
              ...(note && { body: note }),
            }))}
          />
        </Panel>
      </Columns>
      <RecordTrail trail={batch.trail} />
    </Page>
  );
}
