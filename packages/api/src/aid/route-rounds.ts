import { finishTaskInput, listTasksInput } from "@gongbang/domain/aid/list-tasks.input";
import { planVisitInput, visitPlanInput } from "@gongbang/domain/aid/plan-visit.input";
import { savePhrasesInput, wipeRoundsInput } from "@gongbang/domain/aid/save-phrases.input";
import { giveUpEntryInput, openEntryInput, submitEntryInput } from "@gongbang/domain/aid/submit-entry.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { finishTask, taskList, taskListShape } from "./list-tasks.ts";
import { openEntry, openedEntryShape } from "./open-entry.ts";
import { planShape, setVisitPlan, visitPlan } from "./plan-visits.ts";
import { readRound, roundShape, roundStanding, standingShape } from "./read-round.ts";
import { submitEntry, submittedShape } from "./submit-entry.ts";
import { giveUpEntry, savePhrases, wipeRounds } from "./wipe-rounds.ts";

const nothing = z.strictObject({});
const id = z.object({ id: z.string() });
const record = may("aid.visit.record");

/** 走访路线: the caseworker's telephone, and the plan behind it. */
export const roundsRouter = router({
  today: record.read(nothing, roundShape, readRound),
  standing: record.read(nothing, standingShape, roundStanding),
  submit: record.command(submitEntryInput, submittedShape, submitEntry),
  openEntry: record.read(openEntryInput, openedEntryShape, openEntry),
  giveUp: record.command(giveUpEntryInput, id, giveUpEntry),
  savePhrases: record.command(savePhrasesInput, z.object({ phrases: z.array(z.string()) }), savePhrases),
  wipe: may("aid.round.wipe").command(wipeRoundsInput, id, wipeRounds),
  plan: may("aid.visit.read").read(visitPlanInput, planShape, visitPlan),
  setPlan: may("aid.visit.plan").command(planVisitInput, z.object({ nextVisitOn: z.string() }), setVisitPlan),
});

/** 待办 */
export const tasksRouter = router({
  list: may("aid.task.read").read(listTasksInput, taskListShape, taskList),
  finish: may("aid.task.finish").command(finishTaskInput, z.object({ version: z.number() }), finishTask),
});
