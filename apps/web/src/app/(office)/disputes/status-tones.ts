import type { TicketStatus } from "@gongbang/domain/disputes/ticket.status";
import type { Tone } from "@gongbang/ui/status-pill";

/** The colour of a state's dot; the word beside it is the state. */
export const statusTones: Record<TicketStatus, Tone> = {
  received: "warning",
  accepted: "info",
  mediating: "info",
  settled: "success",
  failed: "danger",
  refused: "neutral",
  withdrawn: "neutral",
  closed: "neutral",
};
