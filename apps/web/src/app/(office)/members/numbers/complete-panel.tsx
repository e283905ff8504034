import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { useTranslations } from "next-intl";
import { countWords, type Figures, figureHref, hrefOf, shareWords } from "./register-numbers.ts";

type Missing = Figures["missing"][number];
type UnionRow = Figures["unions"][number];

/** 资料完整度: each field with the share of those of whom it is known; the missing ones open their list. */
export function CompletePanel({ figures }: { figures: Figures }) {
  const t = useTranslations("register-numbers");
  const { members } = figures;
  const columns: Column<Missing>[] = [
    { key: "field", title: t("fieldHead"), cell: ({ field }) => t(`field.${field}`) },
    {
      key: "share",
      title: t("share"),
      width: "45%",
      cell: ({ field, n }) =>
        n === null || !members ? null : (
          <ProgressBar
            label={t(`field.${field}`)}
            hideLabel
            value={members - n}
            max={members}
            tone="neutral"
            display={shareWords(n, members)}
          />
        ),
    },
    {
      key: "missing",
      title: t("missingHead"),
      align: "end",
      cell: ({ field, n }) =>
        n === 0 ? null : (
          <Link
            href={figureHref(figures, { by: "missing", field })}
            aria-label={t("missingFor", { field: t(`field.${field}`), count: countWords(n) })}
          >
            {countWords(n)}
          </Link>
        ),
    },
  ];
  return (
    <Panel title={t("completeness")} flush>
      <DataTable
        label={t("completeness")}
        rows={figures.missing}
        rowKey={({ field }) => field}
        columns={columns}
        keys={false}
      />
    </Panel>
  );
}

/** The unions one step down: how many they have, and what is missing there, field by field. */
export function UnionsPanel({ figures }: { figures: Figures }) {
  const t = useTranslations("register-numbers");
  const { unions, isShared } = figures;
  const fields = figures.missing.map(({ field }) => field);
  const columns: Column<UnionRow>[] = [
    {
      key: "name",
      title: t("unionHead"),
      cell: ({ unionId, name }) => <Link href={hrefOf({ union: unionId, shared: isShared })}>{name}</Link>,
    },
    {
      key: "members",
      title: t("members"),
      align: "end",
      cell: ({ unionId, members }) =>
        members === 0 ? null : (
          <Link href={figureHref(figures, { by: "members" }, unionId)}>{countWords(members)}</Link>
        ),
    },
    {
      key: "newForm",
      title: t("newFormShort"),
      align: "end",
      cell: ({ unionId, newForm }) =>
        newForm === 0 ? null : (
          <Link href={figureHref(figures, { by: "newForm" }, unionId)}>{countWords(newForm)}</Link>
        ),
    },
    {
      key: "complete",
      title: t("complete"),
      align: "end",
      cell: ({ unionId, incomplete, members }) =>
        members === 0 ? null : (
          <Link href={figureHref(figures, { by: "incomplete" }, unionId)}>
            {shareWords(incomplete, members)}
          </Link>
        ),
    },
    ...fields.map(
      (field): Column<UnionRow> => ({
        key: field,
        title: t("lacks", { field: t(`field.${field}`) }),
        align: "end",
        hideOnPhone: true,
        cell: ({ unionId, missing }) => {
          const n = missing.find((each) => each.field === field)?.n ?? null;
          return n === 0 ? null : (
            <Link href={figureHref(figures, { by: "missing", field }, unionId)}>{countWords(n)}</Link>
          );
        },
      }),
    ),
  ];
  return (
    <Panel title={t("byUnion")} flush>
      <DataTable
        label={t("byUnion")}
        rows={unions}
        rowKey={({ unionId }) => unionId}
        columns={columns}
        empty={<EmptyState title={t("noUnions")} />}
        keys={false}
      />
    </Panel>
  );
}
