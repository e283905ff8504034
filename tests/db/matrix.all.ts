import type { Matrix } from "../support/matrix.ts";
import { aidMatrix } from "./matrix.aid.ts";
import { approvalsMatrix } from "./matrix.approvals.ts";
import { archivePacksMatrix } from "./matrix.archive-packs.ts";
import { campaignsMatrix } from "./matrix.campaigns.ts";
import { disputesMatrix } from "./matrix.disputes.ts";
import { duplicatesMatrix } from "./matrix.duplicates.ts";
import { exportsMatrix } from "./matrix.exports.ts";
import { hardshipMatrix } from "./matrix.hardship.ts";
import { jobsMatrix, membersMatrix } from "./matrix.members.ts";
import { membershipsMatrix } from "./matrix.memberships.ts";
import { moneyMatrix } from "./matrix.money.ts";
import { officeMatrix } from "./matrix.office.ts";
import { organisationsMatrix } from "./matrix.organisations.ts";
import { overviewMatrix } from "./matrix.overview.ts";
import { packsMatrix } from "./matrix.packs.ts";
import { papersMatrix } from "./matrix.papers.ts";
import { plansMatrix } from "./matrix.plans.ts";
import { recordsMatrix } from "./matrix.records.ts";
import { roundsMatrix } from "./matrix.rounds.ts";
import { transitionsMatrix } from "./matrix.transitions.ts";
import { viewsMatrix } from "./matrix.views.ts";

/** What each role may do by each procedure: written by hand, room by room, never derived from the policy. */
export const matrix: Matrix = {
  ...officeMatrix,
  ...approvalsMatrix,
  ...transitionsMatrix,
  ...jobsMatrix,
  ...membersMatrix,
  ...viewsMatrix,
  ...exportsMatrix,
  ...duplicatesMatrix,
  ...membershipsMatrix,
  ...organisationsMatrix,
  ...recordsMatrix,
  ...packsMatrix,
  ...papersMatrix,
  ...archivePacksMatrix,
  ...hardshipMatrix,
  ...aidMatrix,
  ...roundsMatrix,
  ...plansMatrix,
  ...campaignsMatrix,
  ...moneyMatrix,
  ...disputesMatrix,
  ...overviewMatrix,
};
