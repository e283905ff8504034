import { join } from "node:path";
import { wipeEmbedded } from "@gongbang/db/embedded";
import { migrate } from "@gongbang/db/migrate";
import { ensureBuilt } from "./build.ts";
import { openDatabase } from "./database.ts";
import { takeLock } from "./lock.ts";
import { type Office, startOffice } from "./office.ts";
import { dataFolder } from "./places.ts";
import { choosePort } from "./port.ts";
import { forgetSecrets, secretsIn } from "./secrets.ts";
import { makeStops, type Stops } from "./stop.ts";
import { accountsOf, accountTable } from "./story.ts";
import { Halt, words } from "./words.ts";

/** `pnpm demo`: one command from a fresh clone to an office that answers. `--reset` starts over. */
export async function main(args: string[]): Promise<number> {
  const stops = makeStops();
  try {
    const office = await openOffice(stops, args.includes("--reset"));
    const sentence = await office.broken;
    if (stops.begun()) return 0;
    console.error(sentence);
    return 1;
  } catch (cause) {
    if (stops.begun()) return 0;
    throw cause;
  } finally {
    await stops.all();
  }
}

async function openOffice(stops: Stops, reset: boolean): Promise<Office> {
  const began = Date.now();
  const say = (text: string) => console.log(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${text}`);
  const dataDir = dataFolder();
  const lock = await takeLock(dataDir);
  stops.after(lock.release);
  const port = await choosePort(process.env.PORT);
  if (reset) await startOver(dataDir);
  const secrets = secretsIn(dataDir);
  // The build waits for nothing, so it runs beside the database's first steps.
  const build = ensureBuilt(join(dataDir, "build.log"));
  stops.after(build.stop);
  build.done.catch(() => {});
  const database = await openDatabase(dataDir, secrets.officePassword);
  stops.after(database.stop);
  say(words.databaseStarted);
  try {
    await migrate(database.adminUrl, { officePassword: secrets.officePassword });
    const accounts = await accountsOf(database, dataDir, secrets.keysFile);
    say(words.storyReady);
    say((await build.done) === "built" ? words.built : words.notRebuilt);
    const office = await startOffice({
      officeUrl: database.officeUrl,
      secrets,
      port,
      mode: "demo",
      logs: dataDir,
    });
    stops.after(office.stop);
    lock.tell(office.address);
    say(words.open(office.address));
    console.log(`\n${accountTable(accounts)}\n\n${words.howToStop}`);
    return office;
  } catch (cause) {
    if (database.ranOutOfDisk()) throw new Halt(words.diskFull(dataDir));
    throw cause;
  }
}

async function startOver(dataDir: string): Promise<void> {
  if (process.env.DATABASE_URL) throw new Halt(words.resetServer);
  await wipeEmbedded(dataDir);
  forgetSecrets(dataDir);
}
