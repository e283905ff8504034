import { createServer } from "node:net";
import { Halt, words } from "./words.ts";

/** The port that was asked for, if it is free; where none was asked for, the next free one from 3000. */
export async function choosePort(asked: string | undefined): Promise<number> {
  if (!asked) return nextFree(3000);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Halt(words.portWrong(asked));
  if (!(await isFree(port))) throw new Halt(words.portBusy(port));
  return port;
}

async function nextFree(from: number): Promise<number> {
  let port = from;
  while (!(await isFree(port))) port += 1;
  return port;
}

/** A free port that the system picks, for tests. */
export function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Free on the loopback, and held by nobody on all addresses. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
