import { formatInstant } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../../shell/session.ts";
import { api } from "../../../../../shell/trpc-server.ts";
import { type Asked, hrefOf, panelHref, readAsked } from "../pack-address.ts";
import { CopyFieldsForm } from "./copy-fields-form.tsx";
import { MarkRecordForm } from "./mark-record-form.tsx";

type PanelPageProps = { params: Promise<{ recordId: string }>; searchParams: Promise<Asked> };

const tones = { never: "neutral", uploaded: "success", changed: "warning" } as const;

/** 逐项录入: one record in the order of the national register's screen, each field to be copied. */
export default async function PanelPage({ params, searchParams }: PanelPageProps) {
  const [{ recordId }, asked] = await Promise.all([params, searchParams]);
  const { formatKey } = readAsked(asked);
  const [t, locale, { may }, panel, formats] = [
    await getTranslations("packs"),
    await getLocale(),
    await pageContext(),
    await api.packs.record({ formatKey, recordId }),
    await api.packs.formats({}),
  ];
  const format = formats.find(({ key }) => key === formatKey);
  const isReady = panel.fields.every(({ why }) => why === null);
  const recordHref = panel.subject === "member" ? `/members/${recordId}` : `/members/unions/${recordId}`;
  return (
    <Page
      header={
        <PageHeader
          title={panel.name}
          count={<StatusPill tone={tones[panel.state]}>{t(`states.${panel.state}`)}</StatusPill>}
          note={format && t("format", { name: format.name, region: format.region })}
          actions={
            <>
              <Link href={recordHref}>{t("openRecord")}</Link>
              {panel.next && <ButtonLink href={panelHref(panel.next, formatKey)}>{t("next")}</ButtonLink>}
            </>
          }
        />
      }
    >
      <Crumbs items={[{ href: hrefOf({ format: formatKey }), label: t("title") }, { label: panel.name }]} />
      {panel.receiptNumber && panel.uploadedAt && (
        <p className="text-meta text-muted">
          {t("receiptOn", {
            number: panel.receiptNumber,
            at: formatInstant(panel.uploadedAt, locale),
          })}
        </p>
      )}
      <CopyFieldsForm
        key={recordId}
        formatKey={formatKey}
        recordId={recordId}
        fields={panel.fields}
        mayReveal={may("member.reveal")}
      />
      {may("member.pack.mark") && (
        <MarkRecordForm
          key={`mark ${recordId}`}
          formatKey={formatKey}
          recordId={recordId}
          isReady={isReady}
        />
      )}
    </Page>
  );
}
