import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { policy, roles } from "../packages/domain/src/access/policy.ts";
import { type AnyMachine, diagram, machinesOf } from "./machines.ts";

const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
const table = (head: string[], rows: string[][]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");

function chapter(machine: AnyMachine): string {
  const steps = Object.entries(machine.transitions).map(([event, { from, to, action }]) => [
    `\`${event}\``,
    code(from),
    `\`${to}\``,
    `\`${action}\``,
  ]);
  const clocks = Object.entries(machine.clocks).map(([name, clock]) => [
    `\`${name}\`${clock.permits ? " (permits when it has run out)" : ""}`,
    `\`${clock.startsOn}\`${clock.from ? `, counted from \`${clock.from}\`` : ""}`,
    code(clock.stopsOn),
    `${clock.span.length} ${clock.span.unit}`,
    clock.law,
  ]);
  const timed = clocks.length > 0 ? [table(["clock", "starts on", "stops on", "span", "law"], clocks)] : [];
  return [
    `## ${machine.name}`,
    diagram(machine),
    table(["step", "from", "to", "action"], steps),
    ...timed,
  ].join("\n\n");
}

/** docs/machines.md: a picture and a table of every status machine. */
export function machinesPage(machines: AnyMachine[]): string {
  const head =
    "# Status machines\n\nGenerated from the tables in the domain by `pnpm run docs`; do not edit.";
  return `${[head, ...machines.map(chapter)].join("\n\n")}\n`;
}

/** docs/policy.md: who may do what, and how wide. */
export function policyPage(): string {
  const rows = Object.entries(policy).map(([action, grants]) => {
    const wide: Partial<Record<string, string>> = grants;
    return [`\`${action}\``, ...roles.map((role) => wide[role] ?? "–")];
  });
  const head = `# Who may do what

Generated from the policy table in the domain by \`pnpm run docs\`; do not edit.
\`own\`: the rows one keeps. \`union\`: the rows of one's union and those under it. \`federation\`: every row.`;
  return `${head}\n\n${table(["action", ...roles], rows)}\n`;
}

/** The generated pages, by their path from the root. */
export async function pages(root: string): Promise<Record<string, string>> {
  return { "docs/machines.md": machinesPage(await machinesOf(root)), "docs/policy.md": policyPage() };
}

/** `pnpm run docs`: writes the generated pages; `--check` only says which are out of date. */
export async function main(args: string[]): Promise<number> {
  const root = resolve(import.meta.dirname, "..");
  for (const [path, text] of Object.entries(await pages(root))) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (args.includes("--check")) process.exitCode = 1;
    else writeFileSync(file, text);
    console.log(
      args.includes("--check") ? `${path} is out of date: run "pnpm run docs".` : `${path} written.`,
    );
  }
  return Number(process.exitCode ?? 0);
}
