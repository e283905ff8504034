import {
  addMeasureInput,
  endMeasureInput,
  overdueInput,
  pairInput,
  simulateInput,
  unpairInput,
} from "@gongbang/domain/aid/plan.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { addMeasure, endMeasure } from "./add-measure.ts";
import { overdueMeasures, overdueShape, planOf, planShape } from "./list-plan.ts";
import { matchesShape, matchPolicies, openedArchiveInput } from "./match-policies.ts";
import { pairOfficer, unpairOfficer } from "./pair-officer.ts";
import { simulatedShape, simulateExit } from "./simulate-exit.ts";

const id = z.object({ id: z.string() });
const saved = z.object({ version: z.number() });
const ofArchive = z.strictObject({ archiveId: z.uuid() });
const read = may("aid.plan.read");
const write = may("aid.plan.write");

/** 一户一策 */
export const plansRouter = router({
  record: read.read(ofArchive, planShape, planOf),
  overdue: read.read(overdueInput, overdueShape, overdueMeasures),
  matches: read.read(openedArchiveInput, matchesShape, matchPolicies),
  simulate: read.read(simulateInput, simulatedShape, simulateExit),
  addMeasure: write.command(addMeasureInput, id, addMeasure),
  finishMeasure: write.command(endMeasureInput, saved, endMeasure("finished")),
  cancelMeasure: write.command(endMeasureInput, saved, endMeasure("cancelled")),
  pair: write.command(pairInput, id, pairOfficer),
  unpair: write.command(unpairInput, id, unpairOfficer),
});
