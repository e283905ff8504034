import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatAgo } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { api } from "~/shell/trpc-server.ts";

type Person = Awaited<ReturnType<typeof api.office.people.list>>["rows"][number];

export const statusTones = { invited: "warning", active: "success", disabled: "neutral" } as const;

type PeopleTableProps = {
  rows: readonly Person[];
  unionHref: (unionId: string) => string;
  empty: ReactNode;
  footer: ReactNode;
};

/** Who works where, with which roles, and when they were last here. */
export function PeopleTable({ rows, unionHref, empty, footer }: PeopleTableProps) {
  const [t, roles, locale] = [useTranslations("office.people"), useTranslations("office.role"), useLocale()];
  const now = new Date();
  const columns: Column<Person>[] = [
    { key: "name", title: t("columns.name"), cell: ({ name }) => name, width: "120px" },
    {
      key: "username",
      title: t("columns.username"),
      cell: ({ username }) => username,
      width: "140px",
      hideOnPhone: true,
    },
    {
      key: "roles",
      title: t("columns.roles"),
      cell: (person) => (
        <span className="flex gap-1 max-md:flex-wrap">
          {person.roles.map((role) => (
            <Tag key={role}>{roles(role)}</Tag>
          ))}
        </span>
      ),
    },
    {
      key: "union",
      title: t("columns.union"),
      cell: ({ unionId, unionName }) => (
        <Link quiet href={unionHref(unionId)} className="relative z-10">
          {unionName}
        </Link>
      ),
      truncate: true,
      hideOnPhone: true,
    },
    {
      key: "status",
      title: t("columns.status"),
      cell: ({ status }) => <StatusPill tone={statusTones[status]}>{t(`status.${status}`)}</StatusPill>,
    },
    {
      key: "seen",
      title: t("columns.seen"),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? null : formatAgo(lastSeenAt, now, locale)),
      hideOnPhone: true,
    },
    {
      key: "sessions",
      title: t("columns.sessions"),
      cell: ({ sessions }) => (sessions === 0 ? null : sessions),
      align: "end",
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/people/${id}`}
      columns={columns}
      empty={empty}
      footer={footer}
    />
  );
}
