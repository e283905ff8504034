import { loadKeyring } from "@gongbang/db/keyring";
import { memberRow } from "@gongbang/db/member-row";
import { open } from "@gongbang/db/open";
import { type Dice, diceFor } from "@gongbang/db/seed/story/random";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { luhnDigit } from "@gongbang/domain/codes/bank-card";
import { type CitizenId, citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import { bareName, pinyinOf } from "@gongbang/domain/codes/pinyin";
import { addDays, day } from "@gongbang/domain/kernel/day";
import type { Sql } from "postgres";
import { copyInto, withoutIndexes } from "./copy-rows.ts";
import { realName } from "./real-names.ts";

/** A union to fill, and how many people it gets. */
type Place = { id: string; path: string; shortName: string; people: number; keeperId: string };

/** Officers at three heights: the federation, a street, and a union of a thousandth of all. */
export type Heights = { federation: Actor; street: Actor; basic: Actor };

const streets = 20;
const perStreet = 200;
const roles: Role[] = ["manager", "caseworker", "unionAdmin"];

/**
 * Fills the register by COPY: twenty streets, four thousand unions whose sizes fall off steeply, one enterprise with eight
 * in a hundred of all people, surnames as often as they are. Triggers and indexes are put back afterwards.
 */
export async function fillFederation(adminUrl: string, kek: Buffer, count: number): Promise<Heights> {
  const { sql, close } = open(adminUrl, { max: 3 });
  const dice = diceFor("federation");
  const { places, heights } = await found(sql, dice, count);
  const again = await withoutIndexes(sql, ["members", "member_grams"]);
  await sql.unsafe("alter table member_grams drop constraint member_grams_gram_union_path_member_id_pk");
  await pour(adminUrl, kek, dice, places);
  await sql.unsafe("set maintenance_work_mem = '512MB'");
  await sql.unsafe("alter table member_grams add primary key (gram, union_path, member_id)");
  await again();
  await sql`select app.recount_members()`;
  for (const table of ["members", "member_grams", "member_tallies", "unions"])
    await sql.unsafe(`vacuum (analyze) ${table}`);
  // What was poured in is written out now, and not while somebody's calls are measured.
  await sql.unsafe("checkpoint");
  await close();
  return heights;
}

async function found(sql: Sql, dice: Dice, count: number) {
  const [root] = await sql`select id from unions where path = '/'`;
  const rootId =
    root?.id ?? (await aUnion(sql, { parentId: null, path: "/", level: "district", name: "总工会" }));
  const at = async (unionId: string, unionPath: string): Promise<Actor> => {
    const id = uuidv7();
    await sql`insert into officers (id, username, name, pinyin, roles, status, union_id, union_path, keeper_id)
      values (${id}, ${id}, '基准', 'jizhun', ${roles}, 'active', ${unionId}, ${unionPath}, ${id})`;
    return { id, name: "基准", roles, unionId, unionPath, sessionId: null };
  };
  const federation = await at(rootId, "/");
  const places: Place[] = [];
  let [street, basic]: (Actor | null)[] = [null, null];
  for (let s = 0; s < streets; s += 1) {
    const path = `/b${String(s).padStart(2, "0")}/`;
    const streetId = await aUnion(sql, { parentId: rootId, path, level: "street", name: `第${s + 1}街道` });
    if (s === 1) street = await at(streetId, path);
    for (let u = 0; u < perStreet; u += 1) {
      const own = `${path}${String(u).padStart(4, "0")}/`;
      const name = `${dice.pick(trades)}第${s * perStreet + u + 1}公司`;
      const id = await aUnion(sql, { parentId: streetId, path: own, level: "basic", name });
      places.push({ id, path: own, shortName: name, people: weightOf(s, u), keeperId: federation.id });
      if (s === 1 && u === 7) basic = await at(id, own);
    }
  }
  share(places, count);
  if (!street || !basic) throw new Error("Bug: there is a street and a union");
  return { places, heights: { federation, street, basic } };
}

const trades = ["环卫", "物业", "快递", "餐饮", "建筑", "公交", "商贸", "科技", "医药", "电力"];

/** Zipf within the street; the first of all is the enterprise, the eighth of the second street the union of a thousandth. */
const weightOf = (s: number, u: number): number =>
  s === 0 && u === 0 ? -0.08 : s === 1 && u === 7 ? -0.001 : 1 / (u + 8);

/** Turns weights into people; a negative weight is a fixed share of all. */
function share(places: Place[], count: number) {
  const fixed = places.filter(({ people }) => people < 0).reduce((sum, { people }) => sum - people, 0);
  const weights = places.reduce((sum, { people }) => sum + Math.max(0, people), 0);
  for (const place of places)
    place.people = Math.round(
      count * (place.people < 0 ? -place.people : (place.people / weights) * (1 - fixed)),
    );
}

type NewUnion = { parentId: string | null; path: string; level: string; name: string };

async function aUnion(sql: Sql, { parentId, path, level, name }: NewUnion): Promise<string> {
  const id = uuidv7();
  await sql`insert into unions (id, parent_id, path, level, name, short_name, pinyin)
    values (${id}, ${parentId}, ${path}, ${level}, ${`${name}工会`}, ${name}, ${pinyinOf(name).full})`;
  return id;
}

async function pour(adminUrl: string, kek: Buffer, dice: Dice, places: Place[]) {
  const [people, pieces] = [open(adminUrl, { max: 1 }), open(adminUrl, { max: 1 })];
  const keys = await loadKeyring(people.sql, kek);
  for (const { sql } of [people, pieces]) await sql`set session_replication_role = replica`;
  const sample = memberRow(keys, aPerson(dice, 0, { ...first(places) }));
  const columns = Object.keys(sample.member);
  const members = await copyInto(people.sql, "members", columns);
  const grams = await copyInto(pieces.sql, "member_grams", ["gram", "unionPath", "namePinyin", "memberId"]);
  let serial = 0;
  // Members of one union do not lie side by side on the disk: they came over the years.
  for (const place of order(dice, places)) {
    serial += 1;
    const { member, grams: own } = memberRow(keys, aPerson(dice, serial, place));
    await members.put(member);
    for (const gram of own) await grams.put(gram);
  }
  await Promise.all([members.end(), grams.end()]);
  await Promise.all([people.close(), pieces.close()]);
}

function first(places: Place[]): Place {
  const [place] = places;
  if (!place) throw new Error("Bug: there are places");
  return place;
}

/** One place a person, in a random order. */
function order(dice: Dice, places: Place[]): Place[] {
  const all = places.flatMap((place) => Array.from({ length: place.people }, () => place));
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = dice.int(0, i);
    const [a, b] = [all[i], all[j]];
    if (a && b) [all[i], all[j]] = [b, a];
  }
  return all;
}

