"use client";
import { PageHeader } from "@gongbang/ui/page";
import { useTranslations } from "next-intl";
import { type ComponentProps, Suspense } from "react";
import { ListActions } from "./list-actions.tsx";
import { CountedTabs, Total } from "./list-counts.tsx";
import type { ListRights } from "./list-rights.ts";
import { MemberTabs } from "./member-tabs.tsx";

type HeaderProps = ComponentProps<typeof CountedTabs> & { rights: ListRights };

/** The head of the register: how many there are, what one may begin, and its views. The numbers follow when counted. */
export function ListHeader({ rights, counting, ...tabs }: HeaderProps) {
  const t = useTranslations("members");
  return (
    <PageHeader
      title={t("title")}
      count={
        <Suspense fallback={null}>
          <Total view={tabs.settings.filter.view} counting={counting} />
        </Suspense>
      }
      actions={<ListActions rights={rights} />}
      tabs={
        <Suspense fallback={<MemberTabs {...tabs} counts={null} />}>
          <CountedTabs {...tabs} counting={counting} />
        </Suspense>
      }
    />
  );
}
