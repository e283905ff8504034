import "server-only";
import type { Action } from "@gongbang/domain/access/policy";
import type { GrantView } from "@gongbang/domain/aid/list-grants.input";
import { digestOf } from "@gongbang/domain/office/digest";
import { api } from "../../shell/trpc-server.ts";

/** What the desk shows this officer: each part asked only where the policy grants it. */
export async function homeWork(may: (action: Action) => boolean, now: Date) {
  const ifMay = <T>(action: Action, ask: () => Promise<T>) => (may(action) ? ask() : Promise.resolve(null));
  const grantsView: GrantView = may("aid.grant.approve")
    ? "toApprove"
    : may("aid.grant.pay")
      ? "toPay"
      : "toHandOver";
  const [missed, near, archives, grants, visits, tickets, people, jobs, approvals] = await Promise.all([
    ifMay("office.deadline.read", () => api.deadlines.list({ window: "missed", limit: 5 })),
    ifMay("office.deadline.read", () => api.deadlines.list({ window: "seven", limit: 6 })),
    ifMay("hardship.archive.read", () => api.archives.list({ view: "mine", limit: 5 })),
    ifMay("aid.grant.read", () => api.grants.list({ view: grantsView, limit: 5 })),
    ifMay("aid.visit.read", () => api.visits.due({ days: 7, limit: 6 })),
    ifMay("dispute.ticket.read", () => api.tickets.list({ view: "mine", limit: 5 })),
    ifMay("office.person.invite", () => api.office.people.list({ status: "invited" })),
    ifMay("office.calendar.change", () => api.office.jobs.list({})),
    ifMay("office.approval.decide", () => api.approvals.list({ view: "mine", limit: 100 })),
  ]);
  return {
    ...{ missed, near, archives, visits, tickets },
    grants: grants && { ...grants, view: grantsView },
    /** What waited for this officer's decision when the office opened. */
    digest: digestOf(approvals?.rows ?? [], now),
    /** Whose invitation is not used yet, and the work in the background that came to nothing. */
    invited: people?.rows ?? [],
    failed: (jobs ?? []).filter(({ status }) => status === "failed"),
  };
}

export type HomeWork = Awaited<ReturnType<typeof homeWork>>;
