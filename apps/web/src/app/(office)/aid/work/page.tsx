import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { WorkPlaces } from "~/shell/work-places.tsx";
import { workLinks } from "../work-links.ts";

/** 帮扶待办: the places of aid where work waits, as far as the reader's rights go. */
export default async function WorkPage() {
  const [t, { may }] = [await getTranslations("aid.work"), await pageContext()];
  const grants = may("aid.grant.read") ? await api.grants.list({ limit: 1 }) : null;
  const counts: Partial<Record<string, number>> = grants?.counts ?? {};
  const places = workLinks.flatMap(({ href, key, icon, action }) =>
    may(action) ? [{ href, icon, title: t(`${key}.title`), body: t(`${key}.body`), count: counts[key] }] : [],
  );
  return <WorkPlaces title={t("title")} note={t("note")} places={places} />;
}
