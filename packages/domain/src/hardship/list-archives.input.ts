import { z } from "zod";
import { archiveStatuses } from "./archive.status.ts";
import { decidableGrades } from "./archive-grade.ts";

/** What waits for the one who looks, the files by where they stand, and reviews that are overdue. */
export const archiveViews = ["mine", "all", "applying", "enrolled", "overdueReview", "ended"] as const;
export type ArchiveView = (typeof archiveViews)[number];

/** A page of archives, the newest first. `after` is the id of the last row that was seen. */
export const listArchivesInput = z.strictObject({
  view: z.enum(archiveViews).default("all"),
  status: z.enum(archiveStatuses).optional(),
  grade: z.enum(decidableGrades).optional(),
  unionId: z.uuid().optional(),
  /** A number, a name, or a name in pinyin or its initials. */
  search: z.string().trim().max(60, "INPUT.TOO_LONG").optional(),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListArchives = z.output<typeof listArchivesInput>;
