import type { ArchiveStatus } from "./archive.status.ts";

/**
 * 走访对象: households that are visited by a plan. Those in the file (在档), and those that were relieved once (临时救助,
 * domain.md A.5): whoever was helped in an emergency is looked after until the file is converted or closed. A suspended
 * file is not planned: what holds it up is settled first.
 */
export const visitedStatuses = ["enrolled", "temporary"] as const satisfies ArchiveStatus[];

/** When a household is to be visited: its day has passed; or it is today, or one of the seven days after. */
export const visitBands = ["overdue", "soon"] as const;
export type VisitBand = (typeof visitBands)[number];
