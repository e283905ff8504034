import type { AppRouter } from "@gongbang/api/root";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { DecideAidApplicationForm } from "./decide-aid-application-form.tsx";

export type AidApplication = inferRouterOutputs<AppRouter>["applications"]["list"]["rows"][number];
type Props = {
  rows: readonly AidApplication[];
  mayWork: boolean;
  empty: ReactNode;
  next?: { href: string; label: string };
};

const tones = { waiting: "warning", taken: "success", refused: "danger" } as const;

/** Applications from phones as rows: numbers are masked by the server. What was taken leads to its archive. */
export function AidApplicationTable({ rows, mayWork, empty, next }: Props) {
  const t = useTranslations("hardship.applications");
  const columns = [...usePerson(), ...useStanding(mayWork)];
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

const quiet = (text: string) => <span className="text-sub tabular-nums text-muted">{text}</span>;

function usePerson(): Column<AidApplication>[] {
  const [t, locale] = [useTranslations("hardship.applications"), useLocale()];
  return [
    {
      key: "name",
      title: t("columns.name"),
      width: "112px",
      cell: ({ name, archiveId }) =>
        archiveId ? (
          <Link quiet href={`/hardship/${archiveId}`}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: "idMask", title: t("columns.idMask"), width: "168px", cell: ({ idMask }) => quiet(idMask) },
    {
      key: "phone",
      title: t("columns.phone"),
      width: "112px",
      hideOnPhone: true,
      cell: ({ phoneMask }) => quiet(phoneMask),
    },
    {
      key: "kind",
      title: t("columns.kind"),
      width: "96px",
      cell: ({ kind }) => <Tag>{t(`kinds.${kind}`)}</Tag>,
    },
    {
      key: "cause",
      title: t("columns.cause"),
      truncate: true,
      hideOnPhone: true,
      cell: ({ mainCause, statement }) =>
        [codeWord(hardshipCause, mainCause, locale), statement].filter(Boolean).join("："),
    },
    {
      key: "people",
      title: t("columns.people"),
      align: "end",
      hideOnPhone: true,
      cell: ({ people }) => people,
    },
  ];
}

function useStanding(mayWork: boolean): Column<AidApplication>[] {
  const [t, locale] = [useTranslations("hardship.applications"), useLocale()];
  return [
    {
      key: "union",
      title: t("columns.union"),
      hideOnPhone: true,
      cell: ({ unionName }) => unionName,
    },
    {
      key: "appliedOn",
      title: t("columns.appliedOn"),
      width: "96px",
      hideOnPhone: true,
      cell: ({ appliedOn }) => quiet(formatDay(appliedOn, "table", locale)),
    },
    {
      key: "state",
      title: t("columns.state"),
      truncate: true,
      cell: ({ status, refusal, memberId }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusPill tone={tones[status]}>{t(`status.${status}`)}</StatusPill>
          {status === "waiting" && memberId === null && t("notAMember")}
          {refusal}
        </span>
      ),
    },
    {
      key: "decide",
      title: <span className="sr-only">{t("columns.decide")}</span>,
      width: "176px",
      cell: (row) =>
        mayWork && row.status === "waiting" ? <DecideAidApplicationForm application={row} /> : null,
    },
  ];
}
