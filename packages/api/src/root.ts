import { timelinesRouter } from "./aid/read-timeline.ts";
import { campaignsRouter } from "./aid/route-campaigns.ts";
import {
  accountsRouter,
  batchesRouter,
  costsRouter,
  figuresRouter,
  programmesRouter,
} from "./aid/route-money.ts";
import { plansRouter } from "./aid/route-plans.ts";
import { roundsRouter, tasksRouter } from "./aid/route-rounds.ts";
import { fundsRouter, grantsRouter, visitsRouter } from "./aid/router.ts";
import { approvalDesks } from "./approval-desks.ts";
import { deadlinesRouter, ticketsRouter } from "./disputes/router.ts";
import { applicationsRouter } from "./hardship/route-applications.ts";
import { archivePacksRouter } from "./hardship/route-archive-packs.ts";
import { papersRouter, templatesRouter } from "./hardship/route-papers.ts";
import { ruleSetsRouter } from "./hardship/route-rule-sets.ts";
import { archivesRouter, parametersRouter } from "./hardship/router.ts";
import { changesRouter } from "./members/route-changes.ts";
import { duplicatesRouter } from "./members/route-duplicates.ts";
import { exportsRouter } from "./members/route-exports.ts";
import { membershipsRouter } from "./members/route-memberships.ts";
import { organisationsRouter } from "./members/route-organisations.ts";
import { packsRouter } from "./members/route-packs.ts";
import { recordsRouter } from "./members/route-records.ts";
import { registerNumbersRouter } from "./members/route-register-numbers.ts";
import { viewsRouter } from "./members/route-views.ts";
import { membersRouter } from "./members/router.ts";
import { approvalsRouter } from "./office/route-approvals.ts";
import { invariantsRouter } from "./office/route-invariants.ts";
import { transitionsRouter } from "./office/route-transitions.ts";
import { officeRouter } from "./office/router.ts";
import { returnsRouter } from "./overview/route-returns.ts";
import { overviewRouter } from "./overview/router.ts";
import { archiveTransitions } from "./transition-desks.ts";
import { createCallerFactory, ping, router } from "./trpc.ts";

export const appRouter = router({
  ping,
  office: officeRouter,
  approvals: approvalsRouter(approvalDesks),
  transitions: transitionsRouter(archiveTransitions),
  invariants: invariantsRouter,
  funds: fundsRouter,
  grants: grantsRouter,
  programmes: programmesRouter,
  costs: costsRouter,
  accounts: accountsRouter,
  batches: batchesRouter,
  figures: figuresRouter,
  visits: visitsRouter,
  rounds: roundsRouter,
  tasks: tasksRouter,
  plans: plansRouter,
  timelines: timelinesRouter,
  campaigns: campaignsRouter,
  archives: archivesRouter,
  parameters: parametersRouter,
  applications: applicationsRouter,
  ruleSets: ruleSetsRouter,
  templates: templatesRouter,
  papers: papersRouter,
  archivePacks: archivePacksRouter,
  deadlines: deadlinesRouter,
  tickets: ticketsRouter,
  members: membersRouter,
  views: viewsRouter,
  exports: exportsRouter,
  records: recordsRouter,
  memberships: membershipsRouter,
  organisations: organisationsRouter,
  duplicates: duplicatesRouter,
  changes: changesRouter,
  packs: packsRouter,
  registerNumbers: registerNumbersRouter,
  overview: overviewRouter,
  returns: returnsRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
