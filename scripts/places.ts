import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");
export const web = join(root, "apps/web");

/** The data folder: `.data` of the repository, or DATA_DIR. Made where it is not there. */
export function dataFolder(): string {
  const folder = resolve(process.env.DATA_DIR || join(root, ".data"));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The JavaScript file behind a package's command, as `home` has it: so that no shell stands in between. */
export function commandOf(name: string, command = name, home = root): string {
  const manifest = manifestOf(name, home);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifest, "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return join(dirname(manifest), file);
}

function manifestOf(name: string, home: string): string {
  const folders = createRequire(join(home, "package.json")).resolve.paths(name) ?? [];
  const [nearest = ""] = folders;
  return join(nearest, name, "package.json");
}
