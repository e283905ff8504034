import type { Actor } from "@gongbang/domain/access/policy";
import type { Sql } from "postgres";
import { type Sealed, withNumbers } from "./uncover-numbers.ts";

/** One call that an officer makes, by procedure and input: sent through a caller, or over HTTP. */
export type Call = { procedure: "find" | "list" | "counts"; input: Record<string, unknown> };
/** A kind of query with as many inputs as there are people that it was drawn from. */
export type Kind = { kind: string; barMs: number; calls: Call[] };

const drawn = 25;
const find = (text: string): Call => ({ procedure: "find", input: { text } });
const list = (input: Record<string, unknown>): Call => ({ procedure: "list", input });
const all = (...of: unknown[]) => ({ where: { match: "all", of } });
const any = (...of: unknown[]) => ({ where: { match: "any", of } });

type Drawn = {
  name: string;
  pinyin: string;
  initials: string;
  number: string;
  idTail: string;
  phoneTail: string;
  cardTail: string;
  citizenId: string;
  phone: string;
  union: string;
};

/** Every kind of key, drawn from people of the actor's own scope. */
export async function findKinds(sql: Sql, kek: Buffer, actor: Actor): Promise<Kind[]> {
  const people = await draw(sql, kek, actor);
  const kind = (name: string, text: (person: Drawn) => string): Kind => ({
    kind: name,
    barMs: 60,
    calls: people.map((person) => find(text(person))),
  });
  const signs = ({ name }: Drawn) => [...name];
  return [
    kind("one character, a surname", (person) => signs(person)[0] ?? ""),
    kind("one character of a given name", (person) => signs(person).at(-1) ?? ""),
    kind("two characters", (person) => signs(person).slice(-2).join("")),
    kind("whole name", ({ name }) => name),
    kind("full pinyin", ({ pinyin }) => pinyin),
    kind("beginning of the pinyin", ({ pinyin }) => pinyin.slice(0, 4)),
    kind("one letter", ({ initials }) => initials.slice(0, 1)),
    kind("two initials", ({ initials }) => initials.slice(0, 2)),
    kind("all initials", ({ initials }) => initials),
    kind("mixed, character and initials", (person) => `${signs(person)[0]}${person.initials.slice(1)}`),
    kind("mixed, character and one letter", (person) => `${signs(person)[0]}${person.initials.slice(1, 2)}`),
    kind("id number", ({ citizenId }) => citizenId),
    kind("id tail", ({ idTail }) => idTail),
    kind("phone", ({ phone }) => phone),
    kind("phone tail", ({ phoneTail }) => phoneTail),
    kind("card tail", ({ cardTail }) => cardTail),
    kind("member number", ({ number }) => number),
    kind("unit's short name", ({ union }) => union),
    kind("nobody", ({ pinyin }) => `${pinyin}qxz`),
  ];
}

async function draw(sql: Sql, kek: Buffer, { unionPath }: Actor): Promise<Drawn[]> {
  const rows = await sql<(Omit<Drawn, "citizenId" | "phone"> & Sealed)[]>`
    select m.id, m.name, name_pinyin as pinyin, name_initials as initials, member_number as number, id_tail as "idTail",
           phone_tail as "phoneTail", card_tail as "cardTail", citizen_id as "sealedId", m.phone as "sealedPhone",
           u.short_name as "union"
      from members m join unions u on u.id = m.union_id
     where union_path >= ${unionPath} and union_path < ${`${unionPath}\u{10FFFF}`} and phone_tail is not null
       and card_tail is not null and m.name not like '%·%'
     order by m.id_mask, m.id limit ${drawn}`;
  return withNumbers(sql, kek, rows);
}

/** The list: its pages, its orders, its ready-made views, and saved ones from the dense to the very rare. */
export async function listKinds(sql: Sql, { unionPath }: Actor): Promise<Kind[]> {
  const places = await sql`select name_pinyin as pinyin, id from members
    where union_path >= ${unionPath} and union_path < ${`${unionPath}\u{10FFFF}`} order by name_pinyin, id`;
  const at = (share: number) => {
    const row = places[Math.floor(places.length * share)];
    return { pinyin: String(row?.pinyin), id: String(row?.id) };
  };
  const late = Math.min(places.length - 60, 250_000) / places.length;
  const pages = Array.from({ length: drawn }, (_, i) => list({ after: at(Math.max(0, late - i / 1000)) }));
  const kind = (name: string, ...calls: Call[]): Kind => ({ kind: `list: ${name}`, barMs: 80, calls });
  const oneOf = (field: string, ...value: string[]) => ({ field, op: "oneOf", value });
  return [
    kind("page 1", list({})),
    { kind: "list: page 5,000", barMs: 80, calls: pages },
    kind("by day of birth", list({ sort: "birthOn" })),
    kind("latest joined first", list({ sort: "joinedOn", descending: true })),
    kind("kept by me", list({ view: "mine" })),
    kind("new forms of work", list({ view: "newForm" })),
    kind("joined this year", list({ view: "thisYear" })),
    kind("incomplete", list({ view: "incomplete" })),
    kind("text 王", list({ text: "王" })),
    kind("text, two characters", ...["建国", "文军", "小明", "海燕"].map((text) => list({ text }))),
    kind("text, initials", ...["zsf", "wjg", "lxm", "cyh"].map((text) => list({ text }))),
    kind(
      "saved: doctors without a card",
      list(all(oneOf("education", "11"), { field: "bankCard", op: "empty" })),
    ),
    kind("saved: a small party", list(all(oneOf("politicalStatus", "04")))),
    kind(
      "saved: over 55 and no phone",
      list(all({ field: "age", op: "atLeast", value: 55 }, { field: "phone", op: "empty" })),
    ),
    kind(
      "saved: two groups joined by or",
      list(
        any(
          { match: "all", of: [oneOf("newFormWork", "1"), { field: "bankCard", op: "empty" }] },
          { match: "all", of: [oneOf("education", "11", "14"), { field: "isMigrantWorker", op: "yes" }] },
        ),
      ),
    ),
    kind("saved: unit's name holds", list(all({ field: "unitName", op: "contains", value: "快递" }))),
    kind("saved: nobody", list(all({ field: "unitName", op: "contains", value: "无此单位" }))),
    kind("counts on the tabs", { procedure: "counts", input: {} }),
    kind("count of a saved view", { procedure: "counts", input: all(oneOf("education", "14")) }),
  ];
}
