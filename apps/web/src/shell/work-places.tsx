import { formatCount } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import type { LucideIcon } from "lucide-react";
import { Crumbs } from "./crumbs.tsx";

type Place = {
  href: string;
  icon: LucideIcon;
  title: string;
  body: string;
  /** How much waits there, where that can be counted. */
  count?: number | undefined;
};

/** The page of a room's 待办: the places where work waits, each with a line that says what for. */
export function WorkPlaces({ title, note, places }: { title: string; note: string; places: Place[] }) {
  return (
    <Page header={<PageHeader title={title} note={note} />}>
      <Crumbs items={[{ label: title }]} />
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {places.map(({ href, icon: Icon, count, ...words }) => (
          <li key={href} className="panel relative flex gap-3 p-4">
            <Icon aria-hidden size={20} className="mt-0.5 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <Link quiet href={href} className="font-medium after:absolute after:inset-0">
                {words.title}
              </Link>
              <p className="mt-0.5 text-sub text-muted">{words.body}</p>
            </div>
            {count !== undefined && <b className="text-head font-semibold">{formatCount(count)}</b>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
