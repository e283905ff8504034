import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";

/** A file as a guard sees it: its path from the root of the repository, with slashes, and its text. */
export type RepoFile = { path: string; text: string };

export const root = resolve(import.meta.dirname, "../..");

/** The rooms, in the order in which they may import each other: only leftwards. */
export const rooms = [
  "access",
  "kernel",
  "codes",
  "office",
  "members",
  "hardship",
  "aid",
  "disputes",
  "overview",
] as const;

const notOurs = new Set([
  "node_modules",
  ".git",
  ".next",
  ".turbo",
  ".data",
  "dist",
  "coverage",
  "test-results",
  "playwright-report",
]);
const textual = new Set(
  ".ts .tsx .mjs .cjs .js .json .md .css .sql .yaml .yml .csv .svg .conf .grit .txt .html".split(" "),
);
const textualNames = new Set(["Dockerfile", "LICENSE", "run", ".gitignore", ".npmrc", ".dockerignore"]);

function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : pathsUnder(path);
    const ours = textual.has(extname(entry.name)) || textualNames.has(entry.name);
    return entry.isFile() && ours && entry.name !== "next-env.d.ts" ? [path] : [];
  });
}

let known: RepoFile[] | undefined;

/** Every text file of the repository, read once a run. */
export function repoFiles(): RepoFile[] {
  known ??= pathsUnder("").map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  return known;
}

export const exists = (path: string) => existsSync(join(root, path));

export const isTest = (path: string) =>
  /\.(test|spec|fixture)\.tsx?$/.test(path) || path.startsWith("tests/");

/** TypeScript that is shipped: sources of the apps and packages, without tests and seeds. */
export const isSource = (path: string) =>
  /^(apps|packages)\/[^/]+\/src\/.*\.tsx?$/.test(path) && !isTest(path);

export const linesOf = (text: string) => (text === "" ? 0 : text.replace(/\n$/, "").split("\n").length);

const stringOrComment =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The text with its comments taken out and its lines kept, so that what is left is what runs. */
export const withoutComments = (text: string) =>
  text.replace(stringOrComment, (found, literal?: string) => literal ?? found.replace(/[^\n]/g, ""));
