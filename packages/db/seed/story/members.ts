import { withoutEnd } from "@gongbang/domain/codes/paper";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { memberNumber } from "@gongbang/domain/members/member-number";
import type { MembershipStatus } from "@gongbang/domain/members/membership";
import type { Keyring } from "../../src/keyring.ts";
import { type GramRow, type MemberRecord, memberRow, type NewMember } from "../../src/member-row.ts";
import type { Chronicle } from "./chronicle.ts";
import { officeHour } from "./days.ts";
import { type Named, nameOf, rareNames, type Sex } from "./names.ts";
import { addressIn, bornFor, type Numbers } from "./numbers.ts";
import type { Staff } from "./officers.ts";
import type { Dice } from "./random.ts";
import { noteAct } from "./trail.ts";
import type { Union } from "./unions.ts";

/** A member as the rest of the story knows them: the numbers are plain here, and sealed in the row. */
export type Member = NewMember & { id: string; union: Union; named: Named; retired: boolean };
export type Registered = { members: Member[]; rows: MemberRecord[]; grams: GramRow[] };

type Registering = {
  dice: Dice;
  numbers: Numbers;
  keys: Keyring;
  unions: Union[];
  staff: Staff;
  book: Chronicle;
};

export const memberCount = 5000;
/** Members registered one by one since the great collection, over the last year. */
const since = 700;

/** The register: most from the collection of two years ago, the rest one by one up to last week. */
export function registerMembers(registering: Registering): Registered {
  const { dice, unions, keys, book, staff } = registering;
  const weights = Object.fromEntries(unions.map(({ weight }, i) => [String(i), weight]));
  const days = joiningDays(registering);
  const members = days.map((on, i) => {
    const union = unions[Number(dice.weighted(weights))];
    if (!union) throw new Error("Bug: there are unions");
    return newMember(registering, union, { on, serial: i + 1 });
  });
  const built = members.map((member) => memberRow(keys, member));
  for (const member of members) {
    const changes = [{ field: "name", becomes: member.name }];
    const by = staff.caseworkerOf(member.unionPath);
    noteAct(book, {
      by,
      at: member.createdAt,
      action: "member.create",
      objectType: "member",
      record: member,
      changes,
    });
  }
  return { members, rows: built.map(({ member }) => member), grams: built.flatMap(({ grams }) => grams) };
}

/** The day each of them was registered on, in the order of their numbers. */
function joiningDays({ dice, book: { days } }: Registering): Day[] {
  const early = Array.from({ length: memberCount - since }, () => days.ago(dice.int(680, 720)));
  // The nearer to today the more, and none today.
  const late = Array.from({ length: since }, () =>
    days.ago(Math.max(1, Math.floor(dice.roll() ** 1.4 * 390))),
  );
  return [...early, ...late].sort();
}

function newMember(
  registering: Registering,
  union: Union,
  { on, serial }: { on: Day; serial: number },
): Member {
  const { dice, numbers, staff } = registering;
  const sex: Sex = dice.chance(0.54) ? "1" : "2";
  const age = dice.chance(0.03) ? dice.int(60, 68) : dice.int(19, sex === "1" ? 59 : 54);
  const retired = age >= 60;
  const named = named_(dice, sex, serial);
  const at = officeHour(dice, on);
  const citizenId = numbers.citizenId({ birthOn: bornFor(dice, age, on), sex });
  const id = dice.uuid(at);
  const phone = dice.chance(0.97) ? numbers.phone() : null;
  const bankCard = dice.chance(0.82) ? numbers.card() : null;
  const address = dice.chance(0.94) ? addressIn(dice, union.streetName) : null;
  const walk = walkOfLife(dice, { retired, union });
  return {
    id,
    memberNumber: memberNumber(serial),
    name: named.name,
    citizenId,
    ...{ phone, bankCard, address },
    unitName: union.unitName,
    unitCategory: union.unitCategory ?? null,
    ...walk,
    ...furtherFacts({ serial, on, walk, union, hasCard: bankCard !== null }),
    joinedOn: addDays(on, -dice.int(0, retired ? 9000 : Math.max(60, (age - 19) * 300))),
    status: retired ? "retained" : statusOf(dice),
    ethnicGroup: named.ethnicGroup,
    unionId: union.id,
    unionPath: union.path,
    keeperId: staff.caseworkerOf(union.path).id,
    createdAt: new Date(at),
    union,
    named,
    retired,
  };
}

