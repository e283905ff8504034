import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe("the catalogue", () => {
  const carrying = async () =>
    (
      await scene.sql`select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and a.attname = 'union_path' and not a.attisdropped
          and c.relkind in ('r', 'p') and not c.relispartition order by 1`
    ).map(({ name }) => String(name));
  const listed = async () =>
    (await scene.sql`select name from app.path_tables() order by 1`).map(({ name }) => String(name));

  it("has no table with a union's path of which nobody said what becomes of it", async () => {
    expect(await carrying()).toEqual(await listed());
  });
  it("notices a new one", async () => {
    await scene.sql`create table planted (id uuid, union_path text)`;
    expect(await carrying()).not.toEqual(await listed());
    await scene.sql`drop table planted`;
  });
  it("has no other column of a path but those of the tree and of transfers", async () => {
    const others = await scene.sql`select c.relname || '.' || a.attname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and a.attnum > 0
        and a.attname like '%path' and a.attname <> 'union_path' and c.relkind in ('r', 'p') order by 1`;
    expect(others.map(({ name }) => name)).toEqual([
      "transfers.from_path",
      "transfers.to_path",
      "transitions.from_path",
      "transitions.to_path",
      "unions.path",
    ]);
  });
  it("moves a person's rows only in tables that say by which column they are a person's", async () => {
    const rows = await scene.sql`select name, person from app.path_tables() where person is not null`;
    for (const { name, person } of rows) {
      const [column] = await scene.sql`select 1 from pg_attribute
        where attrelid = ${name}::regclass and attname = ${person} and not attisdropped`;
      expect(column, `${name}.${person}`).toBeDefined();
    }
  });
});
