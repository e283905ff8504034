import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mapArchives } from "@gongbang/api/hardship/map-archive";
import { passwordMatches } from "@gongbang/api/office/hash-password";
import { unseal } from "@gongbang/db/fields";
import { type Keyring, keyringOf, loadKeyring } from "@gongbang/db/keyring";
import { machines } from "@gongbang/db/machines";
import { open } from "@gongbang/db/open";
import { publishedRestDays, publishedYears } from "@gongbang/db/published-calendar";
import { meansParameters } from "@gongbang/db/schema/hardship";
import { loadStory } from "@gongbang/db/seed/story";
import { tellStory } from "@gongbang/db/seed/story/plan";
import { diceFor } from "@gongbang/db/seed/story/random";
import { verifyAudit } from "@gongbang/db/verify-audit";
import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import { readBankCard } from "@gongbang/domain/codes/bank-card";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { readCreditCode } from "@gongbang/domain/codes/credit-code";
import { readPhone } from "@gongbang/domain/codes/phone";
import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { leadsTo, type Machine } from "@gongbang/domain/kernel/machine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../support/cluster.ts";

const today = day("2026-09-22"); // a Tuesday
const kek = Buffer.alloc(32, 9);
const folder = mkdtempSync(join(tmpdir(), "story-"));
const keyFile = join(folder, "keys");

const { screens } = nationalAidPack;
const writtenByOffice = new Set(
  screens.flatMap(({ columns }) => columns.filter(({ ofOffice }) => ofOffice).map(({ key }) => key)),
);

let database: FreshDatabase;
let admin: ReturnType<typeof open>;
let keys: Keyring;
let accounts: { role: string; username: string; password: string }[];
/** Of this process's own work: the time on the wall says how busy the machine is. */
let seconds: number;

const load = () => loadStory({ ...database, today, keys: keyFile });
const count = async (table: string) => {
  const [row] = await admin.sql`select count(*)::int as many from ${admin.sql(table)}`;
  return row?.many;
};

beforeAll(async () => {
  writeFileSync(keyFile, `${kek.toString("base64")}\n`);
  database = await freshDatabase();
  const began = process.cpuUsage();
  const loaded = await load();
  const { user, system } = process.cpuUsage(began);
  seconds = (user + system) / 1e6;
  if (loaded === "already loaded") throw new Error("the database was fresh");
  accounts = loaded.accounts;
  admin = open(database.adminUrl, { max: 2 });
  keys = await loadKeyring(admin.sql, kek);
});
afterAll(async () => {
  await admin.close();
  rmSync(folder, { recursive: true });
});

describe("the story", () => {
  it("tells of 120 unions, 5,000 members, 160 archives, 4 funds, 600 visits and 220 tickets", async () => {
    const tables = ["unions", "members", "archives", "funds", "visits", "tickets"];
    expect(await Promise.all(tables.map(count))).toEqual([120, 5000, 160, 4, 600, 220]);
  });
  it("takes less than 20 seconds of work to tell, and is not told twice", async () => {
    expect(seconds).toBeLessThan(20);
    expect(await load()).toBe("already loaded");
    expect(await count("members")).toBe(5000);
  });
  it("has a sign-in for every role, whose password opens", async () => {
    const roles = ["caseworker", "mediator", "manager", "finance", "auditor", "unionAdmin", "systemAdmin"];
    expect(accounts.map(({ role }) => role)).toEqual(expect.arrayContaining(roles));
    for (const { username, password } of accounts.slice(0, 2)) {
      const [row] = await admin.sql`select password_hash from officers where username = ${username}`;
      expect(await passwordMatches(row?.password_hash ?? null, password)).toBe(true);
    }
  });
  it("stands in the fifteen streets of Xicheng", async () => {
    const streets = await admin.sql`select street_code, path from unions where level = 'street'`;
    expect(streets).toHaveLength(15);
    expect(new Set(streets.map(({ street_code }) => street_code)).size).toBe(15);
  });
});

