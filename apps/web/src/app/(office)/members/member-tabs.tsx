// Drawn from bare figures on both sides: while they are counted, and again with the numbers.
"use client";
import type { AppRouter } from "@gongbang/api/root";
import { type MemberView, memberViews } from "@gongbang/domain/members/member-filter";
import { plainSettings, type ViewSettings } from "@gongbang/domain/members/member-view";
import { formatCount } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Popover } from "@gongbang/ui/popover";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import type { inferRouterOutputs } from "@trpc/server";
import { LayoutList } from "lucide-react";
import { useTranslations } from "next-intl";
import { askedBy, hrefOf } from "./list-address.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type Counts = Outputs["members"]["counts"];
export type View = Outputs["views"]["list"]["views"][number];
type MemberTabsProps = {
  settings: ViewSettings;
  /** The kept view that is open, if one is. */
  view: View | null;
  views: readonly View[];
  counts: Counts | null;
};

/** As many kept views stand beside the ready-made ones; the list of all is one press away. */
const tabsKept = 3;

/** The register's views as tabs: the ready-made ones, one's own, and the one that is open. */
export function MemberTabs({ settings, view, views, counts }: MemberTabsProps) {
  const [t, members] = [useTranslations("views"), useTranslations("members.views")];
  const countOf = (each: MemberView) => {
    const counted = counts?.[each];
    if (!counted) return {};
    const count = formatCount(counted.count);
    return { count: counted.atLeast ? `${count}+` : count };
  };
  const { filter } = settings;
  const ready = memberViews.map((each) => ({
    href: hrefOf(askedBy({ ...plainSettings, filter: { view: each, unionId: filter.unionId } })),
    label: members(each),
    current: view === null && filter.view === each,
    ...(view === null && countOf(each)),
  }));
  const first = views.slice(0, tabsKept);
  const beside = view && !first.some(({ id }) => id === view.id) ? [...first, view] : first;
  const kept = beside.map((each) => ({
    href: hrefOf(askedBy(each.settings, each.id)),
    label: each.name,
    current: each.id === view?.id,
    ...(each.id === view?.id && countOf(filter.view)),
  }));
  return (
    <div className="flex items-center gap-1">
      <TabsNav label={members("label")} items={[...ready, ...kept]} />
      <Popover
        label={t("switch")}
        icon={<LayoutList aria-hidden />}
        size="sm"
        title={t("switch")}
        width={300}
      >
        <ViewList views={views} current={view?.id} />
      </Popover>
    </div>
  );
}

function ViewList({ views, current }: { views: readonly View[]; current: string | undefined }) {
  const t = useTranslations("views");
  const parts = [
    { head: t("mineHead"), of: views.filter(({ isMine }) => isMine) },
    { head: t("sharedHead"), of: views.filter(({ isMine }) => !isMine) },
  ].filter(({ of }) => of.length > 0);
  if (parts.length === 0) return <p className="p-4 text-sub text-muted">{t("none")}</p>;
  return (
    <div className="max-h-[60dvh] overflow-y-auto p-2">
      {parts.map(({ head, of }) => (
        <section key={head}>
          <h3 className="px-2 py-1 text-meta text-muted">{head}</h3>
          <ul>
            {of.map((each) => (
              <li key={each.id}>
                <Link
                  plain
                  href={hrefOf(askedBy(each.settings, each.id))}
                  aria-current={each.id === current ? "page" : undefined}
                  className="flex min-h-8 items-center gap-2 rounded px-2 hover:bg-default aria-[current]:font-semibold max-md:min-h-11"
                >
                  <span className="min-w-0 flex-1 truncate">{each.name}</span>
                  {!each.isMine && each.keeperName && (
                    <span className="text-meta text-muted">{t("sharedBy", { name: each.keeperName })}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
