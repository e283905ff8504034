import type { AidKind } from "../codes/aid-kind.ts";
import type { FundSource } from "../codes/fund-source.ts";

/** What central money may be spent on: the listed items, for households in the file alone (domain.md B.2). */
const centralKinds: readonly AidKind[] = ["10", "20", "30", "40", "41", "50", "70"];
/** Relief funds pay no service of the office's own: counselling is a service and no money (domain.md B.1). */
const withoutMoney: readonly AidKind[] = ["80"];
/** 互助保障 pays what its plans promise, and its plans are paid from nothing else (domain.md B.1, kind 81). */
const mutualAid: FundSource = "8";

/** Whether a kind of aid may be paid from a source at all: 专款专用. */
export function mayServe(source: FundSource, kind: AidKind): boolean {
  if (withoutMoney.includes(kind)) return false;
  if ((kind === "81") !== (source === mutualAid)) return false;
  return source !== "1" || centralKinds.includes(kind);
}
