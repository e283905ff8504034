import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@gongbang/db/embedded";
import { migrate } from "@gongbang/db/migrate";
import { officeUrlOf } from "../../scripts/database.ts";

const officePassword = "a-test-alone";

/** A real cluster on disk, as the demo has one, that a test may kill outright and start again. */
export async function aMortalCluster() {
  const folder = mkdtempSync(join(tmpdir(), "gongbang-mortal-"));
  execFileSync("chmod", ["755", folder]);
  let running = await startEmbedded(folder);
  await migrate(running.adminUrl, { officePassword });
  const urls = () => ({
    adminUrl: running.adminUrl,
    officeUrl: officeUrlOf(running.adminUrl, officePassword),
  });
  return {
    urls,
    /** kill -9 of the server with everything it has started, in the middle of whatever they were doing. */
    kill: () => {
      const postmaster = postmasterIn(folder);
      for (const pid of [...childrenOf(postmaster), postmaster]) killNow(pid);
    },
    restart: async () => {
      running = await startEmbedded(folder);
      return urls();
    },
    end: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postmasterIn(folder: string): number {
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) =>
    name.endsWith("postmaster.pid"),
  );
  if (file === undefined) throw new Error("no server runs here");
  return Number.parseInt(readFileSync(join(folder, file), "utf8"), 10);
}

function childrenOf(pid: number): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((each) => parentOf(each) === pid);
}

/** The parent by /proc; none where the process has ended meanwhile. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
