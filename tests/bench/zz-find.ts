import { randomUUID } from "node:crypto";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import { migrate } from "@gongbang/db/migrate";
import { open } from "@gongbang/db/open";
import { openScratch } from "../../scripts/database.ts";
const officePassword = randomUUID();
const { adminUrl, officeUrl, stop } = await openScratch(officePassword);
await migrate(adminUrl, { officePassword });
const kek = Buffer.alloc(32, 7);
const admin = open(adminUrl, { max: 1 });
const office = open(officeUrl, { max: 2 });
const keys = await loadKeyring(office.sql, kek);
const q = admin.sql;
try {
await q`insert into unions (id, path, level, name, short_name, pinyin) values (gen_random_uuid(), '/', 'district', 'f','f','f')`;
await q`insert into unions (id, path, level, name, short_name, pinyin, parent_id) select gen_random_uuid(), '/'||lpad(s::text,2,'0')||'/', 'street', 's'||s, 's'||s, 's'||s, (select id from unions where path='/') from generate_series(1,15) s`;
await q`insert into unions (id, path, level, name, short_name, pinyin, parent_id) select gen_random_uuid(), p.path||lpad(i::text,4,'0')||'/', 'basic', 'b'||i, 'b'||i, 'b'||i, p.id from unions p, generate_series(1,7) i where p.level='street'`;
await q`create temp table sur as select c, p, row_number() over () - 1 as k from (values ('王','wang'),('李','li'),('张','zhang'),('刘','liu'),('陈','chen'),('杨','yang'),('赵','zhao'),('黄','huang'),('周','zhou'),('吴','wu'),('徐','xu'),('孙','sun')) v(c,p)`;
await q`create temp table giv as select c, p, row_number() over () - 1 as k from (values ('小','xiao'),('明','ming'),('国','guo'),('庆','qing'),('建','jian'),('华','hua'),('淑','shu'),('芳','fang'),('卫','wei'),('东','dong'),('秀','xiu'),('英','ying'),('志','zhi'),('强','qiang'),('思','si'),('远','yuan'),('玉','yu'),('兰','lan'),('晓','xiao'),('燕','yan'),('宁','ning'),('辉','hui'),('丽','li'),('红','hong'),('波','bo'),('涛','tao'),('静','jing'),('敏','min'),('磊','lei'),('洋','yang')) v(c,p)`;
const t0 = Date.now();
await q`create temp table u as select id, path, row_number() over (order by path) - 1 as k from unions where level = 'basic'`;
await q`create temp table gen as select r.num, a.c||b.c||c.c as name, a.p||b.p||c.p as py, left(a.p,1)||left(b.p,1)||left(c.p,1) as ini, a.c x, b.c y, c.c z from (select num, (hashint4(num::int)&1023)%12 s, (hashint4((num*7+1)::int)&65535)%30 g, (hashint4((num*13+5)::int)&65535)%30 h from generate_series(1,100000) num) r join sur a on a.k=r.s join giv b on b.k=r.g join giv c on c.k=r.h`;
await q`insert into members (id, member_number, name, name_pinyin, name_initials, sex, birth_on, citizen_id, citizen_id_index, id_mask, id_tail, phone, phone_index, phone_mask, phone_tail, status, union_id, union_path, keeper_id, joined_on)
 select gen_random_uuid(), 'B'||num, name, py, ini, '1', '1980-01-01', repeat('x',80), decode(md5('c'||num),'hex'), '110***********'||lpad((num%10000)::text,4,'0'), lpad((num%10000)::text,4,'0'), repeat('y',70), decode(md5('p'||num),'hex'), '139****'||lpad((num*7%10000)::text,4,'0'), lpad((num*7%10000)::text,4,'0'), 'active', u.id, u.path, gen_random_uuid(), '2020-01-01' from gen join u on u.k = gen.num % 105`;
await q`insert into member_grams select distinct g, m.union_path, m.id from gen join members m on m.member_number = 'B'||gen.num, unnest(array[x,y,z,x||y,y||z,left(ini,1),left(ini,2),ini]) g`;
await q`analyze members`; await q`analyze member_grams`; await q`analyze unions`;
console.log("filled", Date.now()-t0, (await q`select count(*) from members`)[0], (await q`select count(*) from member_grams`)[0]);
const place = async (path: string) => { const [one] = await q`select id from unions where path = ${path}`; return { id: randomUUID(), name: "b", roles: ["manager"], unionId: one!.id, unionPath: path, sessionId: null }; };
for (const path of ["/", "/03/", "/03/0002/"]) {
  const actor = await place(path);
  const caller = createCaller({ house: { mode: "test", db: office.db, keys, enqueue: async () => {} }, actor, now: new Date(), requestId: "x", ip: "" } as never).members;
  const time = async (name: string, f: () => Promise<unknown>) => { const t: number[] = []; for (let i=0;i<11;i++){ const a=performance.now(); await f(); t.push(performance.now()-a);} t.sort((a,b)=>a-b); console.log(path.padEnd(10), name.padEnd(26), "min", t[0]!.toFixed(1), "p50", t[5]!.toFixed(1), "max", t[10]!.toFixed(1)); };
  const page1 = await caller.list({});
  await time("list", () => caller.list({}));
  await time("list next", () => caller.list({ after: page1.next ?? undefined }));
  await time("counts", () => caller.counts({}));
  for (const text of ["王", "小明", "王小明", "wxm", "w", "wangxiaom", "王xm", "1234", "110102199003072830", "13912345678"]) await time(`find ${text}`, () => caller.find({ text }));
  for (const text of ["王", "小明", "wxm"]) await time(`list text ${text}`, () => caller.list({ text }));
}
} finally { await office.close(); await admin.close(); await stop(); }
