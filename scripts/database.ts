import { type Embedded, startEmbedded, startEphemeral } from "@gongbang/db/embedded";
import { soundsLikeFullDisk } from "@gongbang/db/embedded-error";
import postgres from "postgres";
import { judge } from "./server.ts";
import { words } from "./words.ts";

/** The one login of the application: it owns nothing, and row security binds it. */
const OFFICE_LOGIN = "gongbang_office";

/** A database to work with. `adminUrl` is for migrations and the story only; web and worker get `officeUrl`. */
export type OpenedDatabase = {
  adminUrl: string;
  officeUrl: string;
  stop: () => Promise<void>;
  /** True where the engine's log says that the disk was full: the error that a client sees doesn't. */
  ranOutOfDisk: () => boolean;
};

export function officeUrlOf(adminUrl: string, officePassword: string): string {
  const url = new URL(adminUrl);
  url.username = OFFICE_LOGIN;
  url.password = officePassword;
  return url.href;
}

/** The server of DATABASE_URL, or the embedded engine in `dataDir`. */
export async function openDatabase(dataDir: string, officePassword: string): Promise<OpenedDatabase> {
  const server = process.env.DATABASE_URL;
  if (server) {
    await judge(server);
    return { ...opened(server, officePassword), stop: async () => {}, ranOutOfDisk: () => false };
  }
  const embedded = await startEmbedded(dataDir);
  if (embedded.movedAside) console.log(words.movedAside(embedded.movedAside));
  return {
    ...opened(embedded.adminUrl, officePassword),
    stop: embedded.stop,
    ranOutOfDisk: () => ranOut(embedded),
  };
}

/** An empty database that is gone afterwards: on the server of DATABASE_URL, or on an engine of its own. */
export async function openScratch(officePassword: string): Promise<OpenedDatabase> {
  const server = process.env.DATABASE_URL;
  if (!server) {
    const embedded = await startEphemeral();
    return {
      ...opened(embedded.adminUrl, officePassword),
      stop: embedded.stop,
      ranOutOfDisk: () => ranOut(embedded),
    };
  }
  await judge(server);
  const name = `gongbang_scratch_${process.pid}_${Date.now().toString(36)}`;
  const command = async (text: string) => {
    const sql = postgres(server, { max: 1, onnotice: () => {} });
    await sql.unsafe(text).finally(() => sql.end());
  };
  await command(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const stop = () => command(`drop database if exists ${name} with (force)`);
  return { ...opened(url.href, officePassword), stop, ranOutOfDisk: () => false };
}

const opened = (adminUrl: string, officePassword: string) => ({
  adminUrl,
  officeUrl: officeUrlOf(adminUrl, officePassword),
});

const ranOut = ({ words }: Embedded) => soundsLikeFullDisk(words());
