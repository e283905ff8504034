import type { UnionStatus } from "@gongbang/domain/codes/union-organisation";
import type { Tone } from "@gongbang/ui/status-pill";

/** The colour of each standing of a union (工会状态); the word beside it is what counts. */
export const unionTones: Record<UnionStatus, Tone> = {
  "0": "neutral",
  "1": "success",
  "3": "danger",
  "4": "warning",
};
