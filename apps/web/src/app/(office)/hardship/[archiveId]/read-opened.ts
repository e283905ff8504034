import { TRPCError } from "@trpc/server";
import { api } from "~/shell/trpc-server.ts";

type Opened = Awaited<ReturnType<typeof api.archives.record>>;

/** The archive, or, of a file that was closed, whether this reader may ask for it with a reason. */
export async function readOpened(
  id: string,
  reason: string | undefined,
): Promise<{ archive: Opened; mayAsk: boolean } | { archive: null; mayAsk: boolean }> {
  const read = api.archives.record({ id, ...(reason && { reason }) });
  return read
    .then((archive) => ({ archive, mayAsk: true }))
    .catch((error: unknown) => ({ archive: null, mayAsk: mayAskFor(error) }));
}

/** Whether a reason would open it. Any other refusal goes on to the page of errors. */
export function mayAskFor(error: unknown): boolean {
  const cause: unknown = error instanceof TRPCError ? error.cause : null;
  const refusal: unknown = cause instanceof Error && "refusal" in cause ? cause.refusal : null;
  if (typeof refusal !== "object" || refusal === null || !("code" in refusal)) throw error;
  if (refusal.code !== "HARDSHIP.RESTRICTED") throw error;
  return "mayAsk" in refusal && refusal.mayAsk === true;
}
