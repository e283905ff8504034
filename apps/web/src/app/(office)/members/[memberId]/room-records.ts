import "server-only";
import { together } from "../../../../shell/trpc-server.ts";
import type { Rights } from "./member-rights.ts";

/** As many records of a room as the page of a member shows before its line of time is opened. */
const shown = 5;

/**
 * What the rooms know of a member, each asked only where the viewer may read it; each answers with the rows that its
 * own wall shows. Null for a room that is not the viewer's.
 */
export async function roomRecords(memberId: string, rights: Rights) {
  const [asked, api] = [{ memberId }, together()];
  const [archives, grants, visits, tickets] = await Promise.all([
    rights.archives ? api.archives.ofMember(asked) : null,
    rights.grants ? api.grants.ofMember(asked) : null,
    rights.visits ? api.visits.ofMember(asked) : null,
    rights.tickets ? api.tickets.ofMember(asked) : null,
  ]);
  return { archives, grants, visits, tickets };
}
export type RoomRecords = Awaited<ReturnType<typeof roomRecords>>;

/** The same with the steps of the membership: all that stands on the line of time. */
export async function timedRecords(memberId: string, rights: Rights) {
  const [steps, records] = await Promise.all([
    together().records.steps({ memberId }),
    roomRecords(memberId, rights),
  ]);
  return { ...records, steps };
}
export type TimedRecords = Awaited<ReturnType<typeof timedRecords>>;

/** The first records of each room and how many it holds: what travels to the browser is what it shows. */
export function firstOfRooms({ archives, grants, visits, tickets }: RoomRecords) {
  return {
    archives: archives && firstOf(archives),
    grants: grants && firstOf(grants),
    visits: visits && firstOf(visits),
    tickets: tickets && firstOf(tickets),
  };
}
export type FirstOfRooms = ReturnType<typeof firstOfRooms>;

const firstOf = <Row>({ rows }: { rows: Row[] }) => ({ rows: rows.slice(0, shown), count: rows.length });
