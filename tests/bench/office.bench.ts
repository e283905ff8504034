import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "@gongbang/db/open";
import { officers } from "@gongbang/db/schema/office";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import type { BenchReport } from "../../scripts/bench.ts";
import { ensureBuilt } from "../../scripts/build.ts";
import { dataFolder } from "../../scripts/places.ts";
import { setStage } from "../../scripts/stage.ts";
import { makeStops } from "../../scripts/stop.ts";
import { bareSender, type Caller, statementsOf } from "./support/bare-sql.ts";
import { fillRegister } from "./support/fill-register.ts";
import { cookieOf, type Figures, measureInTurn, memoryMbOf } from "./support/visitor.ts";

const registered = 100_000;
/** So often each is called before anything is measured: a web that has been up for some minutes, not one that has just started. */
const warming = 800;
const turns = { rounds: 10, times: 50 };
const ms = (value: number) => value.toFixed(1);

/**
 * `pnpm bench office`: a register of 100,000, production mode, one call after the other: what a caseworker's
 * and a manager's calls take, beside the same SQL sent bare, and beside an empty procedure and an empty page.
 */
export async function bench(report: BenchReport): Promise<void> {
  const stops = makeStops();
  try {
    const build = ensureBuilt(join(dataFolder(), "build.log"));
    await build.done;
    await run(report, stops);
  } finally {
    await stops.all();
  }
}

