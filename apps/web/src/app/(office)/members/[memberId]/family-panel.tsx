import type { AppRouter } from "@gongbang/api/root";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { employmentStatus } from "@gongbang/domain/codes/person";
import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Rights } from "./member-rights.ts";
import { RemoveFamilyForm } from "./remove-family-form.tsx";
import { RevealFamilyForm } from "./reveal-family-form.tsx";
import { WriteFamilyForm } from "./write-family-form.tsx";

type Family = inferRouterOutputs<AppRouter>["records"]["family"]["rows"];
type FamilyPanelProps = { memberId: string; family: Family; rights: Rights };

/** 家庭: who lives with the worker. */
export function FamilyPanel({ memberId, family, rights }: FamilyPanelProps) {
  const [t, locale] = [useTranslations("record.family"), useLocale()];
  const changes = rights.changesFamily;
  const number = ({ id, idMask }: Family[number]) =>
    rights.revealsFamily && idMask !== null ? (
      <RevealFamilyForm id={id} masked={idMask} label={t("citizenId")} />
    ) : (
      idMask
    );
  return (
    <Panel
      flush
      title={t("title")}
      extra={
        <>
          {t("count", { count: family.length })}
          {changes && <WriteFamilyForm memberId={memberId} />}
        </>
      }
    >
      <DataTable
        label={t("title")}
        rows={family}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>}
        columns={[
          { key: "name", title: t("name"), cell: ({ name }) => name, rowHeader: true },
          {
            key: "relation",
            title: t("relation"),
            cell: ({ relation }) => codeWord(familyRelation, relation, locale),
          },
          {
            key: "birthOn",
            title: t("birthOn"),
            cell: ({ birthOn }) => birthOn && formatDay(birthOn, "table", locale),
          },
          { key: "citizenId", title: t("citizenId"), cell: number },
          {
            key: "employment",
            title: t("employment"),
            cell: ({ employment }) => codeWord(employmentStatus, employment, locale),
          },
          { key: "unitName", title: t("unitName"), cell: ({ unitName }) => unitName, truncate: true },
          ...(changes
            ? [
                {
                  key: "actions",
                  title: t("actions"),
                  buttons: true,
                  cell: (person: Family[number]) => (
                    <span className="flex gap-1.5">
                      <WriteFamilyForm memberId={memberId} person={person} />
                      <RemoveFamilyForm id={person.id} version={person.version} name={person.name} />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
