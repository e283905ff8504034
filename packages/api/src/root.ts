import { fundsRouter, grantsRouter, visitsRouter } from "./aid/router.ts";
import { deadlinesRouter, ticketsRouter } from "./disputes/router.ts";
import { archivesRouter, parametersRouter } from "./hardship/router.ts";
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
  overview: overviewRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
