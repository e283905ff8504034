import { getTranslations } from "next-intl/server";
import { type Counts, MemberTabs } from "./member-tabs.tsx";

/** Numbers that are still being counted while the list is shown already. */
export type Counting = { counting: Promise<Counts> };

export type Viewed = Counting & { view: keyof Counts };

type Tabs = Omit<Parameters<typeof MemberTabs>[0], "counts">;

export async function CountedTabs({ counting, ...tabs }: Tabs & Counting) {
  return <MemberTabs {...tabs} counts={await counting} />;
}

export async function Total({ view, counting }: Viewed) {
  const [t, counts] = [await getTranslations("members"), await counting];
  const counted = counts[view];
  return counted && !counted.atLeast ? t("count", { count: counted.count }) : null;
}
