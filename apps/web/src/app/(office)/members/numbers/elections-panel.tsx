import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { Figures } from "./register-numbers.ts";

/** 届期: unions whose term is over or ends within six months, the longest overdue first. */
export function ElectionsPanel({ elections }: { elections: Figures["elections"] }) {
  const [t, locale] = [useTranslations("register-numbers"), useLocale()];
  const { count, rows } = elections;
  return (
    <Panel id="elections" title={t("electionsTitle")} flush>
      {rows.length === 0 && <EmptyState title={t("noElections")} />}
      {rows.map(({ unionId, name, termUntil, isPast }) => (
        <PanelRow key={unionId} href={`/members/unions/${unionId}`}>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="text-meta text-muted">{formatDay(termUntil, "long", locale)}</span>
          <StatusPill tone={isPast ? "danger" : "warning"}>{t(isPast ? "termOver" : "termEnds")}</StatusPill>
        </PanelRow>
      ))}
      {count > rows.length && (
        <p className="px-3.5 py-2 text-meta text-muted">
          {t("moreElections", { count: count - rows.length })}
        </p>
      )}
    </Panel>
  );
}
