import { globSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { exists, type RepoFile, repoFiles, root } from "./repo.ts";

const isDoc = (path: string) => /^(README[^/]*|CONTRIBUTING|CHANGELOG)\.md$|^docs\/.*\.md$/.test(path);
const places =
  /^(?:(?:apps|packages|tests|docs|scripts|deploy|\.ci)\/[\w./()[\]*@-]*|(?:package\.json|pnpm-workspace\.yaml|turbo\.json|biome\.json|knip\.json|compose\.yaml|Dockerfile|vitest\.config\.ts|\.dependency-cruiser\.cjs|tsconfig[\w.]*\.json))$/;

/** Paths that a page names: in backticks, or as the target of a link. */
function namedPaths({ path, text }: RepoFile): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "");
  const ticked = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => places.test(name));
  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => (target ?? "").replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(path), target)));
  return [...ticked, ...linked].map((name) => name.replace(/[:#]\d+$/, ""));
}

const builtIn = ["install", "add", "exec", "dlx", "audit", "licenses", "why", "store", "approve-builds"];

/** Scripts that a page tells the reader to run. */
function namedScripts({ text }: RepoFile): string[] {
  const calls = [...text.matchAll(/(?<![\w/-])pnpm(?:@\d+)?(?: run)? ([a-z][\w:-]*)/g)].map(
    ([, name]) => name ?? "",
  );
  const commands = text.includes("`") ? calls : [];
  return commands.filter((name) => !builtIn.includes(name));
}

function missing(
  docs: RepoFile[],
  has: { path: (path: string) => boolean; script: (name: string) => boolean },
) {
  return docs.flatMap((doc) => [
    ...namedPaths(doc)
      .filter((path) => !has.path(path))
      .map((path) => `${doc.path} names ${path}`),
    ...namedScripts(doc)
      .filter((name) => !has.script(name))
      .map((name) => `${doc.path} names the script ${name}`),
  ]);
}

const really = (path: string) =>
  path.includes("*") ? globSync(path, { cwd: root, exclude: ["**/node_modules"] }).length > 0 : exists(path);

function scripts(): Set<string> {
  const manifest = repoFiles().find(({ path }) => path === "package.json");
  const { scripts } = JSON.parse(manifest?.text ?? "{}") as { scripts: Record<string, string> };
  return new Set(Object.keys(scripts));
}

/** Decisions are numbered without a gap or a double, and each says when, what and why. */
function badDecisions(files: RepoFile[]): string[] {
  const records = files.filter(({ path }) => path.startsWith("docs/decisions/"));
  const numbers = records
    .map(({ path }) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? "NaN"))
    .sort((a, b) => a - b);
  const gaps = numbers.flatMap((number, i) =>
    number === i + 1 ? [] : [`decision ${number} stands at place ${i + 1}`],
  );
  const parts = [
    /^Date: \d{4}-\d{2}-\d{2}$/m,
    /^Status: /m,
    /^## Context$/m,
    /^## Decision$/m,
    /^## Consequences$/m,
  ];
  const bad = records.filter(
    ({ text }) => parts.some((part) => !part.test(text)) || text.split("\n").length > 61,
  );
  return [...gaps, ...bad.map(({ path }) => `${path} lacks a part or is longer than 60 lines`)];
}

/** Tables that the glossary names in its last column and that no schema or SQL file makes. */
function strangeTables(glossary: string, files: RepoFile[]): string[] {
  const cells = glossary.split("\n").map((line) => line.split("|").at(-2) ?? "");
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name ?? ""));
  const made = files
    .filter(({ path }) => /^packages\/db\/src\/(schema|sql)\//.test(path))
    .flatMap(({ text }) => [
      ...text.matchAll(/(?:pgTable\(\s*"|create table (?:if not exists )?(?:app\.)?)([a-z_]+)/gi),
    ])
    .map(([, name]) => name);
  return [...new Set(named)].filter((name) => !made.includes(name));
}

describe("the documents", () => {
  it("name only paths and scripts that exist", () => {
    const docs = repoFiles().filter(({ path }) => isDoc(path));
    const known = scripts();
    expect(docs.length).toBeGreaterThan(5);
    expect(missing(docs, { path: really, script: (name) => known.has(name) })).toEqual([]);
  });
  it("number their decisions, and give each its parts on one page", () => {
    expect(badDecisions(repoFiles())).toEqual([]);
  });
  it("name only tables that exist in the glossary", () => {
    const glossary = repoFiles().find(({ path }) => path === "docs/glossary.md");
    expect(strangeTables(glossary?.text ?? "", repoFiles())).toEqual([]);
  });
  it("are found where a table is planted that nobody made", () => {
    const files = [{ path: "packages/db/src/schema/aid.ts", text: 'pgTable(\n  "funds",' }];
    expect(strangeTables("| a | b | c | `funds` |\n| a | b | c | `wallets`, room aid |", files)).toEqual([
      "wallets",
    ]);
  });
  it("are found where a path, a link or a script is planted that does not exist", () => {
    const text =
      "See `packages/db/src/gone.ts`, [this](gone.md#a), `pnpm fly` and `npx -y pnpm@10 walk`; pnpm installs.";
    const doc = { path: "docs/planted.md", text };
    expect(missing([doc], { path: () => false, script: (name) => name === "installs" })).toEqual([
      "docs/planted.md names packages/db/src/gone.ts",
      "docs/planted.md names docs/gone.md",
      "docs/planted.md names the script fly",
      "docs/planted.md names the script walk",
    ]);
  });
  it("are found where a decision is planted out of line", () => {
    const whole = "Date: 2026-11-22\nStatus: accepted\n## Context\n## Decision\n## Consequences\n";
    expect(badDecisions([{ path: "docs/decisions/0001-a.md", text: whole }])).toEqual([]);
    expect(badDecisions([{ path: "docs/decisions/0002-a.md", text: whole }])).toHaveLength(1);
    expect(badDecisions([{ path: "docs/decisions/0001-a.md", text: "Date: 2026-11-22\n" }])).toHaveLength(1);
    expect(badDecisions([{ path: "docs/decisions/0001-a.md", text: whole + "x\n".repeat(60) }])).toHaveLength(
      1,
    );
  });
});
