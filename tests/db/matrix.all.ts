import type { Matrix } from "../support/matrix.ts";
import { aidMatrix } from "./matrix.aid.ts";
import { disputesMatrix } from "./matrix.disputes.ts";
import { hardshipMatrix } from "./matrix.hardship.ts";
import { jobsMatrix, membersMatrix } from "./matrix.members.ts";
import { officeMatrix } from "./matrix.office.ts";
import { overviewMatrix } from "./matrix.overview.ts";

/** What each role may do by each procedure: written by hand, room by room, never derived from the policy. */
export const matrix: Matrix = {
  ...officeMatrix,
  ...jobsMatrix,
  ...membersMatrix,
  ...hardshipMatrix,
  ...aidMatrix,
  ...disputesMatrix,
  ...overviewMatrix,
};
