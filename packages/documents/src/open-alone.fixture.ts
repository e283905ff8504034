import { existsSync, readFileSync } from "node:fs";
import { openTable } from "./read-table.ts";

/** Run as a process of its own: reads the workbook at a path to its end, and says how that ended and its peak in MB. */
async function outcomeOf(bytes: Buffer): Promise<string> {
  const opened = await openTable(bytes);
  if (!opened.ok) return opened.refusal.code;
  let rows = 0;
  try {
    for await (const _ of opened.value.rows()) rows += 1;
    return `${rows} rows`;
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error);
  }
}

/** The most that this process held; where the kernel says it, without what its parent held before it. */
function peakMb(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kb = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (kb ? Number(kb) : process.resourceUsage().maxRSS) / 1024;
}

const ended = await outcomeOf(readFileSync(process.argv[2] ?? ""));
process.stdout.write(JSON.stringify({ ended, peakMb: peakMb() }));
