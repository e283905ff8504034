import { createHash } from "node:crypto";
import type { Tx } from "@gongbang/db/open";
import { commands } from "@gongbang/db/schema/office";
import type { Action, Actor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";

export type Claim = { fresh: true } | { fresh: false; answer: unknown };

/** `path` is the procedure's: several of them may share an action and the shape of their input. */
type Claiming = { commandId: string; actor: Actor; action: Action; path: string; input: unknown };

/**
 * Claims a command id, so that it takes effect once however often it is sent. A second sender waits for
 * the first one's commit, and then hears its answer. Refuses with COMMAND.REUSED where the id stands
 * for another procedure, another input or another person's command.
 */
export async function claimCommand(
  tx: Tx,
  { commandId, actor, action, path, input }: Claiming,
): Promise<Claim> {
  const inputHash = createHash("sha256")
    .update(JSON.stringify([path, input]))
    .digest();
  const claimed = await tx
    .insert(commands)
    .values({ commandId, actorId: actor.id, action, inputHash })
    .onConflictDoNothing()
    .returning({ at: commands.at });
  if (claimed.length === 1) return { fresh: true };
  const [saved] = await tx.select().from(commands).where(eq(commands.commandId, commandId));
  if (!saved || saved.action !== action || !saved.inputHash.equals(inputHash))
    throw new Refused({ code: "COMMAND.REUSED" });
  return { fresh: false, answer: saved.answer };
}

/** Keeps the answer beside the command, for whoever sends it again. */
export async function keepAnswer(tx: Tx, commandId: string, answer: unknown): Promise<void> {
  await tx
    .update(commands)
    .set({ answer: answer ?? null })
    .where(eq(commands.commandId, commandId));
}
