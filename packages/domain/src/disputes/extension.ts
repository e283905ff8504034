import { type Day, later } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** At most so many days more than the first 15 (京人社仲发〔2025〕1号 3(4); nationally no number is set). */
export const longestExtension = 15;

export type Extension = { days: number; applicantAgreedOn: Day; respondentAgreedOn: Day };
export type ExtensionRefusal =
  | { code: "DISPUTE.EXTENSION_TOO_LONG"; most: number }
  | { code: "DISPUTE.CONSENT_IN_FUTURE"; on: Day }
  | { code: "DISPUTE.CONSENT_TOO_EARLY"; acceptedOn: Day }
  | { code: "DISPUTE.CONSENT_TOO_LATE"; dueOn: Day };

/**
 * Whether mediation may go on for `days` more: both sides agreed while it ran, before the term was over.
 * After it the mediation has failed by law (17号令 art. 29), and no consent brings it back.
 */
export function decideExtension(
  { days, applicantAgreedOn, respondentAgreedOn }: Extension,
  { acceptedOn, mediationDueOn, today }: { acceptedOn: Day; mediationDueOn: Day; today: Day },
): Decision<number, ExtensionRefusal> {
  if (days > longestExtension) return refuse({ code: "DISPUTE.EXTENSION_TOO_LONG", most: longestExtension });
  const firstConsent = applicantAgreedOn < respondentAgreedOn ? applicantAgreedOn : respondentAgreedOn;
  const lastConsent = later(applicantAgreedOn, respondentAgreedOn);
  if (lastConsent > today) return refuse({ code: "DISPUTE.CONSENT_IN_FUTURE", on: lastConsent });
  if (firstConsent < acceptedOn) return refuse({ code: "DISPUTE.CONSENT_TOO_EARLY", acceptedOn });
  if (lastConsent > mediationDueOn)
    return refuse({ code: "DISPUTE.CONSENT_TOO_LATE", dueOn: mediationDueOn });
  return allow(days);
}
