import { members } from "@gongbang/db/schema/members";
import { mergeFieldNames, mergeFields, stayingColumns } from "@gongbang/domain/members/merge";
import { getTableColumns } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Columns that hold the id of any record: where that is a member, their own rows say what becomes of them. */
const anyRecord = ["audit.record_id", "status_changes.record_id", "deadlines.record_id"];

/** Every column of the database that names a member: by a foreign key, or by what it is called. */
async function columnsNamingMembers(): Promise<string[]> {
  const keyed = await scene.sql`
    select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = 'members'::regclass`;
  const called = await scene.sql`
    select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.atttypid = 'uuid'::regtype and a.attnum > 0 and not a.attisdropped
       and (a.attname like '%member_id' or a.attname in ('record_id', 'person_id'))`;
  const all = new Set([...keyed, ...called].map(({ column }) => String(column)));
  return [...all].filter((column) => !anyRecord.includes(column)).sort();
}

it("says of every column that names a member what a merge does with it", async () => {
  const rows =
    await scene.sql`select table_name || '.' || column_name as column, handling from app.member_references()`;
  expect(rows.map(({ column }) => column).sort()).toEqual(await columnsNamingMembers());
  expect(new Set(rows.map(({ handling }) => handling))).toEqual(new Set(["move", "stay"]));
});

it("finds a column that nobody has thought of", async () => {
  await scene.sql`create table keepsakes (id uuid primary key, member_id uuid)`;
  expect(await columnsNamingMembers()).toContain("keepsakes.member_id");
  await scene.sql`drop table keepsakes`;
  await scene.sql`create table keepsakes (id uuid primary key, owner uuid references members (id))`;
  expect(await columnsNamingMembers()).toContain("keepsakes.owner");
  await scene.sql`drop table keepsakes`;
});

it("chooses every column of a member by a field, or leaves it with the record that is kept", () => {
  const chosen: string[] = mergeFieldNames.flatMap((field) => [...mergeFields[field].columns]);
  expect([...chosen, ...stayingColumns].sort()).toEqual(Object.keys(getTableColumns(members)).sort());
});

it("moves nothing by which the database would tell two rows of one person apart", async () => {
  // A unique column would stop a merge half-way: what waits for a decision is refused first, the photo is put aside.
  const known = [
    "archives_one_live_a_member",
    "member_changes_one_pending",
    "member_files_one_photo",
    "transfers_one_open_a_member",
  ];
  const rows = await scene.sql`
    select i.indexrelid::regclass::text as name from pg_index i
      join app.member_references() r on i.indrelid = r.table_name::regclass and r.handling = 'move'
      join pg_attribute a on a.attrelid = i.indrelid and a.attname = r.column_name and a.attnum = any(i.indkey)
     where i.indisunique and r.table_name <> 'members' order by 1`;
  expect(rows.map(({ name }) => name)).toEqual(known);
});
