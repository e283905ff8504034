import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { givenInYear } from "./given-aid.ts";

/**
 * The aid of an archive, as far as this reader's roles go: grants, what was given this year (fen), and what
 * may be begun from here. The rooms of aid stand above this one, and so the page asks them itself.
 */
export async function aidOf(archiveId: string, today: string) {
  const { may } = await pageContext();
  const grants = may("aid.grant.read") ? (await api.grants.list({ archiveId, limit: 100 })).rows : [];
  return {
    grants,
    thisYearFen: may("aid.grant.read") ? givenInYear(grants, today.slice(0, 4)) : null,
    mayVisit: may("aid.visit.record"),
    mayPropose: may("aid.grant.propose"),
  };
}
export type ArchiveAid = Awaited<ReturnType<typeof aidOf>>;
