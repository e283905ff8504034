import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { DataTable } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "./ticket-facts.tsx";

type Claim = TicketRecord["claims"][number];

/** What is asked for, line by line, and what the employer admits of it. */
export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const t = useTranslations("disputes.record");
  const form = useTranslations("disputes.form");
  const locale = useLocale();
  const sum = claims.reduce((total, { claimedFen }) => total + (claimedFen ?? 0), 0);
  return (
    <Panel flush title={t("claims")} extra={t("total", { sum })}>
      <DataTable<Claim>
        label={t("claims")}
        rows={claims}
        rowKey={({ id }) => id}
        keys={false}
        columns={[
          {
            key: "kind",
            title: form("kind"),
            cell: ({ kind, period }) => (
              <>
                {disputeClaim.labels[kind][locale === "en" ? "en" : "zh"]}
                <span className="block text-meta font-normal text-muted md:hidden">{period}</span>
              </>
            ),
          },
          { key: "period", title: form("period"), cell: ({ period }) => period || null, hideOnPhone: true },
          {
            key: "claimed",
            title: t("claimed"),
            cell: ({ claimedFen }) => (claimedFen === null ? null : formatYuan(claimedFen)),
            align: "end",
          },
          {
            key: "admitted",
            title: t("admitted"),
            cell: ({ admittedFen }) =>
              admittedFen === null ? (
                <span className="text-muted">{t("pending")}</span>
              ) : (
                formatYuan(admittedFen)
              ),
            align: "end",
            hideOnPhone: true,
          },
        ]}
      />
    </Panel>
  );
}
