import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "@gongbang/db/open";
import type { BenchReport } from "../../scripts/bench.ts";
import { ensureBuilt } from "../../scripts/build.ts";
import { startOffice } from "../../scripts/office.ts";
import { dataFolder } from "../../scripts/places.ts";
import { anyPort } from "../../scripts/port.ts";
import { setStage } from "../../scripts/stage.ts";
import { makeStops } from "../../scripts/stop.ts";
import { bareSender, type Caller, statementsOf } from "./support/bare-sql.ts";
import { fillFederation } from "./support/fill-federation.ts";
import { type Call, findKinds, type Kind, listKinds } from "./support/register-queries.ts";
import { cookieOf } from "./support/visitor.ts";

const registered = Number(process.env.MEMBERS ?? 1_000_000);
const visitors = 4;
/** So many that one moment's stall of the machine is not taken for a kind's slow end. */
const times = 400;

/**
 * `pnpm bench register`: a million members, production mode with two webs, four officers at once at each of three heights: what every
 * kind of search and of list takes over HTTP, beside the same SQL sent bare by one. MEMBERS makes it smaller.
 */
export async function bench(report: BenchReport): Promise<void> {
  const stops = makeStops();
  try {
    await ensureBuilt(join(dataFolder(), "build.log")).done;
    await run(report, stops);
  } finally {
    await stops.all();
  }
}

async function run(report: BenchReport, stops: ReturnType<typeof makeStops>) {
  const { office, adminUrl, officeUrl, secrets } = await setStage(stops);
  // Production runs the web twice (compose.yaml): the visitors turn to one after the other.
  const logs = mkdtempSync(join(tmpdir(), "bench-web-"));
  const beside = await startOffice({ officeUrl, secrets, port: await anyPort(), mode: "demo", logs });
  stops.after(beside.stop);
  const webs = [office.address, beside.address];
  const kek = Buffer.from(readFileSync(secrets.keysFile, "utf8").trim(), "base64");
  const began = performance.now();
  const heights = await fillFederation(adminUrl, kek, registered);
  report.note(`${registered} members were made in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  const admin = open(adminUrl, { max: 2 });
  stops.after(admin.close);
  const bare = bareSender(officeUrl);
  stops.after(bare.close);
  const late: string[] = [];
  for (const [scope, actor] of Object.entries(heights)) {
    const cookie = await cookieOf(admin.sql, actor.id);
    const kinds = [...(await findKinds(admin.sql, kek, actor)), ...(await listKinds(admin.sql, actor))];
    for (const kind of kinds) {
      let turn = 0;
      const over = await measured(kind, (call) => sent(webs[turn++ % webs.length] ?? "", cookie, call));
      const statements = await statementsOf(officeUrl, kek, actor, (api) => asked(api, first(kind)));
      const alone = await measured({ ...kind, calls: [first(kind)] }, () => bare.send(statements), 1);
      if (over.p95 > kind.barMs) late.push(`${scope}, ${kind.kind}`);
      report.row(row({ scope, kind, over, alone }));
    }
  }
  await pages(report, office.address, await cookieOf(admin.sql, heights.federation.id));
  report.note(
    late.length === 0
      ? "Every kind stays below its bar (search 60 ms, list 80 ms at the 95th percentile)."
      : `Above the bar: ${late.join("; ")}.`,
  );
}

type Figures = { p50: number; p95: number };
type Line = { scope: string; kind: Kind; over: Figures; alone: Figures };

const row = ({ scope, kind, over, alone }: Line) => ({
  scope,
  kind: kind.kind,
  "p50 ms": over.p50.toFixed(1),
  "p95 ms": over.p95.toFixed(1),
  "bar ms": kind.barMs,
  "bare SQL p50 ms": alone.p50.toFixed(1),
  "bare SQL p95 ms": alone.p95.toFixed(1),
});

function first({ calls, kind }: Kind): Call {
  const [call] = calls;
  if (!call) throw new Error(`Bug: ${kind} has a call`);
  return call;
}

const asked = (api: Caller, { procedure, input }: Call) => api.members[procedure](input as never);

/** The middle and the slow end of a kind's calls in turn, by so many at once. */
async function measured(
  { calls }: Kind,
  send: (call: Call) => Promise<unknown>,
  atOnce = visitors,
): Promise<Figures> {
  let next = 0;
  const took: number[] = [];
  const one = async (counted: boolean) => {
    const call = calls[next++ % calls.length];
    if (!call) return;
    const from = performance.now();
    await send(call);
    if (counted) took.push(performance.now() - from);
  };
  for (let i = 0; i < 40; i += 1) await one(false);
  const visitor = async () => {
    for (let i = 0; i < times / atOnce; i += 1) await one(true);
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A call as the browser sends it: by POST, so that nothing that was typed stands in an address. */
async function sent(address: string, cookie: string, { procedure, input }: Call): Promise<void> {
  const answer = await fetch(`${address}/api/trpc/members.${procedure}`, {
    method: "POST",
    headers: { cookie, "x-app": "1", "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`members.${procedure}: ${answer.status} ${text.slice(0, 300)}`);
}

/** The page itself, as a federation-wide officer opens it. */
async function pages(report: BenchReport, address: string, cookie: string) {
  const open = async () => {
    const answer = await fetch(`${address}/members`, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`/members: ${answer.status}`);
  };
  const kind: Kind = { kind: "page: the list", barMs: 0, calls: [{ procedure: "list", input: {} }] };
  const over = await measured(kind, open);
  report.row({
    scope: "federation",
    kind: kind.kind,
    "p50 ms": over.p50.toFixed(1),
    "p95 ms": over.p95.toFixed(1),
    "bar ms": "",
    "bare SQL p50 ms": "",
    "bare SQL p95 ms": "",
  });
}
