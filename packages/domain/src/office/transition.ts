import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** Whether a record may be sent on: the person agreed to it. Refuses with TRANSITION.NO_CONSENT. */
export const decideConsent = (consent: boolean): Decision<null> =>
  consent ? allow(null) : refuse({ code: "TRANSITION.NO_CONSENT" });

export type Side = { unionId: string; path: string; officerId: string | null };

/** A record goes to somebody else: another union, or another person of the same one. Refuses with TRANSITION.TO_ITSELF. */
export const decideReceiver = (from: Side, to: Side): Decision<null> =>
  from.unionId === to.unionId && (to.officerId === null || to.officerId === from.officerId)
    ? refuse({ code: "TRANSITION.TO_ITSELF" })
    : allow(null);