describe("the people of the story", () => {
  const plain = async (table: string, column: string, placed = column) => {
    const rows = await admin.sql`select id, ${admin.sql(column)} as sealed from ${admin.sql(table)}
      where ${admin.sql(column)} is not null`;
    return rows.map(({ id, sealed }) => unseal(keys, { table, column: placed, rowId: id }, sealed));
  };
  it("have numbers that pass the checks of their standards, each its own", async () => {
    const ids = await plain("members", "citizen_id", "citizenId");
    const others = await plain("household_members", "citizen_id");
    expect([...ids, ...others].filter((id) => !readCitizenId(id, today).ok)).toEqual([]);
    expect(new Set([...ids, ...others]).size).toBe(ids.length + others.length);
    const phones = [...(await plain("members", "phone")), ...(await plain("ticket_parties", "phone"))];
    expect(phones.filter((phone) => !readPhone(phone).ok)).toEqual([]);
    const cards = await plain("members", "bank_card", "bankCard");
    expect(cards.filter((card) => !readBankCard(card).ok)).toEqual([]);
    const codes = await admin.sql`select credit_code as code from unions where credit_code is not null
      union select employer_code from tickets where employer_code is not null`;
    expect(codes.filter(({ code }) => !readCreditCode(code).ok)).toEqual([]);
  });
  it("are found by polyphone surnames, compound ones, dots and rare characters", async () => {
    const named = async (like: string) =>
      (await admin.sql`select name, name_pinyin from members where name like ${like}`)[0];
    expect((await named("单%"))?.name_pinyin).toMatch(/^shan/);
    expect((await named("曾%"))?.name_pinyin).toMatch(/^zeng/);
    expect((await named("欧阳%"))?.name_pinyin).toMatch(/^ouyang/);
    expect(await named("%·%")).toBeDefined();
    expect(await named("%𬭎%")).toBeDefined();
  });
  it("have none of their numbers in a plain column", async () => {
    const columns = await admin.sql`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and table_name not like 'audit_2%'`;
    for (const { table_name: table, column_name: column } of columns) {
      const hits = await admin.sql`select ${admin.sql(column)}::text as text from ${admin.sql(table)}
        where ${admin.sql(column)}::text ~ '(^|[^0-9A-Za-z])([1-9][0-9]{16}[0-9X]|1[3-9][0-9]{9}|62[0-9]{17})($|[^0-9A-Za-z])' limit 1`;
      expect(hits, `${table}.${column}`).toEqual([]);
    }
  });
});

describe("the records of the story", () => {
  it("came to their status by the arrows of their machine", async () => {
    for (const [table, name] of [
      ["archives", "hardship.archive"],
      ["tickets", "dispute.ticket"],
      ["grants", "aid.grant"],
    ] as const) {
      const steps =
        await admin.sql`select record_id, event, was, becomes from status_changes where machine = ${name} order by record_id, id`;
      const machine = machines.find((each) => (each as { name: string }).name === name) as Machine<
        { status: string },
        string,
        string
      >;
      const ends = new Map<string, string>();
      for (const { record_id: id, event, was, becomes } of steps) {
        if (event === "create") expect([was, becomes]).toEqual([machine.initial, machine.initial]);
        else {
          expect(was).toBe(ends.get(id));
          expect(machine.transitions[event]?.from).toContain(was);
          expect(leadsTo(machine.transitions[event]?.to ?? "", was)).toBe(becomes);
        }
        ends.set(id, becomes);
      }
      const rows = await admin.sql`select id, status from ${admin.sql(table)}`;
      expect(rows.filter(({ id, status }) => ends.get(id) !== status)).toEqual([]);
    }
  });
  it("have a complete register form wherever a file was hung out", async () => {
    const hung = await admin.sql<{ id: string }[]>`select id from archives where notice_from is not null`;
    const ids = hung.map(({ id }) => id);
    const mapped = await admin.db.transaction((tx) => mapArchives(tx, keys, ids));
    const gaps = mapped.flatMap(({ lacks }) => lacks.filter(({ at }) => !writtenByOffice.has(at)));
    expect(gaps).toEqual([]);
    expect(mapped.length).toBeGreaterThan(80);
  });
  it("stand in every state of an archive and of a ticket", async () => {
    const states = async (table: string) =>
      (await admin.sql`select distinct status from ${admin.sql(table)}`).length;
    expect([await states("archives"), await states("tickets"), await states("grants")]).toEqual([10, 8, 9]);
  });
  it("have clocks that the calendar computes anew to the same day, some missed, some due today, some soon", async () => {
    const calendar = calendarFrom({
      days: publishedRestDays().map((each) => ({ ...each, on: day(each.on) })),
      publishedYears,
    });
    const clocks =
      await admin.sql`select started_on::text, due_on::text, length, unit, permits, stopped_at from deadlines`;
    const wrong = clocks.filter(
      ({ started_on, due_on, length, unit }) =>
        computeDue(started_on, { length, unit }, calendar).dueOn !== due_on,
    );
    expect(wrong).toEqual([]);
    const running = clocks
      .filter(({ stopped_at, permits }) => stopped_at === null && !permits)
      .map(({ due_on }) => String(due_on));
    const missed = running.filter((due) => due < today).length;
    expect(missed).toBeGreaterThan(8);
    expect(missed).toBeLessThan(16);
    expect(running.filter((due) => due === today).length).toBeGreaterThan(8);
    expect(running.filter((due) => due > today && due <= "2026-09-25").length).toBeGreaterThan(8);
  });
  it("have money that is the ledger's, to the fen, and no fault in it", async () => {
    expect(await admin.sql`select * from app.fund_faults()`).toEqual([]);
    const funds =
      await admin.sql`select (spent_fen + reserved_fen)::float / cap_fen as used, closes_on::text as closes from funds order by opens_on`;
    expect(funds.some(({ used }) => used > 0.95)).toBe(true);
    expect(funds.some(({ used }) => used > 0.45 && used < 0.6)).toBe(true);
    expect(funds.some(({ used }) => used < 0.1)).toBe(true);
    expect(funds.some(({ closes }) => closes <= "2026-10-02")).toBe(true);
  });
  it("are those of a year like others: as many tickets every month, few of one employer, each household in its turn", async () => {
    const months = await admin.sql`select count(*)::int as many from tickets
      where received_on between '2025-10-01' and '2026-09-21' group by date_trunc('month', received_on)`;
    expect(months).toHaveLength(12);
    expect(months.filter(({ many }) => many < 12 || many > 25)).toEqual([]);
    const [open] =
      await admin.sql`select count(*)::int as many from tickets where status <> 'closed' having count(*) between 80 and 100`;
    expect(open).toBeDefined();
    const crowded = await admin.sql`select employer_name from tickets where status <> 'closed'
      group by employer_name having count(*) > 4`;
    expect(crowded).toHaveLength(1); // the collective dispute
    const visits = await admin.sql`select archive_id from visits
      group by archive_id, date_trunc('month', visited_on) having count(*) > 4`;
    expect(visits).toEqual([]);
  });
  it("wait for somebody of every role", async () => {
    const many = async (where: string) => (await admin.sql.unsafe(where)).length;
    expect(await many("select from archives where status = 'reviewed'")).toBeGreaterThan(3);
    expect(
      await many(`select from archives where status = 'onNotice' and notice_until < '${today}'`),
    ).toBeGreaterThan(4);
    expect(await many("select from archives where status = 'returned'")).toBeGreaterThan(3);
    expect(await many("select from grants where status = 'proposed'")).toBeGreaterThan(3);
    expect(await many("select from grants where status = 'approved'")).toBeGreaterThan(3);
    expect(
      await many("select from grants where status = 'released' and union_path like '/07/%'"),
    ).toBeGreaterThan(0);
    expect(await many("select from tickets where mediator_id is null")).toBeGreaterThan(3);
    expect(
      await many(`select from archives where status = 'enrolled' and next_visit_on < '${today}'`),
    ).toBeGreaterThan(3);
    expect(
      await many(`select from archives where status = 'enrolled' and next_visit_on = '${today}'`),
    ).toBeGreaterThan(1);
  });
  it("left an honest trail", async () => {
    const { lines, broken } = await verifyAudit(admin.sql, keys);
    expect(broken).toEqual([]);
    expect(lines).toBeGreaterThan(6000);
    expect(
      await admin.sql`select from archives a where not exists (select from audit where record_id = a.id)`,
    ).toEqual([]);
  });
  it("say who uncovered a number, and why", async () => {
    const looks = await admin.sql`select entry from audit where action = 'member.reveal'`;
    expect(looks.length).toBeGreaterThan(50);
    expect(looks.every(({ entry }) => entry.reason === "visit" && entry.changes[0].field === "phone")).toBe(
      true,
    );
  });
  it("go on with numbers that nobody has yet", async () => {
    const [row] = await admin.sql`select app.next_number('困 2026') as next`;
    const [last] = await admin.sql`select max(number) as number from archives where number like '困 2026-%'`;
    expect(String(row?.next).padStart(4, "0")).toBe(
      String(Number(String(last?.number).slice(-4)) + 1).padStart(4, "0"),
    );
  });
});

