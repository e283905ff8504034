import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "../code-words.ts";
import { DecideApplicationForm } from "./decide-application-form.tsx";

export type Application = inferRouterOutputs<AppRouter>["memberships"]["applications"]["rows"][number];
type Props = {
  rows: readonly Application[];
  mayDecide: boolean;
  empty: ReactNode;
  next?: { href: string; label: string };
};

const tones = { waiting: "warning", approved: "success", refused: "danger" } as const;

const quiet = (text: string | null) =>
  text && <span className="text-sub tabular-nums text-muted">{text}</span>;

/** Applications as rows: numbers are masked by the server. A name on paper leads to the member's own page. */
export function ApplicationTable({ rows, mayDecide, empty, next }: Props) {
  const t = useTranslations("memberships.applications");
  const columns = [...usePerson(), ...useStanding(mayDecide)];
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={empty}
      footer={<TableFooter summary={t("summary", { count: rows.length })} {...(next && { next })} />}
    />
  );
}

/** Who applies, and what they do. */
function usePerson(): Column<Application>[] {
  const [t, locale] = [useTranslations("memberships.applications.columns"), useLocale()];
  return [
    {
      key: "name",
      title: t("name"),
      width: "112px",
      cell: ({ name, memberId }) =>
        memberId ? (
          <Link quiet href={`/members/${memberId}/membership`}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: "idMask", title: t("idMask"), width: "168px", cell: ({ idMask }) => quiet(idMask) },
    {
      key: "phoneMask",
      title: t("phone"),
      width: "112px",
      hideOnPhone: true,
      cell: ({ phoneMask }) => quiet(phoneMask),
    },
    {
      key: "work",
      title: t("work"),
      truncate: true,
      hideOnPhone: true,
      cell: ({ unitName, platform, newFormWork, occupation }) => (
        <span className="inline-flex items-center gap-1.5">
          {unitName ?? platform ?? occupation}
          {newFormWork && <Tag>{codeWord("newFormWork", newFormWork, locale)}</Tag>}
        </span>
      ),
    },
    {
      key: "union",
      title: t("union"),
      hideOnPhone: true,
      cell: ({ unionName }) => unionName,
    },
  ];
}

/** Since when, how it stands, and the answer. */
function useStanding(mayDecide: boolean): Column<Application>[] {
  const [t, refusals, locale] = [
    useTranslations("memberships.applications"),
    useTranslations("refusals"),
    useLocale(),
  ];
  return [
    {
      key: "appliedOn",
      title: t("columns.appliedOn"),
      width: "96px",
      cell: ({ appliedOn }) => quiet(formatDay(appliedOn, "table", locale)),
    },
    {
      key: "state",
      title: t("columns.state"),
      truncate: true,
      cell: ({ status, keptBy, refusal }) =>
        keptBy ? (
          <StatusPill tone="danger">{t("keptBy", { unionName: keptBy })}</StatusPill>
        ) : (
          <span className="inline-flex items-center gap-1.5">
            <StatusPill tone={tones[status]}>{t(`status.${status}`)}</StatusPill>
            {refusal && (refusals.has(refusal) ? refusals(refusal, { unionName: "" }) : refusal)}
          </span>
        ),
    },
    {
      key: "decide",
      title: <span className="sr-only">{t("columns.decide")}</span>,
      width: "176px",
      cell: (row) =>
        mayDecide && row.source === "application" && row.status === "waiting" ? (
          <DecideApplicationForm application={row} />
        ) : null,
    },
  ];
}
