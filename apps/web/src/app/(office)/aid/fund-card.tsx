import type { AppRouter } from "@gongbang/api/root";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { formatDay, formatPercent, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";

export type Fund = inferRouterOutputs<AppRouter>["funds"]["list"]["rows"][number];

/** How much of a fund is gone: paid out, and set aside. */
export function FundBar({ fund }: { fund: Pick<Fund, "name" | "capFen" | "spentFen" | "reservedFen"> }) {
  const t = useTranslations("aid.funds");
  const share = (fen: number) => (fund.capFen === 0 ? 0 : fen / fund.capFen);
  const used = share(fund.spentFen + fund.reservedFen);
  return (
    <div
      role="img"
      aria-label={`${t("burn", { name: fund.name })} ${formatPercent(share(fund.spentFen))} / ${formatPercent(used)}`}
      className="flex h-2 overflow-hidden rounded-xs bg-surface-tertiary"
    >
      <div className="h-full bg-accent" style={{ width: `${share(fund.spentFen) * 100}%` }} />
      <div className="h-full bg-accent/40" style={{ width: `${share(fund.reservedFen) * 100}%` }} />
    </div>
  );
}

/** A fund with what it has left, as a card that opens its ledger. */
export function FundCard({ fund }: { fund: Fund }) {
  const t = useTranslations("aid.funds");
  const locale = useLocale();
  const period = t("days", {
    from: formatDay(fund.opensOn, "table", locale),
    to: formatDay(fund.closesOn, "table", locale),
  });
  return (
    <Link
      plain
      href={`/aid/funds/${fund.id}`}
      className="panel flex min-w-0 flex-col gap-2 p-3.5 hover:bg-surface-secondary"
    >
      <span className="flex items-center gap-2">
        <b className="min-w-0 truncate text-head font-medium">{fund.name}</b>
        <Tag>{codeWord(fundSource, fund.source, locale)}</Tag>
        {!fund.open && <Tag tone="warning">{t("closed")}</Tag>}
      </span>
      <span className="flex items-baseline gap-2">
        <span className="text-sub text-muted">{t("left")}</span>
        <b className="text-title font-semibold tabular-nums">{formatYuan(fund.leftFen)}</b>
        <span className="ms-auto text-meta text-muted">
          {t("used", { share: fund.capFen === 0 ? 0 : (fund.spentFen + fund.reservedFen) / fund.capFen })}
        </span>
      </span>
      <FundBar fund={fund} />
      <span className="flex flex-wrap gap-x-4 text-meta text-muted tabular-nums">
        <Key className="bg-accent" label={t("spent")} fen={fund.spentFen} />
        <Key className="bg-accent/40" label={t("reserved")} fen={fund.reservedFen} />
        <span className="ms-auto">{period}</span>
      </span>
    </Link>
  );
}

function Key({ className, label, fen }: { className: string; label: string; fen: number }) {
  return (
    <span className="flex items-center gap-1">
      <i aria-hidden className={`size-2 rounded-xs ${className}`} />
      {label} {formatYuan(fen)}
    </span>
  );
}
