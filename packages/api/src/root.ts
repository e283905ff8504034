import { deadlinesRouter, ticketsRouter } from "./disputes/router.ts";
import { membersRouter } from "./members/router.ts";
import { overviewRouter } from "./overview/router.ts";
import { archivesRouter, parametersRouter } from "./hardship/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  archives: archivesRouter,
  parameters: parametersRouter,
  deadlines: deadlinesRouter,
  tickets: ticketsRouter,
  members: membersRouter,
  overview: overviewRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
