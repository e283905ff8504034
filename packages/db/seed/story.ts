import { readFileSync } from "node:fs";
import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { loadKeyring } from "../src/keyring.ts";
import { type Database, open } from "../src/open.ts";
import { meansParameters } from "../src/schema/hardship.ts";
import { officers, publishedYears, restDays } from "../src/schema/office.ts";
import { officerRows, type Staff } from "./story/officers.ts";
import { freshPassword, hashed } from "./story/passwords.ts";
import { tellStory } from "./story/plan.ts";
import { writeStory } from "./story/write.ts";

/** A sign-in of the demo, with a password that was made for this load alone. */
export type StoryAccount = { role: string; name: string; username: string; password: string };
type Load = {
  /** A login that row security does not bind. */
  adminUrl: string;
  officeUrl: string;
  /** The civil day that the story is told on; everything in it is relative to that day. */
  today: string;
  /** The file of the key-encryption key, as the app is given it. */
  keys: string;
  /** Keeps the accounts before the story is there for good. */
  keep?: (accounts: StoryAccount[]) => void;
};

/**
 * Loads one fictional district federation: 120 unions, 5,000 members, 160 archives, 4 funds, 600 visits and 220
 * tickets, all of them invented. One transaction: the whole story, or nothing. Does nothing where officers are there.
 */
export async function loadStory({
  adminUrl,
  officeUrl,
  today,
  keys: keyFile,
  keep,
}: Load): Promise<{ accounts: StoryAccount[] } | "already loaded"> {
  const admin = open(adminUrl, { max: 1 });
  const office = open(officeUrl, { max: 1 });
  try {
    const there = await admin.db.select({ id: officers.id }).from(officers).limit(1);
    if (there.length > 0) return "already loaded";
    const kek = Buffer.from(readFileSync(keyFile, "utf8").trim(), "base64");
    const keys = await loadKeyring(office.sql, kek);
    const story = tellStory({ today: day(today), keys, ...(await tablesOf(admin.db)) });
    const { accounts, hashes } = await openAccounts(story.staff, story.unions);
    const staff = officerRows(story.staff, hashes, story.foundedAt);
    await admin.db.transaction(async (tx) => {
      await writeStory(tx, keys, story, staff);
      // Before the story is there for good: nobody could sign in to one whose passwords are lost.
      keep?.(accounts);
    });
    await admin.sql`analyze`;
    return { accounts };
  } finally {
    await Promise.all([admin.close(), office.close()]);
  }
}

async function tablesOf(db: Database) {
  const rows = await db.select({ on: restDays.on, off: restDays.off, name: restDays.name }).from(restDays);
  const years = await db.select().from(publishedYears);
  const parameters = await db.select().from(meansParameters);
  return {
    calendar: calendarFrom({ days: rows, publishedYears: years.map(({ year }) => year) }),
    parameters,
  };
}

/** Fresh passwords for the officers that the demo shows, and what the table keeps of them. */
async function openAccounts(staff: Staff, unions: readonly { path: string; shortName: string }[]) {
  const shown = staff.all
    .filter(({ account }) => account)
    .map((officer) => ({ officer, password: freshPassword() }));
  const pairs = await Promise.all(
    shown.map(async ({ officer, password }) => [officer.id, await hashed(password)] as const),
  );
  const accounts = shown.map(({ officer: { roles, name, username, unionPath }, password }): StoryAccount => {
    const union = unions.find(({ path }) => path === unionPath)?.shortName ?? "";
    return { role: roles.join("+"), name: `${name}（${union}）`, username, password };
  });
  return { accounts, hashes: new Map(pairs) };
}
