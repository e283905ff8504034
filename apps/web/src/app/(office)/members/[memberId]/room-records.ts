import "server-only";
import { together } from "../../../../shell/trpc-server.ts";
import type { Rights } from "./member-rights.ts";

/**
 * What the rooms know of a member, each asked only where the viewer may read it; each answers with the rows that its
 * own wall shows. Null for a room that is not the viewer's.
 */
export async function roomRecords(memberId: string, rights: Rights) {
  const [asked, api] = [{ memberId }, together()];
  const [steps, archives, grants, visits, tickets] = await Promise.all([
    api.records.steps(asked),
    rights.archives ? api.archives.ofMember(asked) : null,
    rights.grants ? api.grants.ofMember(asked) : null,
    rights.visits ? api.visits.ofMember(asked) : null,
    rights.tickets ? api.tickets.ofMember(asked) : null,
  ]);
  return { steps, archives, grants, visits, tickets };
}
export type RoomRecords = Awaited<ReturnType<typeof roomRecords>>;
