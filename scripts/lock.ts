import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { Halt, words } from "./words.ts";

export type Lock = {
  /** Where the demo answers, for the second starter's sentence. */
  tell: (address: string) => void;
  release: () => void;
};

/**
 * One demo to a data folder. The lock file names a process and a port of the loopback; whether its
 * holder still lives is asked there, because a number of a process may belong to another by now.
 */
export async function takeLock(dataDir: string): Promise<Lock> {
  const file = join(dataDir, "demo.lock");
  let address = "";
  const server = await listen((say) => say(`gongbang ${process.pid} ${address}`));
  const bound = server.address();
  const text = `${process.pid} ${typeof bound === "object" && bound ? bound.port : 0}`;
  while (!wrote(file, text)) {
    const stale = read(file);
    const [, port] = stale.split(" ");
    const [who, pid = "", where = ""] = (await ask(Number(port))).split(" ");
    if (who === "gongbang") throw new Halt(words.alreadyRunning(pid, where));
    takeAway(file, stale);
  }
  return {
    tell: (at) => {
      address = at;
    },
    release: () => {
      rmSync(file, { force: true });
      server.close();
    },
  };
}

/** What a lock file says; nothing where another starter has just taken it away. */
const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Takes away the lock that nobody holds, and no newer one: of two starters at once the other may have been quicker. */
function takeAway(file: string, stale: string): void {
  if (read(file) !== stale) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, "utf8") !== stale) linkSync(aside, file);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && ["ENOENT", "EEXIST"].includes(String(cause.code))))
      throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

function wrote(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

function listen(greet: (say: (text: string) => void) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      greet((text) => socket.end(text));
    });
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server.unref()));
  });
}

/** What the holder of the port says; empty where nobody is there or it says nothing for a second. */
function ask(port: number): Promise<string> {
  if (!(port > 0 && port < 65_536)) return Promise.resolve("");
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ port, host: "127.0.0.1", timeout: 1000 });
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      heard += text;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(heard));
  });
}
