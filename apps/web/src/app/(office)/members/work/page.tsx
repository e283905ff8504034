import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { WorkPlaces } from "~/shell/work-places.tsx";
import { workLinks } from "../work-links.ts";

/** 名册待办: the places of the register where work waits, as far as the reader's rights go. */
export default async function WorkPage() {
  const [t, { may }] = [await getTranslations("memberships.work"), await pageContext()];
  const places = workLinks.flatMap(({ href, key, icon, action }) =>
    may(action) ? [{ href, icon, title: t(`${key}.title`), body: t(`${key}.body`) }] : [],
  );
  return <WorkPlaces title={t("title")} note={t("note")} places={places} />;
}
