import type { Handlers } from "./jobs.ts";
import { countRoster } from "./members/count-roster.ts";
import { runImport } from "./members/run-import.ts";

/** What the worker does, by the kind of the job. */
export const handlers: Handlers = {
  "members.planImport": countRoster,
  "members.runImport": runImport,
};
