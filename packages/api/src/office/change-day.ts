import { restDays } from "@gongbang/db/schema/office";
import { deadlines } from "@gongbang/db/schema/status";
import { uuidv7 } from "@gongbang/db/uuid";
import type { ChangeDay } from "@gongbang/domain/office/change-day.input";
import { and, eq, gte, lt } from "drizzle-orm";
import type { Office } from "../office.ts";
import { renewDeadlines } from "./renew-deadlines.ts";

/**
 * Puts the office's own word on a day over the published one, and counts anew the running clocks whose period holds
 * that day. Answers how many days moved.
 */
export async function changeDay(office: Office, { on, off, name }: ChangeDay) {
  const { tx, about } = office;
  const [was] = await tx.select().from(restDays).where(eq(restDays.on, on));
  const values = { on, off, name, source: "office" as const };
  await tx.insert(restDays).values(values).onConflictDoUpdate({ target: restDays.on, set: values });
  // The clocks whose period holds the day.
  const moved = await renewDeadlines(office, and(lt(deadlines.startedOn, on), gte(deadlines.dueOn, on)));
  const said = (day: { off: boolean; name: string }) => [day.off ? "rest" : "work", day.name];
  about({
    type: "restDay",
    id: uuidv7(),
    unionPath: "/",
    reason: on,
    changes: [
      { field: "day", was: was ? said(was) : null, becomes: said({ off, name }) },
      { field: "movedDeadlines", becomes: moved },
    ],
  });
  return { moved };
}