describe("telling it again", () => {
  it("gives the same rows on the same day, but for what is sealed", async () => {
    const calendar = calendarFrom({
      days: publishedRestDays().map((each) => ({ ...each, on: day(each.on) })),
      publishedYears,
    });
    const parameters = await admin.db.select().from(meansParameters);
    const tell = () => tellStory({ today, calendar, parameters, keys: keyringOf("k1", Buffer.alloc(32, 1)) });
    const said = (value: unknown) =>
      JSON.stringify(value, (_, each) =>
        typeof each === "string" && each.startsWith("v1.") ? "sealed" : each,
      );
    const [one, other] = [tell(), tell()].map(({ registered, staff: _, ...rest }) =>
      said([registered.rows, rest]),
    );
    expect(other).toBe(one);
  });
  it.each(["2026-10-03", "2027-01-04"])("works on %s as well", async (on) => {
    const calendar = calendarFrom({
      days: publishedRestDays().map((each) => ({ ...each, on: day(each.on) })),
      publishedYears,
    });
    const parameters = await admin.db.select().from(meansParameters);
    const { files, tickets } = tellStory({ today: day(on), calendar, parameters, keys });
    expect([files.length, tickets.rows.length]).toEqual([160, 220]);
  });
  it("throws the same dice for the same noun, and others for another", () => {
    const rolls = (noun: string) => Array.from({ length: 5 }, diceFor(noun).roll);
    expect(rolls("a")).toEqual(rolls("a"));
    expect(rolls("a")).not.toEqual(rolls("b"));
  });
});
