import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt, words } from "./words.ts";

const NAMES = { officePassword: "office-password", authSecret: "auth-secret", keys: "keys" } as const;
const ACCOUNTS = "demo-accounts.json";

export type Account = { role: string; name: string; username: string; password: string };
export type Secrets = { officePassword: string; authSecret: string; keysFile: string };

/**
 * The secrets of a data folder, made on first use, each in a file that only its owner reads. The keys come first: where
 * a later one is there without them they were lost, and new ones would open nothing that is sealed.
 */
export function secretsIn(dataDir: string): Secrets {
  const keysFile = join(dataDir, NAMES.keys);
  if (known(keysFile) === "" && known(join(dataDir, NAMES.officePassword)) !== "")
    throw new Halt(words.keysLost(keysFile));
  kept(keysFile, () => randomBytes(32).toString("base64"));
  return {
    keysFile,
    officePassword: kept(join(dataDir, NAMES.officePassword), () => randomBytes(24).toString("base64url")),
    authSecret: kept(join(dataDir, NAMES.authSecret), () => randomBytes(32).toString("base64url")),
  };
}

/** An empty file is one whose writing failed, say on a full disk: it is written anew. */
const known = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

function kept(file: string, make: () => string): string {
  const before = known(file);
  if (before !== "") return before;
  const text = make();
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  return text;
}

/** The generated sign-ins of the demo, kept so that a second start can show them again. */
export function keepAccounts(dataDir: string, accounts: Account[]): void {
  const file = join(dataDir, ACCOUNTS);
  // All of it or nothing: half a file would stop every later start.
  writeFileSync(`${file}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function keptAccounts(dataDir: string): Account[] {
  const file = join(dataDir, ACCOUNTS);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

/** Deletes what belongs to the embedded database's data, and no other file of the folder. */
export function forgetSecrets(dataDir: string): void {
  for (const name of [...Object.values(NAMES), ACCOUNTS]) rmSync(join(dataDir, name), { force: true });
}
