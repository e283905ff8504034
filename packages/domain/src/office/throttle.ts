import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** What came before this attempt. Fails of the last 15 minutes, attempts of the last minute. */
export type AttemptsBefore = {
  /** Fails of this username from this address since its last success there. */
  pairFails: number;
  /** Fails of this username from everywhere. */
  accountFails: number;
  /** Attempts from this address, whatever the username. */
  ipAttempts: number;
  /** This username signed in from this address within the last 30 days. */
  knownIp: boolean;
};

const limits = { pairFails: 5, accountFails: 20, ipAttempts: 20 };

/**
 * Whether a password may be tried now (trust.md 1.6). The pair of name and address is stopped first, and
 * the whole account only for addresses that it has never been used from: whoever guesses from afar
 * cannot lock its owner out. Refuses with SIGN_IN.FAILED, the same word as for a wrong password.
 */
export function mayTrySignIn(before: AttemptsBefore): Decision<true, { code: "SIGN_IN.FAILED" }> {
  const stopped =
    before.ipAttempts >= limits.ipAttempts ||
    before.pairFails >= limits.pairFails ||
    (before.accountFails >= limits.accountFails && !before.knownIp);
  return stopped ? refuse({ code: "SIGN_IN.FAILED" }) : allow(true);
}
