import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { leadsTo } from "../packages/domain/src/kernel/machine.ts";

/** A status machine, as far as a reader of its table needs it. */
export type AnyMachine = {
  name: string;
  initial: string;
  states: Record<string, { final?: true }>;
  transitions: Record<string, { from: readonly string[]; to: string; action: string }>;
  clocks: Record<
    string,
    {
      startsOn: string;
      from?: string;
      stopsOn: readonly string[];
      span: { length: number; unit: string };
      law: string;
      permits?: true;
    }
  >;
};

function isMachine(value: unknown): value is AnyMachine {
  const parts = ["name", "initial", "states", "transitions", "clocks"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}

/** Every machine that a `*.status.ts` file of the domain exports, by name. */
export async function machinesOf(root: string): Promise<AnyMachine[]> {
  const files = globSync("packages/domain/src/*/*.status.ts", { cwd: root }).sort();
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)),
  );
  return modules.flatMap((each) => Object.values(each).filter(isMachine));
}

/** The machine as a Mermaid picture. */
export function diagram({ initial, states, transitions }: AnyMachine): string {
  const arrows = Object.entries(transitions).flatMap(([event, { from, to }]) =>
    from.map((state) => `  ${state} --> ${leadsTo(to, state)}: ${event}`),
  );
  const ends = Object.keys(states).filter((state) => states[state]?.final);
  const lines = [
    "stateDiagram-v2",
    `  [*] --> ${initial}`,
    ...arrows,
    ...ends.map((end) => `  ${end} --> [*]`),
  ];
  return `\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;
}
