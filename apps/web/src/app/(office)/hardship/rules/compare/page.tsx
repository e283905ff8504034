import { Button } from "@gongbang/ui/button";
import { SelectField } from "@gongbang/ui/field";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { type OneSet, type Sets, useRuleSetNames } from "../rule-words.ts";
import { CompareSets } from "./compare-sets.tsx";

type Asked = { set?: string; with?: string };

/** A rule set item by item, beside another one that is chosen; the one in force where none is named. */
export default async function CompareRulesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [asked, rules] = [await searchParams, await api.ruleSets.list({})];
  const one = (code: string | undefined) => rules.sets.find((set) => set.code === code) ?? null;
  const set = one(asked.set) ?? one(rules.inForce);
  if (set === null) return null;
  return <Compared sets={rules.sets} set={set} other={one(asked.with)} mayAdd={rules.mayChoose} />;
}

type Props = { sets: Sets; set: OneSet; other: OneSet | null; mayAdd: boolean };

function Compared({ sets, set, other, mayAdd }: Props) {
  const [t, nameOf] = [useTranslations("rule-sets"), useRuleSetNames()];
  return (
    <Page
      header={
        <PageHeader
          title={nameOf(set.code)}
          actions={
            mayAdd && (
              <ButtonLink
                href={`/hardship/rules/new?base=${encodeURIComponent(set.code)}`}
                variant="primary"
                icon={<Plus aria-hidden />}
              >
                {t("add")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ href: "/hardship/rules", label: t("title") }, { label: nameOf(set.code) }]} />
      <FilterBar
        action="/hardship/rules/compare"
        label={t("compareWith")}
        submitLabel={t("compare")}
        keep={{ set: set.code }}
      >
        <SelectField
          label={t("compareWith")}
          hideLabel
          name="with"
          defaultValue={other?.code ?? ""}
          placeholder={t("compareWith")}
          options={sets
            .filter(({ code }) => code !== set.code)
            .map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
        <Button type="submit">{t("compare")}</Button>
      </FilterBar>
      <CompareSets set={set} other={other} />
    </Page>
  );
}
