import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { House } from "@gongbang/api/context";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import { open } from "@gongbang/db/open";
import { publishedRestDays, publishedYears } from "@gongbang/db/published-calendar";
import { one } from "@gongbang/db/rows";
import { meansParameters } from "@gongbang/db/schema/hardship";
import { officers } from "@gongbang/db/schema/office";
import { loadStory } from "@gongbang/db/seed/story";
import { tellStory } from "@gongbang/db/seed/story/plan";
import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { freshDatabase } from "./cluster.ts";

/** A Tuesday. */
export const storyDay = day("2026-09-22");

/** The demo story in a database of its own, as its people find it at noon; and the same as it was told. */
export async function openStory() {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  const [kek, keyFile] = [Buffer.alloc(32, 9), join(folder, "keys")];
  writeFileSync(keyFile, `${kek.toString("base64")}\n`);
  const database = await freshDatabase();
  await loadStory({ ...database, today: storyDay, keys: keyFile });
  rmSync(folder, { recursive: true });
  const admin = open(database.adminUrl, { max: 2 });
  const office = open(database.officeUrl, { max: 4 });
  const keys = await loadKeyring(office.sql, kek);
  const house: House = { mode: "test", db: office.db, keys, enqueue: async () => {} };
  const days = publishedRestDays().map((each) => ({ ...each, on: day(each.on) }));
  const parameters = await admin.db.select().from(meansParameters);
  const calendar = calendarFrom({ days, publishedYears });
  return {
    ...{ house, keys, sql: admin.sql, story: tellStory({ today: storyDay, calendar, parameters, keys }) },
    /** The rows of a query, past every wall. */
    rowsOf: (query: string) => admin.sql.unsafe(query),
    /** Somebody of the story, by their name. */
    as: async (name: string) => {
      const row = one(await admin.db.select().from(officers).where(eq(officers.name, name)));
      const now = new Date(`${storyDay}T04:00:00.000Z`);
      const actor = { ...row, sessionId: null };
      return createCaller({ house, actor, now, requestId: crypto.randomUUID(), ip: "127.0.0.1" });
    },
    close: () => Promise.all([admin.close(), office.close()]),
  };
}
