import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Machine } from "@gongbang/domain/kernel/machine";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { fillBankTemplates } from "./bank-templates.ts";
import { arrowsOf, machines } from "./machines.ts";
import { fillCalendar } from "./published-calendar.ts";
import { installQueue } from "./queue.ts";

type AnyMachine = Machine<{ status: string }, string, string>;

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const lock = 727_001;

/**
 * Brings a database to this version: roles, tables, functions and policies, the machines' arrows, the
 * queue, and the published work calendar. Safe to run again, and from several starters at once.
 * `adminUrl` may create roles and owns nothing of ours; `officePassword` becomes the app login's.
 */
export async function migrate(adminUrl: string, options: { officePassword?: string } = {}): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await run(sql, "00-roles.sql");
    if (options.officePassword !== undefined) await setOfficePassword(sql, options.officePassword);
    await sql`set role gongbang_owner`;
    await runMigrations(drizzle({ client: sql }), { migrationsFolder: folder("../migrations") });
    await sql`reset role`;
    for (const file of sqlFiles().filter((name) => name !== "00-roles.sql")) await run(sql, file);
    await fillLegalSteps(sql);
    await sql`select app.ensure_audit_months(current_date, 12)`;
    await fillCalendar(sql);
    await fillBankTemplates(sql);
    await installQueue(adminUrl);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const sqlFiles = () => readdirSync(folder("./sql")).sort();

/** The files of src/sql are written so that running them again changes nothing. */
async function run(sql: Sql, file: string) {
  await sql.unsafe(readFileSync(folder(`./sql/${file}`), "utf8"));
}

async function setOfficePassword(sql: Sql, password: string) {
  const [row] =
    await sql`select format('alter role gongbang_office password %L', ${password}::text) as statement`;
  await sql.unsafe(row?.statement);
}

async function fillLegalSteps(sql: Sql) {
  const arrows = machines.flatMap((machine) => arrowsOf(machine as unknown as AnyMachine));
  await sql.begin(async (tx) => {
    await tx`delete from app.legal_steps`;
    if (arrows.length > 0) await tx`insert into app.legal_steps ${tx(arrows)}`;
  });
}
