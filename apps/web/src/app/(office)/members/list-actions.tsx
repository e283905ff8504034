"use client";
import { ButtonLink } from "@gongbang/ui/link";
import { ListTodo, Network, Plus, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ListRights } from "./list-rights.ts";

/** What the register offers beside its list, as far as the viewer may. */
export function ListActions({ rights }: { rights: ListRights }) {
  const [t, work] = [useTranslations("members"), useTranslations("memberships.work")];
  return (
    <>
      <ButtonLink href="/members/work" icon={<ListTodo aria-hidden />}>
        {work("open")}
      </ButtonLink>
      <ButtonLink href="/members/unions" icon={<Network aria-hidden />}>
        {t("unionTree")}
      </ButtonLink>
      {rights.imports && (
        <ButtonLink href="/members/import" icon={<Upload aria-hidden />}>
          {t("importRoster")}
        </ButtonLink>
      )}
      {rights.creates && (
        <ButtonLink href="/members/new" variant="primary" icon={<Plus aria-hidden />}>
          {t("newMember")}
        </ButtonLink>
      )}
    </>
  );
}