const educations = { "11": 0.3, "14": 5, "21": 30, "31": 28, "41": 8, "61": 18, "71": 8, "90": 2.7 };
const politics = { "01": 12, "02": 0.4, "03": 15, "04": 0.1, "13": 72.5 };
const newForms = { "1": 3, "2": 3, "3": 1.5 };

function aPerson(dice: Dice, serial: number, { id: unionId, path: unionPath, shortName, keeperId }: Place) {
  const birthOn = addDays(day("1962-01-01"), dice.int(0, 16_000));
  const sex = dice.chance(0.55) ? ("1" as const) : ("2" as const);
  const name = realName(dice);
  const card = `6210${String(serial).padStart(12, "0")}`;
  return {
    unionId,
    unionPath,
    keeperId,
    name,
    memberNumber: `1102-${String(1_000_000 + serial)}`,
    citizenId: aNumber(serial, birthOn, sex),
    phone: dice.chance(0.93) ? `1${dice.pick(["38", "39", "86", "50"])}${dice.digits(8)}` : null,
    bankCard: dice.chance(0.7) ? card + luhnDigit(card) : null,
    address: dice.chance(0.5) ? `北京市西城区${bareName(name)}胡同${serial % 90}号` : null,
    unitName: `北京${shortName}`,
    education: dice.chance(0.9) ? dice.weighted(educations) : null,
    politicalStatus: dice.chance(0.9) ? dice.weighted(politics) : null,
    ethnicGroup: name.includes("·") ? "05" : dice.chance(0.95) ? "01" : dice.pick(["02", "03", "11", "08"]),
    employment: "11",
    newFormWork: dice.chance(0.075) ? dice.weighted(newForms) : null,
    isMigrantWorker: dice.chance(0.6) ? dice.chance(0.3) : null,
    joinedOn: addDays(day("2005-01-01"), Math.floor(dice.roll() ** 0.6 * 7_900)),
    createdAt: new Date(Date.UTC(2020, 0, 1) + serial * 60_000),
  };
}

/** A well-formed number that no other serial has: the region and the order carry the serial. */
function aNumber(serial: number, birthOn: ReturnType<typeof day>, sex: "1" | "2"): CitizenId {
  const order = String((serial % 499) * 2 + (sex === "1" ? 1 : 0)).padStart(3, "0");
  // No province begins with 90: the story lives nowhere there.
  const region = String(900_000 + Math.floor(serial / 499));
  const first17 = `${region}${birthOn.replaceAll("-", "")}${order}`;
  return { id: first17 + citizenIdCheckDigit(first17), birthOn, sex, region };
}
