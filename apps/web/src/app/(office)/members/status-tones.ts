import type { MembershipStatus } from "@gongbang/domain/members/membership";
import type { Tone } from "@gongbang/ui/status-pill";

/** The colour of each standing; the word beside it is what counts. */
export const statusTones: Record<MembershipStatus, Tone> = {
  applied: "warning",
  notAdmitted: "neutral",
  active: "success",
  transferring: "info",
  retained: "neutral",
  left: "neutral",
  lapsed: "neutral",
  expelled: "danger",
  deceased: "neutral",
  merged: "neutral",
};
