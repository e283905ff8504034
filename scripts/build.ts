import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundsLikeFullDisk } from "@gongbang/db/embedded-error";
import { type Child, OUT_OF_DISK, startNode } from "./child.ts";
import { commandOf, root, web } from "./places.ts";
import { Halt, words } from "./words.ts";

const STAMP = join(web, ".next/gongbang-sources");
const SOURCES = ["pnpm-lock.yaml", "apps/web/**", "packages/*/src/**", "packages/*/package.json"];
const NOT_SOURCES = ["apps/web/node_modules", "apps/web/.next", "apps/web/next-env.d.ts"];

/** A hash of all that the build reads, below `home`. Tests are no part of it. */
export function sourceHash(home = root): string {
  const hash = createHash("sha256");
  const skipped = (path: string) => NOT_SOURCES.includes(path) || /\.(test\.tsx?|tsbuildinfo)$/.test(path);
  const entries = globSync(SOURCES, {
    cwd: home,
    withFileTypes: true,
    exclude: (entry) => skipped(under(home, entry)),
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => under(home, entry));
  for (const path of files.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(home, path)))
      .update("\0");
  return hash.digest("hex");
}

const under = (home: string, entry: { parentPath: string; name: string }) =>
  join(entry.parentPath, entry.name)
    .slice(home.length + 1)
    .replaceAll("\\", "/");

export type Build = { done: Promise<"built" | "fresh">; stop: () => Promise<void> };

/** Builds the web app where the last build is of other sources. `log` gets what the build says. */
export function ensureBuilt(log: string): Build {
  const wanted = sourceHash();
  const known = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (known === wanted && existsSync(join(web, ".next/BUILD_ID"))) {
    return { done: Promise.resolve("fresh"), stop: async () => {} };
  }
  rmSync(STAMP, { force: true });
  rmSync(log, { force: true });
  const env = { ...process.env, NODE_ENV: "production" as const, DATABASE_URL: undefined };
  const child = startNode([commandOf("next", "next", web), "build"], { cwd: web, env, log });
  return { done: stamped(child, wanted, log), stop: child.stop };
}

async function stamped(child: Child, hash: string, log: string): Promise<"built"> {
  const code = await child.ended;
  if (code !== 0) {
    const said = existsSync(log) ? readFileSync(log, "utf8") : "";
    if (code === OUT_OF_DISK || soundsLikeFullDisk(said)) throw new Halt(words.diskFull(join(web, ".next")));
    console.error(said.slice(-4000));
    throw new Halt(words.childFailed("build", log));
  }
  mkdirSync(join(web, ".next"), { recursive: true });
  writeFileSync(STAMP, hash);
  return "built";
}
