import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@gongbang/db/migrate";
import { openScratch } from "./database.ts";
import { type Office, startOffice } from "./office.ts";
import { dataFolder } from "./places.ts";
import { anyPort } from "./port.ts";
import { type Account, type Secrets, secretsIn } from "./secrets.ts";
import type { Stops } from "./stop.ts";
import { loadStoryInto } from "./story.ts";

/** An office of production mode on a database of its own, for the browser tests and the benchmarks. */
export type Stage = {
  office: Office;
  adminUrl: string;
  officeUrl: string;
  accounts: Account[];
  secrets: Secrets;
};

/** The web app must be built. All that is started here ends with `stops`. */
export async function setStage(stops: Stops): Promise<Stage> {
  const dataDir = dataFolder();
  const secrets = secretsIn(dataDir);
  const { officePassword } = secrets;
  const database = await openScratch(officePassword);
  stops.after(database.stop);
  const { adminUrl, officeUrl } = database;
  await migrate(adminUrl, { officePassword });
  const accounts = await loadStoryInto(database, secrets.keysFile);
  const logs = join(dataDir, "stage");
  mkdirSync(logs, { recursive: true });
  const office = await startOffice({ officeUrl, secrets, port: await anyPort(), mode: "demo", logs });
  stops.after(office.stop);
  return { office, adminUrl, officeUrl, secrets, accounts: accounts === "already loaded" ? [] : accounts };
}
