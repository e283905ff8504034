import { TableFooter } from "@gongbang/ui/data-table";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { api } from "../../../shell/trpc-server.ts";
import { type Asked, hrefOf, placeText } from "./list-address.ts";
import type { Viewed } from "./list-counts.tsx";

type List = Awaited<ReturnType<typeof api.members.list>>;

/** How many there are, and the way to the next page. The list does not wait for the count. */
export async function ListFoot({ list, state, view, counting }: Viewed & { list: List; state: Asked }) {
  const [t, common] = [await getTranslations("members"), await getTranslations("common.list")];
  const { previous, next, rows } = list;
  return (
    <TableFooter
      summary={
        <Suspense fallback={t("summaryShort", { shown: rows.length })}>
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

async function Summary({ shown, view, counting }: Viewed & { shown: number }) {
  const [t, words, counts] = [
    await getTranslations("members"),
    await getTranslations("views"),
    await counting,
  ];
  const counted = counts[view];
  if (!counted) return t("summaryShort", { shown });
  const values = { shown, total: counted.count };
  return counted.atLeast ? words("summaryAtLeast", values) : t("summary", values);
}
