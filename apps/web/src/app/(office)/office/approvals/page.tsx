import { approvalViews, listApprovalsInput } from "@gongbang/domain/office/approval.input";
import { approvalKinds } from "@gongbang/domain/office/approval-rule";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { ApprovalTable } from "./approval-table.tsx";
import { ObjectionsTable } from "./objections-table.tsx";
import { PickApprovalsForm } from "./pick-approvals-form.tsx";

type Asked = { view?: string; kind?: string; search?: string; after?: string };
const href = (asked: Asked) => {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return query.size === 0 ? "/office/approvals" : `/office/approvals?${query}`;
};

/** What the address asks for; what is no view of ours falls back to what waits. */
function readAsked({ view, kind, search, after }: Asked) {
  const read = listApprovalsInput.safeParse({ view, kind: kind || undefined, search, after });
  return read.success ? read.data : listApprovalsInput.parse({});
}

/** 审批: what waits for me, what I am told, what I brought up, and what has ended; and the open objections. */
export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const raw = await searchParams;
  const isObjections = raw.view === "objections";
  const [t, { may }, objections, waiting] = await Promise.all([
    getTranslations("approvals"),
    pageContext(),
    api.archives.openObjections({ limit: isObjections ? 100 : 1 }),
    api.approvals.counts({}),
  ]);
  // What has ended, and what is only told, waits for nobody and is not counted.
  const counts: Partial<Record<string, number>> = { ...waiting, objections: objections.open };
  const asked = readAsked(raw);
  const seesRules = may("office.rule.read");
  const tabs = [...approvalViews, "objections" as const];
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={isObjections ? t("objections.note") : t("note")}
          actions={seesRules && <ButtonLink href="/office/approval-rules">{t("rules")}</ButtonLink>}
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={tabs.map((view) => ({
                href: href({ view }),
                label: t(`tabs.${view}`),
                count: counts[view],
                current: isObjections ? view === "objections" : view === asked.view,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <FreezeBanner />
      {isObjections ? <ObjectionsTable rows={objections.rows} /> : <Waiting asked={asked} />}
    </Page>
  );
}

async function Waiting({ asked }: { asked: ReturnType<typeof readAsked> }) {
  const { view, kind, search } = asked;
  const [t, list] = [await getTranslations("approvals"), await api.approvals.list(asked)];
  const keep = { view, ...(kind && { kind }) };
  const next = list.next && { href: href({ ...keep, search, after: list.next }), label: t("next") };
  const shown = { rows: list.rows, empty: t(`empty.${view}`), ...(next && { next }) };
  return (
    <>
      <FilterBar
        action="/office/approvals"
        label={t("search.label")}
        submitLabel={t("search.submit")}
        search={{
          name: "search",
          value: search,
          placeholder: t("search.placeholder"),
          label: t("search.label"),
        }}
        keep={keep}
      >
        <FilterChip href={href({ view, search })} active={kind === undefined}>
          {t("kind.any")}
        </FilterChip>
        {approvalKinds.map((each) => (
          <FilterChip key={each} href={href({ view, search, kind: each })} active={kind === each}>
            {t(`kind.${each}`)}
          </FilterChip>
        ))}
      </FilterBar>
      {view === "mine" ? (
        <PickApprovalsForm {...shown} filter={{ kind, search }} />
      ) : (
        <ApprovalTable {...shown} />
      )}
    </>
  );
}

async function FreezeBanner() {
  const [t, locale, { rows }] = [
    await getTranslations("approvals"),
    await getLocale(),
    await api.approvals.freezes({}),
  ];
  const now = rows.find(({ isNow }) => isNow);
  if (!now) return null;
  const until = formatDay(now.endsOn, "long", locale);
  return (
    <AlertBanner tone="warning" title={t("freezeNow", { union: now.unionName, until, reason: now.reason })} />
  );
}
