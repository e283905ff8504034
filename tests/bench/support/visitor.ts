import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Sql } from "postgres";

/** Signs an officer in without the form, so that the password's cost is not in the figures. */
export async function cookieOf(admin: Sql, officerId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest();
  await admin`insert into sessions (id, token_hash, officer_id, started_at, seen_at, expires_at, second_factor, ip, agent)
    values (${uuidv7()}, ${hash}, ${officerId}, now(), now(), now() + interval '12 hours', true, '127.0.0.1', 'bench')`;
  return `gongbang.session=${token}`;
}

export type Figures = { p50: number; p95: number; cpuMs: number };

const ticksPerSecond = 100;

/** CPU that a process has used, in ms, as the kernel counts it. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Resident memory of a process, in MB. */
export function memoryMbOf(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return (Number(pages) * 4096) / 1_000_000;
}

/** The process that started this one. */
export const parentOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);

/** CPU that the processes of this one have used, in ms: the backends of a database server. */
export function cpuMsOfChildren(pid: number): number {
  const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const children = running.filter(
    (name) => existsSync(`/proc/${name}/stat`) && parentOf(Number(name)) === pid,
  );
  return children.reduce((sum, child) => sum + cpuMsOf(Number(child)), 0);
}

/** The most memory that a process holds from now on until it is asked, in MB: the kernel's own high-water mark. */
export function watchMemory(pid: number): { peakMb: () => number } {
  // 5 sets the mark back to what is held now.
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return {
    peakMb: () => {
      const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      return (Number(kb) * 1024) / 1_000_000;
    },
  };
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** CPU of all threads of a process, in ms: to the nanosecond, where /proc counts hundredths of a second. */
function threadsCpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((each) =>
    Number(readFileSync(`/proc/${pid}/task/${each}/schedstat`, "utf8").split(" ")[0]),
  );
  return spent.reduce((sum, ns) => sum + ns, 0) / 1_000_000;
}

type Call = (i: number) => Promise<unknown>;

const settling = 20;

/**
 * Runs each call so many times, then the next, round after round: a busy moment of the machine falls on all of them, and
 * not on one. Gives the middle, the slow end, and the CPU that `pid` used for each in the middle one of the rounds.
 */
export async function measureInTurn(
  pid: number,
  calls: readonly Call[],
  { rounds, times }: { rounds: number; times: number },
): Promise<Figures[]> {
  const kinds = calls.map((call) => ({ call, took: [] as number[], cpuMs: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const kind of kinds) {
      // What the kind before has left to collect is not this one's.
      for (let i = 0; i < settling; i++) await kind.call(-1 - i);
      const before = threadsCpuMsOf(pid);
      for (let i = 0; i < times; i++) {
        const began = performance.now();
        await kind.call(round * times + i);
        kind.took.push(performance.now() - began);
      }
      kind.cpuMs.push((threadsCpuMsOf(pid) - before) / times);
    }
  return kinds.map(({ took, cpuMs }) => {
    took.sort((a, b) => a - b);
    cpuMs.sort((a, b) => a - b);
    return { p50: at(took, 0.5), p95: at(took, 0.95), cpuMs: at(cpuMs, 0.5) };
  });
}
