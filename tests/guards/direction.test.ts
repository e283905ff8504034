import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rooms, root } from "./repo.ts";

type Violation = { rule: { name: string }; from: string; to: string };
type Cruise = { summary: { violations: Violation[]; totalCruised: number } };

/** Runs the repository's own rules over a tree and gives what they object to, as "rule: from". */
function objections(tree: string): { found: string[]; cruised: number } {
  const command = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const rules = join(root, ".dependency-cruiser.cjs");
  const args = [command, "--config", rules, "--output-type", "json", "apps", "packages"];
  const run = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.stdout === "") throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as Cruise;
  return {
    found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    cruised: summary.totalCruised,
  };
}

const domain = "packages/domain/src";
const api = "packages/api/src";
const web = "apps/web/src";

/** A small tree of our shape that breaks no rule; what is planted is laid over it. */
const lawful: Record<string, string> = {
  ...Object.fromEntries(rooms.map((room) => [`${domain}/${room}/word.ts`, "export const word = 1;"])),
  ...Object.fromEntries(rooms.map((room) => [`${api}/${room}/reads.ts`, "export const read = 1;"])),
  [`${domain}/aid/cap.ts`]: `import "zod"; import { word } from "../members/word.ts"; export const cap = word;`,
  [`${api}/aid/pay-grant.ts`]: `import { read } from "../members/reads.ts"; export const pay = read; export type Pay = 1;`,
  "packages/db/src/rows.ts": `import "node:crypto"; import "drizzle-orm"; import "@gongbang/domain/aid/cap"; export const row = 1;`,
  "packages/db/src/embedded.ts": `import "extract"; export const engine = 1;`,
  "packages/documents/src/sheet.ts": `import "@gongbang/domain/aid/cap"; export const sheet = 1;`,
  "packages/ui/src/field.tsx": `import "react"; export const field = 1;`,
  [`${web}/shell/trpc-server.ts`]: `import "@gongbang/db/rows"; import "@gongbang/api/aid/pay-grant"; export const caller = 1;`,
  [`${web}/shell/session.ts`]: `import { pay } from "@gongbang/api/aid/pay-grant"; export const visitor = pay;`,
  "apps/web/tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
  [`${web}/app/short-path.ts`]: `import "~/app/page.tsx"; export const short = 1;`,
  [`${web}/app/page.tsx`]: `import type { Pay } from "@gongbang/api/aid/pay-grant"; export const page: Pay = 1;`,
};

const planted: [rule: string, path: string, text: string][] = [
  ["domain-is-pure", `${domain}/aid/clock.ts`, `import "node:fs"; export const clock = 1;`],
  ["domain-is-pure", `${domain}/aid/table.ts`, `import "drizzle-orm"; export const table = 1;`],
  [
    "db-knows-only-domain",
    "packages/db/src/up.ts",
    `import "@gongbang/api/aid/pay-grant"; export const up = 1;`,
  ],
  [
    "documents-know-only-domain",
    "packages/documents/src/up.ts",
    `import "@gongbang/db/rows"; export const up = 1;`,
  ],
  ["api-knows-no-screen", `${api}/aid/draw-grant.ts`, `import "react"; export const draw = 1;`],
  [
    "api-reads-rooms-by-reads",
    `${api}/disputes/pay-twice.ts`,
    `import { pay } from "../aid/pay-grant.ts"; export const twice = pay;`,
  ],
  ["web-asks-the-api", `${web}/app/query.ts`, `import "@gongbang/db/rows"; export const query = 1;`],
  ["web-asks-the-api", `${web}/app/driver.ts`, `import type {} from "drizzle-orm"; export const driver = 1;`],
  [
    "web-takes-only-types-from-the-api",
    `${web}/app/call.ts`,
    `import { pay } from "@gongbang/api/aid/pay-grant"; export const call = pay;`,
  ],
  [
    "web-takes-only-types-from-the-api",
    `${web}/shell/rail.ts`,
    `import { pay } from "@gongbang/api/aid/pay-grant"; export const rail = pay;`,
  ],
  ["web-asks-the-api", `${web}/shell/house.ts`, `import "@gongbang/db/rows"; export const house = 1;`],
  ["shell-knows-no-room", `${web}/shell/frame.ts`, `import "../app/page.tsx"; export const frame = 1;`],
  [
    "ui-knows-no-domain",
    "packages/ui/src/person.tsx",
    `import "@gongbang/domain/aid/cap"; export const person = 1;`,
  ],
  [
    "nothing-stands-on-the-apps",
    "packages/documents/src/app.ts",
    `import "../../../apps/web/src/app/page.tsx"; export const app = 1;`,
  ],
  ["no-cycles", `${domain}/aid/egg.ts`, `import { hen } from "./hen.ts"; export const egg = () => hen;`],
  ...rooms.slice(0, -1).flatMap((room, i): typeof planted => {
    const next = rooms[i + 1];
    return [
      [
        `${room}-stands-below`,
        `${domain}/${room}/up.ts`,
        `import "../${next}/word.ts"; export const up = 1;`,
      ],
      [
        `api-${room}-stands-below`,
        `${api}/${room}/look-up.ts`,
        `import "../${next}/reads.ts"; export const up = 1;`,
      ],
    ];
  }),
];

let tree: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
};

beforeAll(() => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), "direction-")));
  for (const name of ["zod", "drizzle-orm", "react", "extract"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "main.js" }));
    write(`node_modules/${name}/main.js`, "");
  }
  mkdirSync(join(tree, "node_modules/@gongbang"));
  for (const name of ["domain", "db", "api", "documents", "ui"]) {
    const kind = name === "ui" ? "tsx" : "ts";
    const manifest = { name: `@gongbang/${name}`, exports: { "./*": `./src/*.${kind}` } };
    write(`packages/${name}/package.json`, JSON.stringify(manifest));
    symlinkSync(join(tree, "packages", name), join(tree, "node_modules/@gongbang", name));
  }
  write("package.json", "{}");
  for (const [path, text] of Object.entries(lawful)) write(path, text);
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("what may import what", () => {
  it("holds in the whole repository", { timeout: 60_000 }, () => {
    const { found, cruised } = objections(root);
    expect(found).toEqual([]);
    expect(cruised).toBeGreaterThan(10);
  });
  it("objects to nothing in a lawful tree, and to every planted import", { timeout: 60_000 }, () => {
    expect(objections(tree).found).toEqual([]);
    for (const [, path, text] of planted) write(path, text);
    write(`${domain}/aid/hen.ts`, `import { egg } from "./egg.ts"; export const hen = () => egg;`);
    const { found } = objections(tree);
    const missed = planted.filter(
      ([rule, path]) => !found.some((each) => each.startsWith(`${rule}: ${path} `)),
    );
    expect(missed).toEqual([]);
  });
});
