import { migrate } from "@gongbang/db/migrate";
import type { BenchReport } from "../../scripts/bench.ts";
import { openScratch } from "../../scripts/database.ts";
import { dataFolder } from "../../scripts/places.ts";
import { secretsIn } from "../../scripts/secrets.ts";
import { makeStops } from "../../scripts/stop.ts";
import { diceOf } from "../support/dice.ts";
import { openScene } from "../support/scene.ts";
import { settled, visitStorm } from "../support/visit-storm.ts";

const submissions = Number(process.env.SUBMISSIONS ?? 10_000);
const phones = 40;
/** Of a hundred calls so many meet a fault, and the slowest answer takes so many milliseconds (trust.md 2.4, T2). */
const share = 0.3;
const delayMs = 300;

/**
 * `pnpm bench visits`: ten thousand visits from forty telephones through a line that loses, delays, doubles and cuts.
 * At the end there are as many rows as keys, and none is missing.
 */
export async function bench(report: BenchReport): Promise<void> {
  const stops = makeStops();
  try {
    const secrets = secretsIn(dataFolder());
    const database = await openScratch(secrets.officePassword);
    stops.after(database.stop);
    await migrate(database.adminUrl, { officePassword: secrets.officePassword });
    const scene = await openScene({ database });
    stops.after(scene.close);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const each = Math.ceil(submissions / phones);
    const storm = await visitStorm(scene, { phones, each, share, delayMs, roll: diceOf(seed).roll });
    const { rows, keys, missing, outOfOrder, lines } = await settled(scene, storm.ids);
    report.row({
      ...{
        saved: storm.ids.length,
        rows,
        keys,
        missing,
        "out of order": outOfOrder,
        "lines of the trail": lines,
      },
      ...{ "calls that arrived": storm.calls, seconds: storm.seconds.toFixed(1) },
    });
    const said = Object.entries(storm.faults).map(([fault, times]) => `${fault} ${times}`);
    report.note(
      `${phones} telephones, seed ${seed}. Calls by what the line did to them: ${said.join(", ")}.`,
    );
    const exact = rows === keys && rows === storm.ids.length && missing === 0;
    report.claim("Rows equal keys, and none is missing.", exact);
  } finally {
    await stops.all();
  }
}
