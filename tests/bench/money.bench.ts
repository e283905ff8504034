import { migrate } from "@gongbang/db/migrate";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { BenchReport } from "../../scripts/bench.ts";
import { openScratch } from "../../scripts/database.ts";
import { dataFolder } from "../../scripts/places.ts";
import { secretsIn } from "../../scripts/secrets.ts";
import { makeStops } from "../../scripts/stop.ts";
import { fundsNow, moneyStorm, sidesOf } from "../support/money-storm.ts";
import { openScene } from "../support/scene.ts";

const seconds = Number(process.env.SECONDS ?? 60);

/**
 * `pnpm bench money`: sixteen clients reserve, approve, pay, return and reverse on five funds for a minute (trust.md
 * 2.4, T1). What they were told is kept in a notebook; at the end the office must say the same of every fund.
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
    const until = Date.now() + seconds * 1000;
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const storm = await moneyStorm(scene, { seed, goOn: () => Date.now() < until });
    await storm.close();
    const now = await fundsNow(scene, storm.funds);
    for (const [i, kept] of storm.funds.entries()) {
      const yuan = (fen: number) => (fen / 100).toFixed(2);
      report.row({
        ...{ fund: i + 1, cap: yuan(kept.cap), spent: yuan(kept.spent), reserved: yuan(kept.reserved) },
        movements: kept.moves,
      });
      report.claim(`Fund ${i + 1} stands as the notebook of its clients says.`, sameFigures(now[i], kept));
      report.claim(`Fund ${i + 1} is not overspent.`, kept.spent + kept.reserved <= kept.cap);
    }
    const { debits, credits } = await sidesOf(scene);
    const faults = await scene.sql`select fault from app.fund_faults()`;
    const { broken, lines } = await verifyAudit(scene.sql, scene.keys);
    report.note(
      `${storm.steps} commands in ${seconds} s by 16 clients, seed ${seed}; ${debits} fen debits, ${credits} fen credits.`,
    );
    report.claim("Debits are equal to credits.", debits === credits);
    report.claim(`Faults of the ledger: ${faults.length}.`, faults.length === 0);
    report.claim(`Lines of the trail: ${lines}, broken chains: ${broken.length}.`, broken.length === 0);
    report.note([...storm.words].map(([word, many]) => `${word} ${many}`).join(", "));
  } finally {
    await stops.all();
  }
}

type Figures = { spent: number; reserved: number; moves: number };
const sameFigures = (a: Figures | undefined, b: Figures) =>
  a !== undefined && a.spent === b.spent && a.reserved === b.reserved && a.moves === b.moves;
