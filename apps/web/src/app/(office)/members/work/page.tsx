import type { Action } from "@gongbang/domain/access/policy";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { WorkPlaces } from "~/shell/work-places.tsx";
import { workLinks } from "../work-links.ts";

/** 名册待办: the places of the register where work waits, as far as the reader's rights go. */
export default async function WorkPage() {
  const [t, { may }] = [await getTranslations("memberships.work"), await pageContext()];
  const counts = await countsFor(may);
  const places = workLinks.flatMap(({ href, key, icon, action }) =>
    may(action) ? [{ href, icon, title: t(`${key}.title`), body: t(`${key}.body`), count: counts[key] }] : [],
  );
  return <WorkPlaces title={t("title")} note={t("note")} places={places} />;
}

/** What waits in each place, asked only where the policy grants it. */
async function countsFor(may: (action: Action) => boolean): Promise<Partial<Record<string, number>>> {
  const [applied, moving, alike, changes] = await Promise.all([
    may("members.membership.read") ? api.memberships.applications({ tab: "phone" }) : null,
    may("members.transfer.read") ? api.memberships.transfers({ tab: "in" }) : null,
    may("member.duplicate.read") ? api.duplicates.list({ limit: 1 }) : null,
    may("member.guarded.read") ? api.changes.list({ limit: 1 }) : null,
  ]);
  return {
    ...(applied && { applications: applied.counts.phone + applied.counts.paper }),
    ...(moving && { transfers: moving.counts.in }),
    ...(alike && { duplicates: alike.open }),
    ...(changes && { changes: changes.counts.toDecide }),
  };
}
