import { TRPCError } from "@trpc/server";

export type ShownRefusal = { code: string; [detail: string]: unknown };

/** The refusal of a failed call, to be shown on the page; anything else goes on to the page of errors. */
export function refusalOf(error: unknown): ShownRefusal {
  const cause: unknown = error instanceof TRPCError ? error.cause : null;
  if (cause instanceof Error && "refusal" in cause) return cause.refusal as ShownRefusal;
  throw error;
}