const named_ = (dice: Dice, sex: Sex, serial: number): Named => {
  const rare = serial % 1250 === 7 ? rareNames[Math.floor(serial / 1250)] : undefined;
  return rare === undefined ? nameOf(dice, sex) : { name: rare, ethnicGroup: "01" };
};

const statusOf = (dice: Dice): MembershipStatus =>
  dice.weighted({ active: 960, applied: 8, transferring: 10, retained: 8, left: 8, lapsed: 4, deceased: 2 });

const occupations =
  "保洁员 保安员 收银员 厨师 服务员 电工 水暖工 司机 会计 行政专员 文员 快递员 装修工 护理员 教师 护士 程序员 销售员 库管员 客服专员".split(
    " ",
  );

function walkOfLife(dice: Dice, { retired, union }: { retired: boolean; union: Union }) {
  const migrant = dice.chance(0.31);
  const form = dice.weighted({ "1": 80, "2": 9, "3": 4, "4": 7 });
  return {
    politicalStatus: dice.weighted({ "13": 78, "01": 13, "03": 7, "02": 1, "12": 1 }),
    education: dice.weighted({ "21": 22, "31": 24, "41": 12, "44": 6, "61": 20, "71": 13, "14": 3 }),
    maritalStatus: dice.weighted({ "20": 66, "10": 24, "40": 8, "30": 2 }),
    registrationKind: migrant ? "1" : "0",
    employment: retired ? "80" : dice.weighted({ "24": 50, "17": 30, "13": 14, "21": 6 }),
    employmentForm: retired ? null : form,
    newFormWork:
      form === "4" && !retired ? dice.weighted({ "03": 4, "04": 4, "02": 2, "06": 1, "09": 1 }) : null,
    skillGrade: dice.chance(0.35) ? dice.weighted({ "2": 4, "3": 5, "4": 3, "5": 1 }) : null,
    occupation: dice.pick(occupations),
    isMigrantWorker: migrant,
    groupName: union.level === "group" ? union.shortName : null,
  };
}

const homes = ["130000", "410000", "370000", "140000", "340000", "230000"];
const platforms: Record<string, string> = {
  "02": "畅行出行",
  "03": "迅达快递",
  "04": "鲜到外卖",
  "06": "安心家政",
};

type Further = {
  serial: number;
  on: Day;
  walk: ReturnType<typeof walkOfLife>;
  union: Union;
  hasCard: boolean;
};

/** What the collection form asks beyond the rest. Told by the serial and not by the dice, which the story goes on from. */
function furtherFacts({ serial, on, walk, union, hasCard }: Further) {
  const { isMigrantWorker, newFormWork, education } = walk;
  const degrees: Record<string, string> = { "21": "4", "14": "3" };
  const bound = hasCard && serial % 5 !== 0;
  return {
    idValidUntil: serial % 3 === 0 ? withoutEnd : addDays(on, 1500 + (serial % 4000)),
    registrationRegion: isMigrantWorker ? homes[serial % homes.length] : "110102",
    isFromElsewhere: isMigrantWorker,
    degree: degrees[education] ?? "9",
    industry: union.level === "basic" ? "15" : null,
    cardState: bound ? "3" : hasCard ? "2" : "0",
    cardBoundOn: bound ? on : null,
    ...(newFormWork === null
      ? { contractForm: serial % 4 === 0 ? "2" : "1" }
      : onPlatform(serial, on, newFormWork)),
  };
}

const onPlatform = (serial: number, on: Day, newFormWork: string) => ({
  platform: platforms[newFormWork] ?? null,
  noCreditCode: "1",
  newFormSince: addDays(on, -400).slice(0, 7),
  isMultiPlatform: serial % 3 === 0,
});
