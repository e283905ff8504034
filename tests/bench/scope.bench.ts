import { readFileSync } from "node:fs";
import { migrate } from "@gongbang/db/migrate";
import { open } from "@gongbang/db/open";
import type { Actor } from "@gongbang/domain/access/policy";
import type { BenchReport } from "../../scripts/bench.ts";
import { openScratch } from "../../scripts/database.ts";
import { dataFolder } from "../../scripts/places.ts";
import { secretsIn } from "../../scripts/secrets.ts";
import { makeStops } from "../../scripts/stop.ts";
import { type Caller, statementsOf } from "./support/bare-sql.ts";
import { explain } from "./support/explain.ts";
import { fillFederation } from "./support/fill-federation.ts";

const registered = Number(process.env.MEMBERS ?? 1_000_000);
/** R9 of the handbook: each named query by its index, and below this. */
const barMs = 50;

type Named = [name: string, call: (api: Caller) => Promise<unknown>];

/**
 * `pnpm bench scope`: the register's queries under row security at a million members, for the federation, a
 * street and one basic union: what each takes in the database, by which indexes, and what was read end to end.
 */
export async function bench(report: BenchReport): Promise<void> {
  const stops = makeStops();
  try {
    await run(report, stops);
  } finally {
    await stops.all();
  }
}

async function run(report: BenchReport, stops: ReturnType<typeof makeStops>) {
  const secrets = secretsIn(dataFolder());
  const database = await openScratch(secrets.officePassword);
  stops.after(database.stop);
  await migrate(database.adminUrl, { officePassword: secrets.officePassword });
  const kek = Buffer.from(readFileSync(secrets.keysFile, "utf8").trim(), "base64");
  const began = Date.now();
  const heights = await fillFederation(database.adminUrl, kek, registered);
  report.note(`${registered} members were made in ${((Date.now() - began) / 1000).toFixed(0)} s.`);

  const admin = open(database.adminUrl, { max: 2 });
  stops.after(admin.close);
  let slowest = 0;
  for (const [scope, actor] of Object.entries(heights)) {
    for (const [name, call] of await queries(admin, actor)) {
      const statements = await statementsOf(database.officeUrl, kek, actor, call);
      await explain(database.officeUrl, statements);
      const plan = await explain(database.officeUrl, statements);
      slowest = Math.max(slowest, plan.ms);
      report.row({
        scope,
        query: name,
        "SQL ms": plan.ms.toFixed(2),
        "within 50 ms": plan.ms <= barMs ? "yes" : "NO",
        "read end to end": plan.scans.join(" "),
        indexes: plan.indexes.join(" "),
      });
    }
  }
  report.note(`The slowest took ${slowest.toFixed(1)} ms in the database (bar ${barMs}).`);
}

type Admin = ReturnType<typeof open>;

async function queries({ sql: raw }: Admin, actor: Actor): Promise<Named[]> {
  const within = `${actor.unionPath}%`;
  const [member] =
    await raw`select id, name, name_initials as initials, name_pinyin as pinyin, phone_tail as tail,
    id_tail as "idTail" from members where union_path like ${within} and phone_tail is not null limit 1`;
  const [far] = await raw`select id, name_pinyin as pinyin from members where union_path like ${within}
    order by name_pinyin desc, id desc offset 500 limit 1`;
  if (!member || !far) throw new Error("Bug: the scope has members");
  const find =
    (text: unknown): Named[1] =>
    (api) =>
      api.members.find({ text: String(text) });
  return [
    ["list, first page", (api) => api.members.list({})],
    ["list, a late page", (api) => api.members.list({ after: { pinyin: far.pinyin, id: far.id } })],
    ["list, kept by me", (api) => api.members.list({ view: "mine" })],
    ["list, by two characters", (api) => api.members.list({ text: String(member.name).slice(-2) })],
    ["find by one character", find(String(member.name).slice(0, 1))],
    ["find by two characters", find(String(member.name).slice(-2))],
    ["find by initials", find(member.initials)],
    ["find by pinyin", find(member.pinyin)],
    ["find by phone tail", find(member.tail)],
    ["find by id tail", find(member.idTail)],
    ["record", (api) => api.members.record({ id: String(member.id) })],
    ["overview", (api) => api.overview.numbers({})],
  ];
}
