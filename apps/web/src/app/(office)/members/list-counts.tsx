"use client";
import { formatCount } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";
import { use } from "react";
import { type Counts, MemberTabs } from "./member-tabs.tsx";

/** Numbers that are still being counted while the list is shown already. */
export type Counting = { counting: Promise<Counts> };

export type Viewed = Counting & { view: keyof Counts };

type Tabs = Omit<Parameters<typeof MemberTabs>[0], "counts">;

export const CountedTabs = ({ counting, ...tabs }: Tabs & Counting) => (
  <MemberTabs {...tabs} counts={use(counting)} />
);

export function Total({ view, counting }: Viewed) {
  const [t, counts] = [useTranslations("members"), use(counting)];
  const counted = counts[view];
  return counted && !counted.atLeast ? t("count", { count: formatCount(counted.count) }) : null;
}

/** How many are on this page, and of how many. */
export function Summary({ shown, view, counting }: Viewed & { shown: number }) {
  const [t, words, counts] = [useTranslations("members"), useTranslations("views"), use(counting)];
  const counted = counts[view];
  if (!counted) return t("summaryShort", { shown: formatCount(shown) });
  const values = { shown: formatCount(shown), total: formatCount(counted.count) };
  return counted.atLeast ? words("summaryAtLeast", values) : t("summary", values);
}
