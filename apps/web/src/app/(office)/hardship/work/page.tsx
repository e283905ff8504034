import type { Action } from "@gongbang/domain/access/policy";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { WorkPlaces } from "~/shell/work-places.tsx";
import { workLinks } from "../work-links.ts";

/** 档案待办: the places of the archives where work waits, as far as the reader's rights go. */
export default async function HardshipWorkPage() {
  const [t, { may }] = [await getTranslations("hardship.work"), await pageContext()];
  const counts = await countsFor(may);
  const places = workLinks.flatMap(({ href, key, icon, action }) =>
    may(action) ? [{ href, icon, title: t(`${key}.title`), body: t(`${key}.body`), count: counts[key] }] : [],
  );
  return <WorkPlaces title={t("title")} note={t("note")} places={places} />;
}

/** What waits in each place, asked only where the policy grants it. */
async function countsFor(may: (action: Action) => boolean): Promise<Partial<Record<string, number>>> {
  const [asked, archives] = await Promise.all([
    may("hardship.application.read") ? api.applications.list({ tab: "waiting" }) : null,
    may("hardship.archive.read") ? api.archives.list({ limit: 1 }) : null,
  ]);
  const { overdueReview: reviews, ...views } = archives?.counts ?? {};
  return {
    ...views,
    ...(reviews !== undefined && { reviews }),
    ...(asked && { applications: asked.waiting }),
  };
}
