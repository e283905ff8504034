import { randomUUID } from "node:crypto";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import { memberRow } from "@gongbang/db/member-row";
import { migrate } from "@gongbang/db/migrate";
import { open } from "@gongbang/db/open";
import { members } from "@gongbang/db/schema/members";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { openScratch } from "../../scripts/database.ts";
import { fillRegister } from "./support/fill-register.ts";
import { aCitizenId } from "../support/people.ts";
const officePassword = randomUUID();
const { adminUrl, officeUrl, stop } = await openScratch(officePassword);
await migrate(adminUrl, { officePassword });
const kek = Buffer.alloc(32, 7);
const admin = open(adminUrl, { max: 1 });
const office = open(officeUrl, { max: 2 });
const keys = await loadKeyring(office.sql, kek);
try {
const root = randomUUID();
await admin.sql`insert into unions (id, path, level, name, short_name, pinyin) values (${root}, '/', 'district', 'f','f','f')`;
let k = 0;
for (let a = 1; a <= 15; a++) { const s = String(a).padStart(2,"0"); const sid = randomUUID(); await admin.sql`insert into unions (id, path, level, name, short_name, pinyin, parent_id) values (${sid}, ${`/${s}/`}, 'street', ${s},${s},${s}, ${root})`;
 for (let i=0;i<7;i++) { const id = randomUUID(); const path = `/${s}/000${i}/`; await admin.sql`insert into unions (id, path, level, name, short_name, pinyin, parent_id) values (${id}, ${path}, 'basic', ${s+i},${s+i},${s+i}, ${sid})`; k++;
 const r = readCitizenId(aCitizenId({ serial: k, born: "19500101" }), "2026-09-18" as never); if (!r.ok) throw 1;
 await admin.db.insert(members).values(memberRow(keys, { name: "王小明", memberNumber: `X${k}`, citizenId: r.value, unionId: id, unionPath: path, keeperId: randomUUID(), createdAt: new Date() }).member); } }
await fillRegister(adminUrl, kek, 100_000);
const place = async (path: string) => { const [u] = await admin.sql`select id from unions where path = ${path}`; return { id: randomUUID(), name: "b", roles: ["manager"], unionId: u!.id, unionPath: path, sessionId: null }; };
console.log((await admin.sql`select count(*) from members`)[0], (await admin.sql`select count(*) from member_grams`)[0]);
const [m] = await admin.sql`select * from members where member_number like 'B%' offset 500 limit 1`;
for (const [label, path] of [["federation","/"],["street","/03/"],["leaf","/03/0002/"]] as const) {
  const actor = await place(path);
  const caller = createCaller({ house: { mode: "test", db: office.db, keys, enqueue: async () => {} }, actor, now: new Date(), requestId: "x", ip: "" } as never).members;
  const time = async (name: string, f: () => Promise<unknown>) => { const t: number[] = []; for (let i=0;i<12;i++){ const a=performance.now(); await f(); t.push(performance.now()-a);} t.sort((a,b)=>a-b); console.log(label, name, "min", t[0]!.toFixed(1), "p50", t[6]!.toFixed(1), "max", t[11]!.toFixed(1)); };
  const n = m!.name as string;
  await time("list", () => caller.list({}));
  await time("counts", () => caller.counts({}));
  for (const q of [n[0]!, n.slice(-2), n, m!.name_initials, m!.name_initials[0], m!.name_pinyin, n[0]!+m!.name_initials.slice(1), m!.id_tail, "110102199003072830", "13912345678"]) await time(`find ${q}`, () => caller.find({ text: q }));
  await time("list text "+n[0], () => caller.list({ text: n[0]! }));
  await time("list text 2 "+n.slice(-2), () => caller.list({ text: n.slice(-2) }));
}
} finally { await office.close(); await admin.close(); await stop(); }
