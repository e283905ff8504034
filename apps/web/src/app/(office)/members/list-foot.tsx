"use client";
import type { MemberPlace } from "@gongbang/domain/members/member-list";
import { TableFooter } from "@gongbang/ui/data-table";
import { formatCount } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { type Asked, hrefOf, placeText } from "./list-address.ts";
import { Summary, type Viewed } from "./list-counts.tsx";

type FootProps = Viewed & {
  shown: number;
  previous: MemberPlace | null;
  next: MemberPlace | null;
  state: Asked;
};

/** How many there are, and the way to the next page. The list does not wait for the count. */
export function ListFoot({ shown, previous, next, state, view, counting }: FootProps) {
  const [t, common] = [useTranslations("members"), useTranslations("common.list")];
  return (
    <TableFooter
      summary={
        <Suspense fallback={t("summaryShort", { shown: formatCount(shown) })}>
          <Summary shown={shown} view={view} counting={counting} />
        </Suspense>
      }
      hint={common("keysHint")}
      {...(previous && {
        previous: { href: hrefOf({ ...state, before: placeText(previous) }), label: common("previousPage") },
      })}
      {...(next && {
        next: { href: hrefOf({ ...state, after: placeText(next) }), label: common("nextPage") },
      })}
    />
  );
}
