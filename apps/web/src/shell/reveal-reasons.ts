import { useTranslations } from "next-intl";

export const revealReasons = ["visit", "payment", "check", "other"] as const;
export type RevealReason = (typeof revealReasons)[number];

/** Why something sensitive is uncovered, as a list shows it. */
export function useRevealReasons() {
  const t = useTranslations("common.revealReasons");
  return revealReasons.map((value) => ({ value, label: t(value) }));
}
