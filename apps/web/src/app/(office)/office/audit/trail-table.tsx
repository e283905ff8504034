import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTrailWords } from "~/shell/trail-words.ts";
import type { api } from "~/shell/trpc-server.ts";

type Line = Awaited<ReturnType<typeof api.office.audit.list>>["rows"][number];

const tones = { done: "success", refused: "warning", denied: "danger", failed: "danger" } as const;

/** Where the page of the record is on which a line stands, by what the line is about. */
const recordPages: Record<string, string> = {
  officer: "/office/people",
  member: "/members",
  archive: "/hardship",
  objection: "/hardship",
  consent: "/hardship",
  ticket: "/disputes",
  ticketParty: "/disputes",
};

/** What has a page of its own, whatever record its lines stand on. */
const ownPages: Record<string, string> = {
  grant: "/aid/grants",
  visit: "/aid/visits",
  fund: "/aid/funds",
  batch: "/aid/batches",
  campaign: "/aid/campaigns",
  union: "/members/unions",
};

function addressOf({ objectType, objectId, recordId }: Line): string | null {
  const [own, page] = [ownPages[objectType ?? ""], recordPages[objectType ?? ""]];
  if (own && objectId) return `${own}/${objectId}`;
  return page && recordId ? `${page}/${recordId}` : null;
}

type TrailTableProps = { rows: readonly Line[]; empty: ReactNode; footer: ReactNode };

/** The trail, line by line. */
export function TrailTable({ rows, empty, footer }: TrailTableProps) {
  const [t, results, refusals, words, locale] = [
    useTranslations("office.audit"),
    useTranslations("audit.results"),
    useTranslations("refusals"),
    useTrailWords(),
    useLocale(),
  ];
  const columns: Column<Line>[] = [
    { key: "at", title: t("columns.at"), cell: ({ at }) => formatInstant(at, locale), width: "150px" },
    { key: "who", title: t("columns.who"), cell: ({ actorName }) => actorName || null },
    {
      key: "what",
      title: t("columns.what"),
      cell: (line) => {
        const [href, said] = [addressOf(line), words.action(line.action)];
        return href ? <Link href={href}>{said}</Link> : said;
      },
    },
    {
      key: "result",
      title: t("columns.result"),
      cell: ({ result }) => <StatusPill tone={tones[result]}>{results(result)}</StatusPill>,
    },
    {
      key: "detail",
      title: t("columns.detail"),
      cell: ({ action, changes, reason, refusal }) => {
        const why = refusal !== null && refusals.has(refusal) ? refusals.raw(refusal) : null;
        return [words.changes(action, changes), reason, why].filter(Boolean).join(" · ") || null;
      },
      truncate: true,
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      fill
      keys={false}
      label={t("title")}
      rows={rows}
      rowKey={({ chain, seq }) => `${chain}-${seq}`}
      columns={columns}
      empty={empty}
      footer={footer}
    />
  );
}
