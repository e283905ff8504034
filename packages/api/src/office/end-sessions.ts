import { found } from "@gongbang/db/rows";
import { sessions } from "@gongbang/db/schema/office";
import type { PersonCommand } from "@gongbang/domain/office/person.input";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { commandInput } from "../trpc.ts";
import { endAllSessions, personToChange } from "./load-person.ts";

/** Signs an officer out everywhere, at their next request. */
export async function endSessions(office: Office, { id, version }: PersonCommand) {
  const person = await personToChange(office, { id, version });
  const ended = await endAllSessions(office, id, "ended by an administrator");
  office.about({
    type: "officer",
    id,
    unionPath: person.unionPath,
    changes: [{ field: "sessions", becomes: ended }],
  });
  return { ended };
}

export const endOwnSessionInput = z.strictObject({ ...commandInput, sessionId: z.uuid() });

/** Ends one of the actor's own sessions: the other browser, or a lost phone. Refuses with ACCESS.NOT_FOUND. */
export async function endOwnSession(
  { tx, actor, now, about }: Office,
  { sessionId }: z.output<typeof endOwnSessionInput>,
) {
  const mine = and(eq(sessions.id, sessionId), eq(sessions.officerId, actor.id), isNull(sessions.endedAt));
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now, endedWhy: "ended by its officer" })
    .where(mine)
    .returning({ id: sessions.id });
  found(ended, "session");
  about({
    type: "officer",
    id: actor.id,
    unionPath: actor.unionPath,
    changes: [{ field: "sessions", becomes: 1 }],
  });
  return { ended: 1 };
}
