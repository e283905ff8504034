import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { policy } from "../../packages/domain/src/access/policy.ts";
import { leadsTo, stays } from "../../packages/domain/src/kernel/machine.ts";
import { machinesPage, pages } from "../../scripts/docs.ts";
import { type AnyMachine, machinesOf } from "../../scripts/machines.ts";
import { root } from "./repo.ts";

/** What is wrong with a machine's table, as sentences. */
function faults(machine: AnyMachine): string[] {
  const say = (text: string) => `${machine.name}: ${text}`;
  return [...faultsOfStates(machine), ...faultsOfClocks(machine)].map(say);
}

function faultsOfStates({ initial, states, transitions }: AnyMachine): string[] {
  const steps = Object.entries(transitions);
  const arrows = steps.flatMap(([, { from, to }]) => from.map((was) => ({ was, becomes: leadsTo(to, was) })));
  const reached = new Set([initial, ...arrows.map(({ becomes }) => becomes)]);
  // A step that stays leads nowhere else: of a final state as well.
  const left = new Set(steps.flatMap(([, { from, to }]) => (to === stays ? [] : from)));
  const strangers = [...reached, ...left].filter((state) => !(state in states));
  return [
    ...strangers.map((state) => `${state} is no state`),
    ...steps
      .filter(([, { action }]) => !(action in policy))
      .map(([event]) => `${event} names no action of the policy`),
    ...Object.keys(states).flatMap((state) => {
      const final = states[state]?.final === true;
      return [
        ...(reached.has(state) ? [] : [`${state} has no way in`]),
        ...(final && left.has(state) ? [`${state} is final and has a way out`] : []),
        ...(!final && !left.has(state) ? [`${state} is not final and has no way out`] : []),
      ];
    }),
  ];
}

function faultsOfClocks({ transitions, clocks }: AnyMachine): string[] {
  return Object.entries(clocks).flatMap(([name, { startsOn, stopsOn, law }]) => [
    ...(law.trim() === "" ? [`${name} names no law`] : []),
    ...[startsOn, ...stopsOn]
      .filter((event) => event !== "create" && !(event in transitions))
      .map((event) => `${name} waits for ${event}, which is no step`),
  ]);
}

function stale(written: (path: string) => string | null, fresh: Record<string, string>): string[] {
  return Object.keys(fresh).filter((path) => written(path) !== fresh[path]);
}

const lawful: AnyMachine = {
  name: "planted",
  initial: "draft",
  states: { draft: {}, done: { final: true } },
  transitions: { finish: { from: ["draft"], to: "done", action: "aid.grant.pay" } },
  clocks: {
    work: { startsOn: "create", stopsOn: ["finish"], span: { length: 15, unit: "day" }, law: "an article" },
  },
};

describe("status machines", () => {
  it("have a way into every state, no way out of a final one, and a law for every clock", async () => {
    const machines = await machinesOf(root);
    expect(machines.length).toBeGreaterThan(0);
    expect(machines.flatMap(faults)).toEqual([]);
    expect(new Set(machines.map(({ name }) => name)).size).toBe(machines.length);
  });
  it("are printed in the docs as they are, and so is the policy", async () => {
    const written = (path: string) =>
      existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
    expect(stale(written, await pages(root)), 'run "pnpm run docs"').toEqual([]);
  });
  it("are found wanting where a fault is planted", () => {
    expect(faults(lawful)).toEqual([]);
    const planted: [Partial<AnyMachine>, string][] = [
      [{ states: { ...lawful.states, lost: { final: true } } }, "lost has no way in"],
      [{ states: { draft: {}, done: {} } }, "done is not final and has no way out"],
      [{ states: { draft: { final: true }, done: { final: true } } }, "draft is final and has a way out"],
      [{ initial: "begun" }, "begun is no state"],
      [
        { transitions: { finish: { from: ["draft"], to: "done", action: "aid.steal" } } },
        "finish names no action",
      ],
      [
        {
          clocks: {
            work: { startsOn: "create", stopsOn: ["finish"], span: { length: 1, unit: "day" }, law: " " },
          },
        },
        "work names no law",
      ],
      [
        { clocks: { work: { startsOn: "begin", stopsOn: [], span: { length: 1, unit: "day" }, law: "x" } } },
        "work waits for begin",
      ],
    ];
    for (const [fault, sentence] of planted) {
      expect(faults({ ...lawful, ...fault }).join("; ")).toContain(sentence);
    }
  });
  it("are discovered wherever a room has one", async () => {
    const tree = mkdtempSync(join(tmpdir(), "machines-"));
    mkdirSync(join(tree, "packages/domain/src/garden"), { recursive: true });
    const text = `export type Rose = { status: string };\nexport const other = 1;\nexport const roseMachine = ${JSON.stringify(lawful)};`;
    writeFileSync(join(tree, "packages/domain/src/garden/rose.status.ts"), text);
    expect(await machinesOf(tree)).toEqual([lawful]);
    rmSync(tree, { recursive: true });
  });
  it("cannot change without their page", () => {
    const page = machinesPage([lawful]);
    const changed = machinesPage([{ ...lawful, transitions: {} }]);
    expect(stale(() => page, { "docs/machines.md": page })).toEqual([]);
    expect(stale(() => page, { "docs/machines.md": changed })).toEqual(["docs/machines.md"]);
  });
});
