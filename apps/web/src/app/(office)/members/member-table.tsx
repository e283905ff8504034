"use client";
import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { PanelMark } from "@gongbang/ui/panel-mark";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "./code-words.ts";
import { type Asked, hrefOf } from "./list-address.ts";
import { statusTones } from "./status-tones.ts";

type Row = inferRouterOutputs<AppRouter>["members"]["list"]["rows"][number];
type MemberTableProps = {
  rows: readonly Row[];
  /** The member whose preview is open. */
  current?: string | undefined;
  /** What the address says now: the preview is this list with one member open. */
  asked: Asked;
  empty: ReactNode;
  footer: ReactNode;
};

/**
 * The register as rows: every number is masked by the server. Drawn from the bare rows on both sides, since sending
 * fifty rows as finished elements costs twice what sending their words costs.
 */
export function MemberTable({ rows, current, asked, empty, footer }: MemberTableProps) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const title = (key: "idMask" | "phoneMask" | "unitName" | "union" | "street" | "status" | "joinedOn") =>
    t(`columns.${key}`);
  const quiet = (text: string | null) =>
    text && <span className="text-sub tabular-nums text-muted">{text}</span>;
  const columns: Column<Row>[] = [
    { key: "name", title: t("columns.name"), cell: ({ name }) => name, width: "112px" },
    { key: "idMask", title: title("idMask"), cell: ({ idMask }) => quiet(idMask), width: "168px" },
    {
      key: "phoneMask",
      title: title("phoneMask"),
      cell: ({ phoneMask }) => quiet(phoneMask),
      width: "112px",
      hideOnPhone: true,
    },
    {
      key: "unitName",
      title: title("unitName"),
      cell: ({ unitName, unionName }) => unitName ?? unionName,
      truncate: true,
      hideOnPhone: true,
    },
    { key: "street", title: title("street"), cell: ({ streetName }) => streetName, hideOnPhone: true },
    {
      key: "status",
      title: title("status"),
      cell: ({ status, newFormWork }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusPill tone={statusTones[status]}>{t(`status.${status}`)}</StatusPill>
          {newFormWork && (
            <span className="max-md:hidden">
              <Tag>{codeWord("newFormWork", newFormWork, locale)}</Tag>
            </span>
          )}
        </span>
      ),
    },
    {
      key: "joinedOn",
      title: title("joinedOn"),
      cell: ({ joinedOn }) => quiet(joinedOn && formatDay(joinedOn, "table", locale)),
      width: "96px",
      hideOnPhone: true,
    },
    {
      key: "preview",
      title: <span className="sr-only">{t("columns.preview")}</span>,
      cell: ({ id, name }) => (
        <Link
          plain
          href={hrefOf({ ...asked, open: id })}
          scroll={false}
          className="relative z-10 inline-flex size-7 items-center justify-center rounded text-muted hover:bg-default"
          aria-label={`${t("columns.preview")} ${name}`}
        >
          <PanelMark />
        </Link>
      ),
      width: "44px",
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/members/${id}`}
      columns={columns}
      {...(current && { current })}
      empty={empty}
      footer={footer}
      fill
    />
  );
}
