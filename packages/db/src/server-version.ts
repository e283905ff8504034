import type { Sql } from "postgres";

/** The first patch release of each major version in which row security holds (trust.md 0.1: CVE-2026-120154). */
const FLOORS: Record<number, number> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** What a server is, judged: `floor` is the release that it should at least have, as "17.12". */
export type ServerReport = {
  version: string;
  standing: "good" | "below-floor" | "unsupported";
  floor: string | null;
  /** Chinese can be stored and folded: UTF-8, and letters beyond ASCII have an upper and a lower case. */
  speaksChinese: boolean;
};

/** Judges `server_version_num`, as 170012 for 17.12. A major version above 18 is not tried yet, so unsupported. */
export function judgeVersion(versionNumber: number): Omit<ServerReport, "speaksChinese"> {
  const major = Math.floor(versionNumber / 10_000);
  const minor = versionNumber % 10_000;
  const version = `${major}.${minor}`;
  const patch = FLOORS[major];
  if (patch === undefined) return { version, standing: "unsupported", floor: null };
  return { version, standing: minor < patch ? "below-floor" : "good", floor: `${major}.${patch}` };
}

/** Asks a server what it is. The embedded engine is below the floor, and says so: it is for trying and testing. */
export async function inspectServer(sql: Sql): Promise<ServerReport> {
  const [row] = await sql<{ version: number; encoding: string; folds: boolean }[]>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_encoding') as encoding,
           lower('Ä') = 'ä' as folds`;
  const judged = judgeVersion(row?.version ?? 0);
  return { ...judged, speaksChinese: row?.encoding === "UTF8" && row.folds };
}
