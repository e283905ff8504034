import type { members } from "@gongbang/db/schema/members";
import { bareName } from "@gongbang/domain/codes/pinyin";
import { addDays, type Day, dayAt } from "@gongbang/domain/kernel/day";
import type { MemberCondition, MemberFilter, MemberGroup } from "@gongbang/domain/members/member-filter";
import { liveStatuses } from "@gongbang/domain/members/membership";

export type Row = typeof members.$inferSelect;
type Asker = { today: Day; actorId: string; paths: ReadonlyMap<string, string> };

/** Whether a filter means this member, row by row and without any database: slow, plain, and read from the rules. */
export function fits(row: Row, filter: MemberFilter, asker: Asker): boolean {
  const asked = (filter.where?.of ?? []).flatMap((part) => ("of" in part ? part.of : [part]));
  const live = (liveStatuses as readonly string[]).includes(row.status);
  const free = asked.some(({ field }) => field === "status");
  const standing = filter.status ? row.status === filter.status : free || live;
  return standing && inView(row, filter, asker) && (!filter.where || inGroup(row, filter.where, asker));
}

function inView(row: Row, { view }: MemberFilter, { today, actorId }: Asker): boolean {
  switch (view) {
    case "all":
      return true;
    case "mine":
      return row.keeperId === actorId;
    case "newForm":
      return row.newFormWork !== null;
    case "thisYear":
      return row.joinedOn !== null && row.joinedOn >= `${today.slice(0, 4)}-01-01`;
    case "incomplete":
      return row.phone === null || row.bankCard === null;
  }
}

function inGroup(row: Row, { match, of }: MemberGroup, asker: Asker): boolean {
  if (of.length === 0) return true;
  const holds = of.map((part) => ("of" in part ? inGroup(row, part, asker) : holdsOf(row, part, asker)));
  return match === "all" ? holds.every(Boolean) : holds.some(Boolean);
}

function factOf(row: Row, field: MemberCondition["field"]): unknown {
  switch (field) {
    case "registeredOn":
      return dayAt(row.createdAt);
    case "age":
      return row.birthOn;
    case "yearsJoined":
      return row.joinedOn;
    case "union":
      return row.unionPath;
    case "keeper":
      return row.keeperId;
    default:
      return row[field];
  }
}

function holdsOf(row: Row, condition: MemberCondition, asker: Asker): boolean {
  const value = factOf(row, condition.field);
  const blank = value === null || value === "";
  switch (condition.op) {
    case "empty":
      return blank;
    case "filled":
      return !blank;
    case "yes":
    case "no":
      return value === (condition.op === "yes");
    case "me":
      return value === asker.actorId;
    case "oneOf":
      return !blank && condition.value.includes(String(value));
    case "noneOf":
      return blank || !condition.value.includes(String(value));
    case "under":
      return isUnder(String(value), condition.value, asker);
    case "notUnder":
      return !isUnder(String(value), condition.value, asker);
    default:
      return holdsOfValue(value, condition, asker);
  }
}

function isUnder(path: string, unionId: string, { paths }: Asker): boolean {
  const above = paths.get(unionId);
  return above !== undefined && path.startsWith(above);
}

type Valued = { field: string; op: string; value?: unknown };

function holdsOfValue(value: unknown, { field, op, value: sought }: Valued, asker: Asker): boolean {
  if (field === "keeper") return (value === sought) === (op === "is");
  if (typeof sought === "number") return holdsOfTime(value, op, sought, asker.today);
  if (op === "from") return value !== null && String(value) >= String(sought);
  if (op === "until") return value !== null && String(value) <= String(sought);
  return holdsOfText(field, String(value ?? ""), op, String(sought));
}

function holdsOfTime(value: unknown, op: string, count: number, today: Day): boolean {
  if (value === null) return false;
  const on = String(value);
  if (op === "lastDays") return on >= addDays(today, 1 - count) && on <= today;
  if (op === "nextDays") return on >= today && on <= addDays(today, count);
  const years = Number(today.slice(0, 4)) - Number(on.slice(0, 4)) - (today.slice(5) < on.slice(5) ? 1 : 0);
  return op === "atLeast" ? years >= count : years <= count;
}

function holdsOfText(field: string, value: string, op: string, sought: string): boolean {
  const plain = field === "name" ? bareName : (text: string) => text.toLowerCase();
  const [text, part] = [plain(value), plain(sought)];
  if (op === "contains") return text.includes(part);
  if (op === "startsWith") return text.startsWith(part);
  return (text === part) === (op === "is");
}
