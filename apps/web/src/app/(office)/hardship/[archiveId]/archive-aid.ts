import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";

/** What has left a fund for the household. */
const given = ["paid", "released", "handedOver"];

/**
 * The aid of an archive, as far as this reader's roles go: visits, grants, what was given this year (fen), and what
 * may be begun from here. The rooms of aid stand above this one, and so the page asks them itself.
 */
export async function aidOf(archiveId: string, today: string) {
  const { actor } = await pageContext();
  const may = (action: Action) => actor !== null && scopeFor(actor, action) !== null;
  const visits = may("aid.visit.read") ? (await api.visits.forArchive({ archiveId })).rows : [];
  const grants = may("aid.grant.read") ? (await api.grants.list({ archiveId, limit: 100 })).rows : [];
  const thisYear = grants.filter(
    ({ status, proposedOn }) => given.includes(status) && proposedOn.slice(0, 4) === today.slice(0, 4),
  );
  return {
    visits,
    grants,
    thisYearFen: may("aid.grant.read") ? thisYear.reduce((sum, { amountFen }) => sum + amountFen, 0) : null,
    mayVisit: may("aid.visit.record"),
    mayPropose: may("aid.grant.propose"),
  };
}
export type ArchiveAid = Awaited<ReturnType<typeof aidOf>>;
