import { type Actor, scopeFor } from "@gongbang/domain/access/policy";
import type { PickArchives } from "@gongbang/domain/hardship/list-archives.input";
import { ButtonLink } from "@gongbang/ui/link";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { AssignArchivesForm } from "./assign-archives-form.tsx";

/** What may be begun from the list: what waits, the lines, all of the filter to one officer, a new archive. */
export function ListActions({ actor, asked }: { actor: Actor | null; asked: PickArchives }) {
  const t = useTranslations("hardship.list");
  const mayAssign = actor !== null && scopeFor(actor, "office.transition.assign") !== null;
  const mayOpen = actor !== null && scopeFor(actor, "hardship.archive.open") !== null;
  return (
    <>
      <ButtonLink href="/hardship/work">{t("work")}</ButtonLink>
      <ButtonLink href="/hardship/parameters">{t("parameters")}</ButtonLink>
      {mayAssign && <AssignArchivesForm asked={asked} unionId={actor.unionId} />}
      {mayOpen && (
        <ButtonLink href="/hardship/new" variant="primary" icon={<Plus />}>
          {t("new")}
        </ButtonLink>
      )}
    </>
  );
}
