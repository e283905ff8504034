import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { appRouter } from "@gongbang/api/root";
import { openTable } from "@gongbang/documents/read-table";
import { type Actor, roles } from "@gongbang/domain/access/policy";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { application } from "../support/disputes.ts";
import { dumpOf, numbersIn, type Secrets, sealedPlains, secretsIn, secretsOf } from "../support/dump.ts";
import { aForm, aMember, aPerson } from "../support/hardship.ts";
import { openWorld, outcomeOf, procedureAt } from "../support/matrix.ts";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { sealedVisit } from "../support/phone.ts";
import { desk, plan, start, workbook } from "../support/roster.ts";
import { rosterOf, rosterRow } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { whatIsLogged } from "../support/stderr.ts";
import { matrix } from "./matrix.all.ts";

let scene: Scene;
let officer: Actor;
let logged = "";
const numbers = new Set<string>();
const words: string[] = [];
const secrets: Secrets = { numbers, words };
const secret = (text: string) => {
  if (/^\d{9,}[\dX]?$/.test(text)) numbers.add(text);
  else words.push(text);
  return text;
};

const first = 900_000;
const person = (n: number) => ({
  ...{ name: "王小明", unionId: officer.unionId, citizenId: secret(aCitizenId({ serial: first + n })) },
  ...{ phone: secret(aPhone(first + n)), bankCard: secret(aCard(first + n)) },
  address: `北京市西城区月坛街道${secret(`三里河${n}区五号楼`)}`,
});

async function members() {
  const { members: by } = scene.as(officer);
  for (let n = 0; n < 40; n += 1) await by.create({ ...command(), ...person(n) });
  const { id } = await by.create({ ...command(), ...person(40) });
  const fields = { phone: secret(aPhone(first + 5000)), address: `北京市西城区${secret("某某胡同十二号")}` };
  await by.change({ ...command(), memberId: id, version: 1, fields });
  // What is refused was typed too: the person who is there already, elsewhere, and with a wrong digit.
  const elsewhere = await scene.officer("caseworker", "/10/");
  const refused = { ...person(41), citizenId: aCitizenId({ serial: first }) };
  await by.create({ ...command(), ...refused }).catch(() => {});
  await scene
    .as(elsewhere)
    .members.create({ ...command(), ...refused, unionId: elsewhere.unionId })
    .catch(() => {});
  await by.create({ ...command(), ...person(42), citizenId: secret("110102198802140019") }).catch(() => {});
  for (const text of [aCitizenId({ serial: first }), aPhone(first + 1), aCard(first + 2)])
    await by.find({ text });
  await scene.as(elsewhere).members.seek({ text: aCitizenId({ serial: first }) });
  const reveal = { ...command(), memberId: id, field: "phone" as const, reason: "check" as const };
  await by.reveal(reveal);
}

async function households() {
  const { archives } = scene.as(officer);
  for (let n = 0; n < 12; n += 1) {
    const member = await aMember(scene, officer);
    secret(member.citizenId);
    const { id } = await archives.open({
      ...command(),
      memberId: member.id,
      givenOn: "2026-09-01",
      channel: "paper",
    });
    const { household } = await archives.record({ id });
    const citizenId = secret(aCitizenId({ serial: first + 100 + n, born: "20150301" }));
    const child = aPerson({ citizenId, illness: "04" });
    child.diagnosis = secret(`慢性肾衰竭第${n}期`);
    const self = aPerson({ id: household[0]?.id ?? "", relation: "01" });
    await archives.saveHousehold(aForm({ id, version: 1 }, {}, { members: [self, child] }));
    await onNotice(id);
    const objection = { receivedOn: "2026-09-10", objector: secret(`举报人赵六${n}`), text: "名下有车" };
    await archives.object({ ...command(), archiveId: id, ...objection });
  }
}

