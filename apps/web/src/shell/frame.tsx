import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { JobsLink } from "./jobs-link.tsx";
import { KeyboardShortcuts } from "./keyboard-shortcuts.tsx";
import type { NavKey, QuickKey } from "./navigation.ts";
import { PaletteButton } from "./palette-button.tsx";
import { Rail } from "./rail.tsx";
import { TabBar } from "./tab-bar.tsx";
import { TopCrumbs } from "./top-crumbs.tsx";
import { UserMenu } from "./user-menu.tsx";

export type FrameProps = {
  user: { name: string; role: string; union: string };
  /** Whose office this is: the district's short name, beside the mark. */
  place: string;
  /** The pages and actions that the policy grants this person. */
  pages: readonly NavKey[];
  actions: readonly QuickKey[];
  /** Work waiting, by page. */
  counts?: Partial<Record<NavKey, number>>;
  runningJobs?: number;
  children: ReactNode;
};

/** Rail, top bar and palette round a page; on the phone a top bar and five tabs. */
export async function Frame({ user, place, pages, actions, counts, runningJobs = 0, children }: FrameProps) {
  const t = await getTranslations("shell");
  return (
    <div className="flex min-h-dvh md:h-dvh md:overflow-hidden print:block print:h-auto">
      <a
        href="#main"
        className="sr-only rounded-md bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50"
      >
        {t("skip")}
      </a>
      <Rail pages={pages} counts={counts} place={place} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="no-print sticky top-0 z-30 flex h-12 shrink-0 items-center gap-3 border-b border-border bg-surface px-4 md:static md:px-5">
          <TopCrumbs union={user.union} />
          <div className="ms-auto flex items-center gap-1 md:gap-3">
            <PaletteButton pages={pages} actions={actions} />
            <JobsLink running={runningJobs} />
            <UserMenu {...user} />
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 outline-none max-md:pb-20 md:min-h-0 md:overflow-y-auto print:overflow-visible"
        >
          {children}
        </main>
      </div>
      <TabBar pages={pages} counts={counts} />
      <KeyboardShortcuts />
    </div>
  );
}
