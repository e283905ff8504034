import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { Delegations } from "../approvals/approval-shapes.ts";
import { DelegateForm, RevokeDelegationForm } from "./delegate-form.tsx";

/** 委托: whom this officer has asked to stand in, and for whom they stand in themselves. */
export function DelegationsPanel({ delegations }: { delegations: Delegations }) {
  const t = useTranslations("approvals.delegations");
  const locale = useLocale();
  const day = (on: string) => formatDay(on, "table", locale);
  const { rows, candidates } = delegations;
  return (
    <Panel title={t("title")} flush extra={<DelegateForm candidates={candidates} />}>
      <p className="px-3 py-1.5 text-meta text-muted">{t("note")}</p>
      {rows.length === 0 && <p className="px-3 py-2 text-sub text-muted">{t("empty")}</p>}
      {rows.map((row) => (
        <PanelRow key={row.id}>
          <span className="min-w-0 flex-1 text-sub max-md:w-full">
            {row.side === "given" ? t("given", { name: row.toName }) : t("held", { name: row.fromName })}{" "}
            {`${day(row.startsOn)}–${day(row.endsOn)} ${row.reason}`}
          </span>
          {row.isLive && <Tag tone="info">{t("live")}</Tag>}
          {row.revokedOn && <Tag>{t("revoked")}</Tag>}
          {row.side === "given" && row.revokedOn === null && (
            <RevokeDelegationForm id={row.id} version={row.version} />
          )}
        </PanelRow>
      ))}
    </Panel>
  );
}
