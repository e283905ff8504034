import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { memberCodes } from "@gongbang/domain/members/member-fields";
import type { FigureKind } from "@gongbang/domain/members/register-figures";
import { Bars } from "@gongbang/ui/bars";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "../../../../shell/code-words.ts";
import { countWords, type Figures, figureHref } from "./register-numbers.ts";

const tables: Partial<Record<string, CodeTable>> = memberCodes;

/** The members by one field; those of whom it is not known stand last, and are a list to be worked off. */
export function KindsPanel({ figures, kind }: { figures: Figures; kind: FigureKind }) {
  const [t, status, locale] = [
    useTranslations("register-numbers"),
    useTranslations("members.status"),
    useLocale(),
  ];
  const word = (key: string) => {
    const table = tables[kind];
    if (key === "") return t("notFilled");
    if (kind === "status" || !table) return status.has(key as "active") ? status(key as "active") : key;
    return codeWord(table, key, locale);
  };
  const groups = figures.kinds[kind].filter(({ key }) => kind !== "newFormWork" || key !== "");
  return (
    <Panel title={t(`kind.${kind}`)}>
      {groups.length === 0 ? (
        <EmptyState title={t("nobody")} />
      ) : (
        <Bars
          label={t(`kind.${kind}`)}
          items={groups.map(({ key, n }) => ({
            key,
            label: word(key),
            value: n ?? 0,
            display: countWords(n),
            href: figureHref(figures, { by: kind, key }),
          }))}
        />
      )}
    </Panel>
  );
}