async function run(report: BenchReport, stops: ReturnType<typeof makeStops>) {
  const { office, adminUrl, officeUrl, secrets } = await setStage(stops);
  const kek = Buffer.from(readFileSync(secrets.keysFile, "utf8").trim(), "base64");
  await fillRegister(adminUrl, kek, registered);
  const admin = open(adminUrl, { max: 2 });
  stops.after(admin.close);
  const [worker, manager] = [await officerWith(admin, "caseworker"), await officerWith(admin, "manager")];
  const cookies = {
    worker: await cookieOf(admin.sql, worker.id),
    manager: await cookieOf(admin.sql, manager.id),
  };
  const ids = await someIds(admin, worker.unionPath);
  const { webPid: pid, address } = office;
  const bare = bareSender(officeUrl);
  stops.after(bare.close);

  const get = async (path: string, cookie: string) => {
    const headers = { cookie, "x-app": "1" };
    const answer = await fetch(`${address}${path}`, { headers, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  };
  const post = async (name: string, input: unknown, cookie: string) => {
    const headers = {
      cookie,
      "x-app": "1",
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
    };
    const answer = await fetch(`${address}/api/trpc/${name}`, {
      method: "POST",
      headers,
      body: JSON.stringify(input),
    });
    if (answer.status !== 200)
      throw new Error(`${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  };
  const bareFigures = async (actor: Actor, call: (api: Caller) => Promise<unknown>) => {
    const statements = await statementsOf(officeUrl, kek, actor, call);
    const [figures] = await measureInTurn(process.pid, [() => bare.send(statements)], turns);
    return figures ?? null;
  };
  const visit = (i: number) => ({
    commandId: randomUUID(),
    archiveId: ids.archive,
    visitedOn: ids.today,
    method: "home" as const,
    met: true,
    minutes: 30,
    note: `第 ${i} 次`,
  });

  const asked = (name: string, input: unknown, cookie = cookies.worker) => ({
    call: () => post(name, input, cookie),
  });
  const page = (path: string, cookie = cookies.worker) => ({ call: () => get(path, cookie) });
  const calls: Call[] = [
    { name: "empty procedure, no cookie", ...asked("ping", {}, "") },
    { name: "empty procedure, signed in", ...asked("ping", {}), base: true },
    { name: "who am I", ...asked("office.self.me", {}) },
    {
      name: "member list, page 1",
      ...asked("members.list", {}),
      bare: () => bareFigures(worker, (api) => api.members.list({})),
    },
    {
      name: "search by two characters",
      ...asked("members.find", { text: "小明" }),
      bare: () => bareFigures(worker, (api) => api.members.find({ text: "小明" })),
    },
    {
      name: "member record",
      ...asked("members.record", { id: ids.member }),
      bare: () => bareFigures(worker, (api) => api.members.record({ id: ids.member })),
    },
    {
      name: "one visit written",
      call: (i) => post("visits.recordVisit", visit(i), cookies.worker),
    },
    {
      name: "overview",
      ...asked("overview.numbers", {}, cookies.manager),
      bare: () => bareFigures(manager, (api) => api.overview.numbers({})),
    },
  ];
  const pages: Call[] = [
    { name: "page: empty, in the shell", ...page("/office/help"), base: true },
    { name: "page: member list", ...page("/members") },
    { name: "page: member record", ...page(`/members/${ids.member}`) },
    { name: "page: overview", ...page("/overview", cookies.manager) },
  ];
  // Everything is called before anything is measured, so that what comes first isn't charged with the compiling.
  for (const { call } of [...calls, ...pages]) for (let i = 0; i < warming; i++) await call(-1 - i);
  for (const group of [calls, pages]) await measureAll(report, pid, group);
  await load(report, pid, () => post("members.list", {}, cookies.worker));
}

/** `base`: what those after it are compared with. It is signed in as they are, so that the ratio is the work's own. */
type Call = {
  name: string;
  call: (i: number) => Promise<void>;
  bare?: () => Promise<Figures | null>;
  base?: boolean;
};

/** In turn, each beside its SQL alone and as a multiple of the base among them. */
async function measureAll(report: BenchReport, pid: number, calls: readonly Call[]) {
  const measured = await measureInTurn(
    pid,
    calls.map(({ call }) => call),
    turns,
  );
  const empty = measured[calls.findIndex(({ base }) => base)];
  for (const [i, { name, bare: plainly }] of calls.entries()) {
    const [figures, plain] = [measured[i], await plainly?.()];
    if (!figures || !empty) throw new Error(`${name} was not measured`);
    report.row({
      call: name,
      "p50 ms": ms(figures.p50),
      "p95 ms": ms(figures.p95),
      "CPU ms": figures.cpuMs.toFixed(2),
      "bare SQL p50 ms": plain ? ms(plain.p50) : "",
      "p50 over SQL": plain ? ms(figures.p50 - plain.p50) : "",
      "bare SQL CPU ms": plain ? plain.cpuMs.toFixed(2) : "",
      "CPU over SQL": plain ? (figures.cpuMs - plain.cpuMs).toFixed(2) : "",
      "× empty (CPU)": (figures.cpuMs / empty.cpuMs).toFixed(2),
    });
  }
}

/** Eight at once for ten seconds: what the process grows to. */
async function load(report: BenchReport, pid: number, call: () => Promise<void>) {
  const until = Date.now() + 10_000;
  let [done, peak] = [0, 0];
  const one = async () => {
    while (Date.now() < until) {
      await call();
      done += 1;
      peak = Math.max(peak, memoryMbOf(pid));
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  report.note(
    `Under load, 8 at once for 10 s: ${(done / 10).toFixed(0)} member lists a second, ${peak.toFixed(0)} MB at most (bar 400).`,
  );
  report.note(
    "Bars: a signed-in call at most 2 × the empty procedure on the same handler, a page at most 1.5 × the empty page, by CPU.",
  );
}

type Admin = ReturnType<typeof open>;

async function officerWith({ db }: Admin, role: Role): Promise<Actor> {
  const [row] = await db
    .select()
    .from(officers)
    .where(sql`${role} = any(${officers.roles}) and status = 'active'`)
    .limit(1);
  if (!row) throw new Error(`the story has a ${role}`);
  return {
    id: row.id,
    name: row.name,
    roles: row.roles,
    unionId: row.unionId,
    unionPath: row.unionPath,
    sessionId: null,
  };
}

async function someIds({ sql: raw }: Admin, path: string) {
  const [member] = await raw`select id from members where union_path like ${`${path}%`} limit 1`;
  const [archive] =
    await raw`select id from archives where union_path like ${`${path}%`} and status = 'enrolled' limit 1`;
  const [now] = await raw`select (now() at time zone 'Asia/Shanghai')::date::text as today`;
  return { member: member?.id as string, archive: archive?.id as string, today: now?.today as string };
}
