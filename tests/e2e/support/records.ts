import type { Page } from "@playwright/test";
import { ask } from "./calls.ts";

type Rows = { rows: { id: string }[] } | { id: string }[];

/** Where an id stands in an address: the query that finds a record which this officer may open, in one status or any. */
const finders: Record<string, (status: string | undefined) => [procedure: string, input?: object]> = {
  memberId: () => ["members.list"],
  unionId: () => ["members.unions"],
  archiveId: (status = "enrolled") => ["archives.list", { status }],
  ticketId: (status = "mediating") => ["tickets.list", { view: "all", status }],
  ownTicketId: () => ["tickets.list", { view: "mine", status: "mediating" }],
  fundId: () => ["funds.list"],
  grantId: () => ["grants.list"],
  visitId: () => ["visits.list"],
  campaignId: () => ["campaigns.list"],
  approvalId: () => ["approvals.list", { view: "all" }],
  personId: () => ["office.people.list"],
};

/** The route that an address like "/hardship/[archiveId:onNotice]/notice" or "/aid/propose?archive=[archiveId]" is of. */
export const routeOf = (address: string): string => address.replace(/\?.*/, "").replace(/:\w+\]/, "]");

/** An address with a real record's id where it has a parameter. */
export async function addressFor(page: Page, address: string): Promise<string> {
  const [parameter, name = "", status] = /\[(\w+)(?::(\w+))?\]/.exec(address) ?? [];
  if (!parameter) return address;
  const finder = finders[name];
  if (!finder) throw new Error(`No query is known for ${name}`);
  const answer = await ask<Rows>(page.request, ...finder(status));
  const rows = Array.isArray(answer) ? answer : answer.rows;
  if (!rows[0]) throw new Error(`The story has nothing for ${address}`);
  return address.replace(parameter, rows[0].id);
}
