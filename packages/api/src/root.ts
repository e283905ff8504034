import { fundsRouter, grantsRouter, visitsRouter } from "./aid/router.ts";
import { deadlinesRouter, ticketsRouter } from "./disputes/router.ts";
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
import { officeRouter } from "./office/router.ts";
import { overviewRouter } from "./overview/router.ts";
import { createCallerFactory, ping, router } from "./trpc.ts";

export const appRouter = router({
  ping,
  office: officeRouter,
  funds: fundsRouter,
  grants: grantsRouter,
  visits: visitsRouter,
  archives: archivesRouter,
  parameters: parametersRouter,
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
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
