import { Page, PageHeader } from "@gongbang/ui/page";
import { forbidden } from "next/navigation";
import { useTranslations } from "next-intl";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { type OneSet, useRuleSetNames } from "../rule-words.ts";
import { AddRuleSetForm } from "./add-rule-set-form.tsx";

/** A version beside a set that stands; beside the one in force where none is named. */
export default async function NewRuleSetPage({ searchParams }: { searchParams: Promise<{ base?: string }> }) {
  const [{ base }, rules] = [await searchParams, await api.ruleSets.list({})];
  if (!rules.mayChoose) forbidden();
  const one = (code: string | undefined) => rules.sets.find((set) => set.code === code);
  const set = one(base) ?? one(rules.inForce);
  return set ? <New set={set} today={rules.today} /> : null;
}

function New({ set, today }: { set: OneSet; today: string }) {
  const [t, nameOf] = [useTranslations("rule-sets"), useRuleSetNames()];
  return (
    <Page header={<PageHeader title={t("add")} note={t("addNote", { name: nameOf(set.code) })} />}>
      <Crumbs items={[{ href: "/hardship/rules", label: t("title") }, { label: t("add") }]} />
      <AddRuleSetForm base={set.code} rules={set.rules} today={today} />
    </Page>
  );
}
