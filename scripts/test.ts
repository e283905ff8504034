import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.ts";
import { asOne, countVitest, endRunning, type Outcome, run } from "./command.ts";
import { runBrowserTests } from "./e2e.ts";
import { commandOf, dataFolder } from "./places.ts";
import { makeStops } from "./stop.ts";
import { sentenceFor } from "./words.ts";

type Step = { name: string; run: () => Promise<Outcome> };
type Result = Outcome & { name: string; seconds: number };

/**
 * `pnpm test`: every check there is, the cheapest first; one that fails doesn't keep the later ones from
 * running. The last line is exactly "N passed, N failed".
 */
export async function main(): Promise<number> {
  const stops = makeStops();
  stops.after(endRunning);
  const dataDir = dataFolder();
  const check = (name: string, args: string[], command = name) =>
    run([commandOf(name, command), ...args]).then(asOne);
  const before: Step[] = [
    { name: "lint", run: () => check("@biomejs/biome", ["ci", "."], "biome") },
    { name: "boundaries", run: () => check("dependency-cruiser", DEPCRUISE, "depcruise") },
    { name: "types", run: () => check("turbo", ["run", "types", "--output-logs=errors-only"]) },
    // What belongs to no package: the tests, the scripts, the story.
    { name: "types of the rest", run: () => check("typescript", ["--noEmit"], "tsc") },
  ];
  const beside: Step[] = [
    { name: "knip", run: () => check("knip", []) },
    ...["unit", "guards", "db"].map((name) => ({ name, run: () => vitest(name, dataDir) })),
  ];
  const results = await all(before);
  // The build starts after the types, which write into the same folder, and runs beside the tests that don't need it.
  const build = ensureBuilt(join(dataDir, "build.log"));
  stops.after(build.stop);
  const built = timed({ name: "build", run: () => build.done.then(() => asOne(0)) });
  results.push(...(await all(beside)), await built);
  const usable = results.at(-1)?.failed === 0;
  if (usable) results.push(await timed({ name: "e2e", run: () => runBrowserTests(stops, []) }));
  await stops.all();
  return report(results);
}

const DEPCRUISE = ["--config", ".dependency-cruiser.cjs", "apps", "packages"];

async function vitest(project: string, dataDir: string): Promise<Outcome> {
  const json = join(dataDir, `${project}.json`);
  rmSync(json, { force: true });
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  return countVitest(json, await run([commandOf("vitest"), "run", "--project", project, ...reports]));
}

async function all(steps: Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await timed(step));
  return results;
}

async function timed({ name, run }: Step): Promise<Result> {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const outcome = await run().catch((cause) => {
    console.error(sentenceFor(cause));
    return asOne(1);
  });
  return { name, ...outcome, seconds: (Date.now() - began) / 1000 };
}

function report(results: Result[]): number {
  const sum = (part: "passed" | "failed" | "seconds") =>
    results.reduce((total, each) => total + each[part], 0);
  console.log("\nstep                passed  failed  skipped  seconds");
  for (const { name, passed, failed, skipped, seconds } of results) {
    const cells = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)];
    console.log(`${name.padEnd(18)}  ${cells.join("  ")}  ${seconds.toFixed(1).padStart(7)}`);
  }
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}
