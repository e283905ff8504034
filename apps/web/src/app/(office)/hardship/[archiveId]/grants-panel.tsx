import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ArchiveAid } from "./archive-aid.ts";

type Grant = ArchiveAid["grants"][number];

/** The grants of a household, the newest first; each opens its own page in the room of aid. */
export function GrantsPanel({ grants }: { grants: readonly Grant[] }) {
  const t = useTranslations("hardship.record");
  const states = useTranslations("machines.aid.grant.states");
  const locale = useLocale();
  return (
    <DataTable<Grant>
      label={t("tabs.money")}
      rows={grants}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/aid/grants/${id}`}
      columns={[
        { key: "number", title: t("grantColumns.number"), cell: ({ number }) => number },
        { key: "status", title: t("grantColumns.status"), cell: ({ status }) => states(status) },
        { key: "kind", title: t("grantColumns.kind"), cell: ({ kind }) => codeWord(aidKind, kind, locale) },
        {
          key: "fund",
          title: t("grantColumns.fund"),
          cell: ({ fundName }) => fundName,
          truncate: true,
          hideOnPhone: true,
        },
        {
          key: "amount",
          title: t("grantColumns.amount"),
          align: "end",
          cell: ({ amountFen }) => formatYuan(amountFen),
        },
        {
          key: "on",
          title: t("grantColumns.on"),
          cell: ({ proposedOn }) => formatDay(proposedOn, "table", locale),
          hideOnPhone: true,
        },
      ]}
      empty={<EmptyState title={t("noGrants")} />}
    />
  );
}
