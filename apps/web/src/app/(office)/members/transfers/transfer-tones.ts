import type { TransferStatus } from "@gongbang/domain/members/transfer.status";
import type { Tone } from "@gongbang/ui/status-pill";

/** The colour of each standing of a transfer; the word beside it is what counts. */
export const transferTones: Record<TransferStatus, Tone> = {
  asked: "warning",
  sent: "info",
  accepted: "success",
  returned: "danger",
  declined: "danger",
  withdrawn: "neutral",
  cancelled: "neutral",
};
