import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { TableFooter } from "@gongbang/ui/data-table";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Page, RecordHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { FundBar } from "../../fund-card.tsx";
import { LedgerTable } from "../../ledger-table.tsx";
import { listAddress } from "../../list-address.ts";

type Asked = { params: Promise<{ fundId: string }>; searchParams: Promise<{ after?: string }> };

export default async function FundPage({ params, searchParams }: Asked) {
  const [{ fundId }, { after: text }] = await Promise.all([params, searchParams]);
  const after = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  const [t, common, locale, fund] = await Promise.all([
    getTranslations("aid.funds"),
    getTranslations("common.list"),
    getLocale(),
    orNotFound(api.funds.record({ fundId, ...(after !== undefined && { after }) })),
  ]);
  const path = `/aid/funds/${fundId}`;
  return (
    <Page
      header={
        <RecordHeader
          title={fund.name}
          pills={
            <>
              <StatusPill large tone={fund.open ? "success" : "neutral"}>
                {t(fund.open ? "open" : "closed")}
              </StatusPill>
              <Tag>{codeWord(fundSource, fund.source, locale)}</Tag>
            </>
          }
          facts={
            <div className="flex flex-col gap-2">
              <FactGrid>
                <Fact label={t("left")} strong>
                  {formatFen(fund.leftFen)}
                </Fact>
                <Fact label={t("spent")}>{formatFen(fund.spentFen)}</Fact>
                <Fact label={t("reserved")}>{formatFen(fund.reservedFen)}</Fact>
                <Fact label={t("cap")}>{formatFen(fund.capFen)}</Fact>
                <Fact label={t("householdCap")}>{formatFen(fund.householdYearlyCapFen)}</Fact>
                <Fact label={t("period")}>
                  {t("days", {
                    from: formatDay(fund.opensOn, "table", locale),
                    to: formatDay(fund.closesOn, "table", locale),
                  })}
                </Fact>
                <Fact label={t("kinds")}>
                  <span className="flex flex-wrap gap-1">
                    {fund.kinds.map((kind) => (
                      <Tag key={kind}>{codeWord(aidKind, kind, locale)}</Tag>
                    ))}
                  </span>
                </Fact>
                {fund.giver && <Fact label={t("giver")}>{fund.giver}</Fact>}
                {fund.terms && <Fact label={t("terms")}>{fund.terms}</Fact>}
              </FactGrid>
              <FundBar fund={fund} />
            </div>
          }
        />
      }
    >
      <Crumbs items={[{ label: fund.name }]} />
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-head font-semibold">{t("ledger")}</h2>
        <p className="text-meta text-muted">{t("ledgerHint")}</p>
      </div>
      <LedgerTable
        withGrant
        rows={fund.journals}
        footer={
          <TableFooter
            summary={t("shown", { count: fund.journals.length })}
            {...(after !== undefined && { previous: { href: path, label: common("previousPage") } })}
            {...(fund.next !== null && {
              next: { href: listAddress(path, { after: String(fund.next) }), label: common("nextPage") },
            })}
          />
        }
      />
      <RecordTrail trail={fund.trail} />
    </Page>
  );
}
