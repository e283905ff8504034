/** A rule's "no": a stable code that the screen turns into a sentence, with the numbers it needs. */
export type Refusal = { code: string; [detail: string]: unknown };

export type Decision<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

export const allow = <T>(value: T) => ({ ok: true, value }) as const;
export const refuse = <const R extends Refusal>(refusal: R) => ({ ok: false, refusal }) as const;

/** Carries a refusal across a transaction, so that the transaction rolls back. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** The allowed value, or a throw of {@link Refused}. */
export function orRefuse<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Refused(decision.refusal);
}

/** For what must be true if our own code is right. A failure is a bug, never a user's mistake. */
export function assert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${claim}`);
}
