import type { Page } from "@playwright/test";
import { ask } from "./calls.ts";

type Rows = { rows: { id: string }[] };

/** Where an id stands in an address, and the query that finds one that this officer may open. */
const finders: Record<string, { procedure: string; input?: object }> = {
  memberId: { procedure: "members.list" },
  archiveId: { procedure: "archives.list", input: { view: "enrolled" } },
  ticketId: { procedure: "tickets.list" },
  fundId: { procedure: "funds.list" },
  grantId: { procedure: "grants.list" },
  visitId: { procedure: "visits.list" },
  personId: { procedure: "office.people.list" },
};

/** An address with a real record's id where the route has a parameter. */
export async function addressFor(page: Page, route: string): Promise<string> {
  const parameter = /\[(\w+)\]/.exec(route)?.[1];
  if (!parameter) return route;
  const finder = finders[parameter];
  if (!finder) throw new Error(`No query is known for ${parameter}`);
  const { rows } = await ask<Rows>(page.request, finder.procedure, finder.input);
  if (!rows[0]) throw new Error(`The story has nothing for ${route}`);
  return route.replace(`[${parameter}]`, rows[0].id);
}
