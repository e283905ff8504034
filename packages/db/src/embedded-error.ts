/** Why the embedded engine can't serve. The launcher turns each into one sentence. */
export type EngineFault =
  | "ENGINE.NO_BINARIES"
  | "ENGINE.NO_FOLDER"
  | "ENGINE.DISK_FULL"
  | "ENGINE.NOT_MADE"
  | "ENGINE.NOT_STARTED";

/** A fault of the engine or of its folder, with the last words of PostgreSQL as `detail`. */
export class EngineError extends Error {
  readonly code: EngineFault;
  readonly detail: string;
  constructor(code: EngineFault, detail: string) {
    super(`${code}: ${detail}`);
    this.name = "EngineError";
    this.code = code;
    this.detail = detail;
  }
}

/** What full disks, quotas and file-size limits say, in the words of the system and of PostgreSQL (LC_ALL=C). */
const DISK_FULL = /ENOSPC|EFBIG|EDQUOT|No space left|File too large|File size limit|Disk quota|signal 25\b/i;

export const soundsLikeFullDisk = (words: string) => DISK_FULL.test(words);

/** The error for PostgreSQL's own words: a full disk by its name, anything else as `otherwise`. */
export function faultFrom(words: string, otherwise: EngineFault): EngineError {
  return new EngineError(soundsLikeFullDisk(words) ? "ENGINE.DISK_FULL" : otherwise, lastLines(words));
}

/** PostgreSQL closes with what it stops; the cause stands in the lines that say FATAL or PANIC. */
function lastLines(words: string): string {
  const lines = words.trim().split("\n");
  const causes = lines.filter((line) => /FATAL|PANIC|error/i.test(line));
  return (causes.length > 0 ? causes : lines).slice(-2).join(" ").trim();
}
