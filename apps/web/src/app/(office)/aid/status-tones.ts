import type { GrantStatus } from "@gongbang/domain/aid/grant.status";
import type { Tone } from "@gongbang/ui/status-pill";

/** The colour of a state's dot; the word beside it is the state. */
export const statusTones: Record<GrantStatus, Tone> = {
  proposed: "warning",
  approved: "info",
  declined: "neutral",
  withdrawn: "neutral",
  paid: "success",
  released: "info",
  cancelled: "neutral",
  handedOver: "success",
  returned: "neutral",
  reversed: "danger",
};