/** Hangs the notice out past the machine, for somebody to object to it. */
const onNotice = (id: string) =>
  scene.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update archives set status = 'onNotice', notice_from = '2026-09-07', notice_until = '2026-09-14' where id = ${id}`;
  });

async function disputes() {
  for (let n = 0; n < 25; n += 1) {
    const applicants = [{ name: "李桂兰", phone: secret(aPhone(first + 200 + n)) }];
    const told = {
      narrative: secret(`七月起停发工资，第${n}次催要`),
      employerPhone: secret(aPhone(first + 300 + n)),
    };
    await scene.as(officer).tickets.open(application({ applicants, ...told }));
  }
}

async function rosters() {
  const rows = rosterOf(60, first + 400);
  const wrong = rosterOf(6, first + 500).map((row) => row.with(1, ""));
  for (const row of [...rows, ...wrong]) for (const cell of [row[3], row[4], row[7]]) secret(cell ?? "");
  const { importId, read } = await plan(scene, officer, await workbook([...rows, ...wrong]));
  await runJob(scene.house, await start(scene, officer, importId), desk(scene));
  const { failedFileId } = await read();
  return failedFileId ?? "";
}

/** Breaks on purpose, with people's data in the statement: what then stands in the log? */
async function bugs() {
  await scene.sql`alter table members add constraint no_more check (name <> '坏运气') not valid`;
  await scene
    .as(officer)
    .members.create({ ...command(), ...person(50), name: "坏运气" })
    .catch(() => {});
  await scene.sql`alter table members drop constraint no_more`;
  await scene.sql`alter table tickets add constraint no_more check (summary <> '坏运气') not valid`;
  const applicants = [{ name: "李桂兰", phone: secret(aPhone(first + 399)) }];
  await scene
    .as(officer)
    .tickets.open(application({ applicants, summary: "坏运气" }))
    .catch(() => {});
  await scene.sql`alter table tickets drop constraint no_more`;
}

let failedFile = "";
beforeAll(async () => {
  scene = await openScene({ queue: true });
  officer = await scene.officer(["caseworker", "manager", "mediator"], "/09/");
  const { text } = await whatIsLogged(async () => {
    await members();
    await households();
    await disputes();
    failedFile = await rosters();
    await bugs();
  });
  logged = text;
});
afterAll(() => scene.close());

describe("a copy of the database", () => {
  it("holds none of the numbers, addresses, diagnoses and accounts that were typed, in no table of any schema", async () => {
    expect(numbers.size).toBeGreaterThan(300);
    expect(words.length).toBeGreaterThan(80);
    const found = [...(await dumpOf(scene))].map(
      ([table, text]) => [table, secretsIn(text, secrets)] as const,
    );
    expect(found.filter(([, each]) => each.length > 0)).toEqual([]);
    for (const table of [
      "public.members",
      "public.commands",
      "public.jobs",
      "public.files",
      "public.audit_heads",
    ])
      expect(found.map(([name]) => name)).toContain(table);
    expect(found.some(([name]) => name.startsWith("pgboss."))).toBe(true);
  });

  it("would be seen to hold one, wherever somebody left it", async () => {
    const [card = ""] = numbers;
    await scene.sql`update jobs set task = jsonb_build_object('left', ${card}::text) where id = (select min(id::text)::uuid from jobs)`;
    await scene.sql`update files set content = ${Buffer.from(`x${card}`)} where id = ${failedFile}`.catch(
      () => {},
    );
    const dump = await dumpOf(scene);
    expect(secretsIn(dump.get("public.jobs") ?? "", secrets)).toEqual([card]);
    expect(secretsIn(dump.get("public.files") ?? "", secrets)).toEqual([card]);
    expect(numbersIn(`7${card}7`, numbers)).toEqual([card]);
  });

  it("holds all of them sealed: with the key they are there", async () => {
    const plain = secretsOf(await sealedPlains(scene)).numbers;
    expect([...numbers].filter((number) => plain.has(number)).length).toBeGreaterThan(250);
  });
});

/** The files of the server, where they are on this machine and may be read. */
async function serverFiles(): Promise<string[]> {
  const [row] = await scene.sql`select current_setting('data_directory') as home`;
  const home = String(row?.home);
  const under = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? under(path) : entry.isFile() ? [path] : [];
    });
  const [oid] = await scene.sql`select oid::text from pg_database where datname = current_database()`;
  try {
    return [...under(join(home, "base", String(oid?.oid))), ...under(join(home, "pg_wal"))];
  } catch {
    return [];
  }
}

it("neither the pages of the server nor its write-ahead log hold one, where they can be read from here", async () => {
  // A fresh number that was only ever typed to the office: the ones above were planted in the test before.
  const typed = new Set<string>();
  const { phone, citizenId, bankCard, ...more } = person(60);
  for (const number of [phone, citizenId, bankCard]) typed.add(number);
  await scene.as(officer).members.create({ ...command(), phone, citizenId, bankCard, ...more });
  await scene.sql`checkpoint`;
  for (const file of await serverFiles()) {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) continue;
    expect(numbersIn(readFileSync(file, "latin1"), typed), file).toEqual([]);
  }
});

it("the log holds none, not even of what broke", () => {
  expect(logged.match(/"event":"bug"/g)).toHaveLength(2);
  expect(secretsIn(logged, secrets)).toEqual([]);
  // Nor any other word of the people's that stood in the statements.
  for (const word of ["坏运气", "李桂兰", "params:"]) expect(logged).not.toContain(word);
});

describe("the answer of every question", () => {
  const reads = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  )
    .filter(([path, { _def }]) => _def.type === "query" && matrix[path])
    .map(([path]) => path);

  it("asked by every role that may ask, holds none of what is sealed", async () => {
    const own = await openScene();
    const { actors, keepers } = await openWorld(own, [...roles]);
    const keeper = keepers.get("same");
    if (!keeper) throw new Error("no keepers");
    const inputs = new Map<string, unknown>();
    for (const path of reads) inputs.set(path, (await matrix[path]?.input?.(own, keeper)) ?? {});
    const [fund] = await own.sql`select id from funds`;
    inputs.set("funds.record", { fundId: fund?.id });
    inputs.set("figures.carry", { year: 2026 });
    inputs.set("members.trail", inputs.get("members.record"));
    inputs.set("memberships.targets", { text: "工会" });
    inputs.set("records.union", { unionId: keeper.unionId });
    inputs.set("tickets.against", { name: "北京恒远物业管理有限公司" });
    inputs.set("transitions.receivers", { unionId: keeper.unionId });
    const { entryId, sealed: entry } = await sealedVisit(own, keeper, await anEnrolled(own, keeper));
    inputs.set("rounds.openEntry", { entryId, sealed: entry });
    // A union's address stands on its poster: it is sealed against copies of the database alone.
    const sealed = secretsOf(await sealedPlains(own, ["join_links", "apply_links"]));
    expect(sealed.numbers.size).toBeGreaterThan(5);
    const answered = new Set<string>();
    const leaks: string[] = [];
    const ask = async (actor: Actor, path: string, input: unknown) => {
      const { code, answer } = await outcomeOf(() => procedureAt(own.as(actor), path)(input));
      if (code !== "through" || answer === undefined) return;
      answered.add(path);
      leaks.push(...secretsIn(JSON.stringify(answer), sealed).map((each) => `${path}: ${each}`));
    };
    for (const actor of [...actors.values(), keeper])
      for (const [path, input] of inputs) await ask(actor, path, input);
    await own.close();
    expect(leaks).toEqual([]);
    expect(reads.filter((path) => !answered.has(path))).toEqual([]);
  });
});

it("the workbook of the failed rows gives them back to whoever sent them, and to nobody else", async () => {
  const other = await scene.officer("caseworker", "/10/");
  await expect(readFile(scene.context(other), failedFile)).rejects.toMatchObject({
    refusal: { code: "ACCESS.NOT_FOUND" },
  });
  const { importId, read } = await plan(scene, officer, await workbook([rosterRow(first + 700).with(1, "")]));
  await runJob(scene.house, await start(scene, officer, importId), desk(scene));
  const { bytes } = await readFile(scene.context(officer), (await read()).failedFileId ?? "");
  const rows = await Array.fromAsync(orRefuse(await openTable(bytes)).rows());
  expect(rows[0]?.cells[3]).toBe(rosterRow(first + 700)[3]);
});
