import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { ageingBands } from "./ageing.ts";
import { archiveStatuses } from "./archive.status.ts";
import { decidableGrades } from "./archive-grade.ts";
import { visitBands } from "./visited.ts";

/**
 * What waits for the one who looks, the files by where they stand, reviews that are overdue, and files whose household
 * nobody has written down for a year (一年未更新); files whose accident is a year ago (意外致困到期).
 */
export const archiveViews = [
  "mine",
  "all",
  "applying",
  "enrolled",
  "overdueReview",
  "stale",
  "accidentOver",
  "suspended",
  "temporary",
  "ended",
] as const;
export type ArchiveView = (typeof archiveViews)[number];

/** A page of archives, the newest first. `after` is the id of the last row that was seen. */
export const listArchivesInput = z.strictObject({
  view: z.enum(archiveViews).default("all"),
  status: z.enum(archiveStatuses).optional(),
  grade: z.enum(decidableGrades).optional(),
  unionId: z.uuid().optional(),
  /** A union and those under it. */
  under: z.uuid().optional(),
  /** 从未帮扶: nothing ever left a fund for the household. */
  lack: z.enum(["aid"]).optional(),
  /** Households that something left a fund for, from this day to that, both counted. */
  helpedFrom: daySchema.optional(),
  helpedUntil: daySchema.optional(),
  /** Households whose next visit is overdue, or planned for the seven days after today. */
  visit: z.enum(visitBands).optional(),
  /** How long it has stood where it stands. */
  waited: z.enum(ageingBands).optional(),
  /** A number, a name, or a name in pinyin or its initials. */
  search: z.string().trim().max(60, "INPUT.TOO_LONG").optional(),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListArchives = z.output<typeof listArchivesInput>;

/** Every archive of a filter, whatever page is shown. */
export const pickArchivesInput = listArchivesInput.omit({ after: true, limit: true });
export type PickArchives = z.output<typeof pickArchivesInput>;
