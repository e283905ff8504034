import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { workLinks } from "../work-links.ts";

/** 名册待办: the places of the register where work waits, as far as the reader's rights go. */
export default async function WorkPage() {
  const [t, { may }] = [await getTranslations("memberships.work"), await pageContext()];
  const open = workLinks.filter(({ action }) => may(action));
  return (
    <Page header={<PageHeader title={t("title")} note={t("note")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {open.map(({ href, key, icon: Icon }) => (
          <li key={href} className="panel relative flex gap-3 p-4">
            <Icon aria-hidden size={20} className="mt-0.5 shrink-0 text-muted" />
            <div className="min-w-0">
              <Link quiet href={href} className="font-medium after:absolute after:inset-0">
                {t(`${key}.title`)}
              </Link>
              <p className="mt-0.5 text-sub text-muted">{t(`${key}.body`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
