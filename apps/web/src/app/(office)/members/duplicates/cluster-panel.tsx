import type { AppRouter } from "@gongbang/api/root";
import { mostMerged } from "@gongbang/domain/members/merge";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { statusTones } from "../status-tones.ts";
import { DismissDuplicatesForm } from "./dismiss-duplicates-form.tsx";

type Cluster = inferRouterOutputs<AppRouter>["duplicates"]["list"]["clusters"][number];
type Person = Cluster["people"][number];
type ClusterPanelProps = { cluster: Cluster; mayMerge: boolean; mayDismiss: boolean };

/** Records that may be one person: how alike and why, beside each other, and the two things to do about it. */
export function ClusterPanel({ cluster, mayMerge, mayDismiss }: ClusterPanelProps) {
  const t = useTranslations("duplicates");
  const locale = useLocale();
  const { people, pairs, reasons, dismissed } = cluster;
  // More than one merge takes are merged in turns.
  const ids = people.slice(0, mostMerged).map(({ id }) => id);
  return (
    <Panel
      flush
      title={t("alike", { count: people.length })}
      extra={
        <>
          <StatusPill tone={cluster.score >= 90 ? "danger" : "warning"}>
            {t("score", { score: cluster.score })}
          </StatusPill>
          {reasons.map((reason) => (
            <Tag key={reason}>{t(`reasons.${reason}`)}</Tag>
          ))}
          <span className="flex items-center gap-2 max-md:basis-full">
            {mayDismiss && <DismissDuplicatesForm pairs={pairs} />}
            {mayMerge && (
              <ButtonLink size="sm" href={`/members/duplicates/merge?with=${ids.join(",")}`}>
                {t("handle")}
              </ButtonLink>
            )}
          </span>
        </>
      }
    >
      <DataTable
        label={t("alike", { count: people.length })}
        rows={people}
        rowKey={({ id }) => id}
        columns={useColumns()}
        keys={false}
      />
      {dismissed && (
        <p className="px-3.5 py-2 text-sub text-muted">
          {t("dismissedBy", { ...dismissed, on: formatDay(dismissed.on, "long", locale) })}
        </p>
      )}
    </Panel>
  );
}

function useColumns(): Column<Person>[] {
  const t = useTranslations("duplicates.columns");
  const status = useTranslations("members.status");
  return [
    {
      key: "name",
      title: t("name"),
      rowHeader: true,
      cell: ({ id, name }) => <Link href={`/members/${id}`}>{name}</Link>,
    },
    { key: "number", title: t("number"), cell: ({ memberNumber }) => memberNumber },
    { key: "birthOn", title: t("birthOn"), cell: ({ birthOn }) => birthOn, hideOnPhone: true },
    { key: "idMask", title: t("idMask"), cell: ({ idMask }) => idMask },
    { key: "phone", title: t("phone"), cell: ({ phoneMask }) => phoneMask },
    { key: "unit", title: t("unit"), cell: ({ unitName }) => unitName, hideOnPhone: true, truncate: true },
    { key: "union", title: t("union"), cell: ({ unionName }) => unionName, truncate: true },
    {
      key: "status",
      title: t("status"),
      cell: ({ status: standing }) => (
        <StatusPill tone={statusTones[standing]}>{status(standing)}</StatusPill>
      ),
    },
  ];
}
