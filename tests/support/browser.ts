import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";

/** A Chromium that runs here. Without `path` it is Playwright's own; `env` is what it needs to start. */
export type Browser = { from: string; path?: string; env: Record<string, string> };

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

type Finder = (dataDir: string) => Browser | null;

/** In the order in which they are tried; each gives a browser that has said its version, or nothing. */
const finders: Finder[] = [named, playwrights, systems, packaged, debians];

/** The first Chromium that runs, or null where the machine has none and gets none. */
export function findBrowser(dataDir: string): Browser | null {
  for (const find of finders) {
    const browser = find(dataDir);
    if (browser) return browser;
  }
  return null;
}

function runs(path: string, env: Record<string, string> = {}): boolean {
  if (!existsSync(path)) return false;
  return spawnSync(path, ["--version"], { env: { ...process.env, ...env }, timeout: 30_000 }).status === 0;
}

function named(): Browser | null {
  const path = process.env.CHROMIUM_PATH;
  return path ? { from: "CHROMIUM_PATH", path, env: {} } : null;
}

function playwrights(): Browser | null {
  return runs(chromium.executablePath()) ? { from: "Playwright", env: {} } : null;
}

function systems(): Browser | null {
  const path = SYSTEM.find((each) => runs(each));
  return path === undefined ? null : { from: path, path, env: {} };
}

/** The Chromium that comes as a dependency, with its own libraries and fonts: for a machine that has nothing. */
function packaged(dataDir: string): Browser | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const root = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const folder = join(dataDir, `browser-${version}`);
  if (!existsSync(folder)) unpack(join(root, "bin"), folder);
  const libraries = [join(folder, "lib"), folder, process.env.LD_LIBRARY_PATH ?? ""]
    .filter(Boolean)
    .join(":");
  const env = { FONTCONFIG_PATH: folder, LD_LIBRARY_PATH: libraries };
  const path = join(folder, "chromium");
  return runs(path, env) ? { from: `@sparticuz/chromium ${version}`, path, env } : null;
}

/** Unpacked beside its place and renamed into it, so that a browser at its place is a whole one. */
function unpack(packs: string, folder: string): void {
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const plain = (pack: string) => brotliDecompressSync(readFileSync(join(packs, pack)));
  for (const pack of ["al2023", "swiftshader", "fonts"]) {
    const tar = spawnSync("tar", ["x", "--no-same-owner", "-C", half], { input: plain(`${pack}.tar.br`) });
    if (tar.status !== 0) throw new Error(`tar could not unpack ${pack}: ${tar.stderr}`);
  }
  writeFileSync(join(half, "chromium"), plain("chromium.br"));
  chmodSync(join(half, "chromium"), 0o755);
  writeFileSync(join(half, "fonts.conf"), fontsConf(folder));
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** Without any font Playwright takes all text for hidden. */
const fontsConf = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
  `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

/** Root on a Debian may install the system's own: the last step before giving up. */
function debians(): Browser | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: "ignore", timeout: 300_000 });
  if (apt("update").status !== 0) return null;
  apt("install", "-y", "--no-install-recommends", "chromium");
  return systems();
}
