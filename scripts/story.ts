import type { OpenedDatabase } from "./database.ts";
import { type Account, keepAccounts, keptAccounts } from "./secrets.ts";
import { words } from "./words.ts";

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** The civil day in Shanghai, which has had no summer time since 1991. */
const today = () => new Date(Date.now() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);

/** Loads the demo story where it isn't there yet. Its sign-ins are generated, so they are kept for the next start. */
export async function accountsOf(
  database: OpenedDatabase,
  dataDir: string,
  keys: string,
): Promise<Account[]> {
  const accounts = await loadStoryInto(database, keys, (made) => keepAccounts(dataDir, made));
  return accounts === "already loaded" ? keptAccounts(dataDir) : accounts;
}

export async function loadStoryInto(
  database: OpenedDatabase,
  keys: string,
  keep?: (accounts: Account[]) => void,
): Promise<Account[] | "already loaded"> {
  const { loadStory } = await import("@gongbang/db/seed/story");
  const { adminUrl, officeUrl } = database;
  const loaded = await loadStory({ adminUrl, officeUrl, today: today(), keys, keep });
  return loaded === "already loaded" ? loaded : loaded.accounts;
}

/** Han characters take two columns of a terminal. */
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0);

/** The sign-ins as a table: one line a role. */
export function accountTable(accounts: Account[]): string {
  const head = words.accountHeads;
  const rows = [
    head,
    ...accounts.map(({ role, name, username, password }) => [role, name, username, password]),
  ];
  const widths = head.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ""))));
  const line = (row: string[]) =>
    row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - widthOf(cell))).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}
