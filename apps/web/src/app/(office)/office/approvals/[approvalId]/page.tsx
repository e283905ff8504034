import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader, Stack } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { type ApprovalView, approvalTones } from "../approval-shapes.ts";
import { ActsPanel } from "./acts-panel.tsx";
import { BasisPanel } from "./basis-panel.tsx";
import { DecideApprovalForm } from "./decide-approval-form.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { PathPanel } from "./path-panel.tsx";

/** One item: what is decided and what has changed on the left, what it rests on at the right, the decision on top. */
export default async function ApprovalPage({ params }: { params: Promise<{ approvalId: string }> }) {
  const { approvalId } = await params;
  const [t, locale, item, beside] = await Promise.all([
    getTranslations("approvals"),
    getLocale(),
    api.approvals.record({ id: approvalId }),
    neighbours(approvalId),
  ]);
  const officers = item.mayDecide ? await api.approvals.approvers({ id: approvalId }) : [];
  return (
    <Page
      header={
        <RecordHeader
          title={item.name}
          pills={<Pills item={item} />}
          meta={`${item.number} · ${item.unionName} · ${t("item.submitted", {
            name: item.submitterName,
            on: formatDay(item.submittedOn, "long", locale),
          })}`}
          actions={
            <>
              <ButtonLink href={item.href}>{t("item.open")}</ButtonLink>
              <DecideApprovalForm item={item} officers={officers} {...beside} />
            </>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/office/approvals", label: t("title") }, { label: item.number }]} />
      <Columns
        side={
          <Stack>
            <BasisPanel item={item} />
            <PathPanel item={item} />
          </Stack>
        }
      >
        <FactsPanel item={item} />
        <ActsPanel item={item} />
      </Columns>
    </Page>
  );
}

async function Pills({ item }: { item: ApprovalView }) {
  const t = await getTranslations("approvals");
  return (
    <>
      <StatusPill large tone={approvalTones[item.status]}>
        {t(`status.${item.status}`)}
      </StatusPill>
      <span className="text-sub">{t(`kind.${item.kind}`)}</span>
      {item.round > 1 && <span className="text-sub">{t("round", { round: item.round })}</span>}
    </>
  );
}

/** The items before and after this one in what waits for the reader: J and K lead there. */
async function neighbours(id: string) {
  const { rows } = await api.approvals.list({ view: "mine", limit: 100 });
  const at = rows.findIndex((row) => row.id === id);
  const hrefOf = (row: { id: string } | undefined) => (row ? `/office/approvals/${row.id}` : null);
  return { previous: at > 0 ? hrefOf(rows[at - 1]) : null, next: hrefOf(rows[at + 1]) };
}
