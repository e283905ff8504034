import type { Matrix } from "../support/matrix.ts";

/** What each role may do by each procedure: written by hand, room by room, never derived from the policy. */
export const matrix: Matrix = {};
