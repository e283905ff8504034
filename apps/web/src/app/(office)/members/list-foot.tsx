import { TableFooter } from "@gongbang/ui/data-table";
import { formatCount } from "@gongbang/ui/format";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { api } from "../../../shell/trpc-server.ts";
import { type Asked, hrefOf, placeText } from "./list-address.ts";
import { Summary, type Viewed } from "./list-counts.tsx";

type List = Awaited<ReturnType<typeof api.members.list>>;

/** How many there are, and the way to the next page. The list does not wait for the count. */
export async function ListFoot({ list, state, view, counting }: Viewed & { list: List; state: Asked }) {
  const [t, common] = [await getTranslations("members"), await getTranslations("common.list")];
  const { previous, next, rows } = list;
  return (
    <TableFooter
      summary={
        <Suspense fallback={t("summaryShort", { shown: formatCount(rows.length) })}>
          <Summary shown={rows.length} view={view} counting={counting} />
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
