import { mapCode } from "@gongbang/documents/map-code";
import { readBankCard } from "@gongbang/domain/codes/bank-card";
import { type CodeTable, codeOfToday } from "@gongbang/domain/codes/code-table";
import { readCreditCode } from "@gongbang/domain/codes/credit-code";
import { readValidity } from "@gongbang/domain/codes/paper";
import { sex } from "@gongbang/domain/codes/person";
import { readPhone } from "@gongbang/domain/codes/phone";
import { normaliseName } from "@gongbang/domain/codes/pinyin";
import { regionOf } from "@gongbang/domain/codes/region";
import { type IdKind, idKind, yesNo } from "@gongbang/domain/codes/roster-words";
import { type Day, parseDay } from "@gongbang/domain/kernel/day";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import {
  type MemberCode,
  type MemberFlag,
  type MemberText,
  memberCodes,
  memberTexts,
} from "@gongbang/domain/members/member-fields";
import { readMonth } from "@gongbang/domain/members/month";
import { decidePerson, type Person } from "@gongbang/domain/members/person";
import type { RosterField } from "@gongbang/domain/members/roster";
import type { ImportedField, MatchKey, RowProblem } from "@gongbang/domain/members/roster-import";
import {
  type CodedField,
  codedFields,
  type MappedField,
  type ValueCount,
} from "@gongbang/domain/members/roster-values";

export type UnionPlace = { id: string; path: string };

/** A row of a roster, read: what it says about a person. What it leaves blank is not there. */
export type RosterRow = {
  name: string;
  /** Always there where the import finds people by it alone. */
  citizenId?: Person;
  memberNumber?: string;
  idValidUntil?: Day;
  phone?: string;
  bankCard?: string;
  cardBoundOn?: Day;
  address?: string;
  registrationPlace?: string;
  creditCode?: string;
  newFormSince?: string;
  joinedOn?: Day;
  union?: UnionPlace;
} & { [Field in MemberCode | MemberText]?: string } & { [Field in MemberFlag]?: boolean };

export type RosterReading = {
  columns: readonly (RosterField | null)[];
  today: Day;
  /** By name and by short name: those that the import may put members into. */
  unions: ReadonlyMap<string, UnionPlace>;
  /** The same by their ids, which a choice names and a cell never does. */
  placesById: ReadonlyMap<string, UnionPlace>;
  /** What a person has said that a word means; undefined where they have said nothing. */
  chosen: (field: MappedField, text: string) => string | null | undefined;
  matchBy: readonly MatchKey[];
};

const texts = [
  { field: "address", column: "address", max: 200 },
  { field: "registrationPlace", column: "registrationPlace", max: 200 },
  { field: "unitName", column: "unitName", max: memberTexts.unitName },
  { field: "group", column: "groupName", max: memberTexts.groupName },
  { field: "occupation", column: "occupation", max: memberTexts.occupation },
  { field: "title", column: "title", max: memberTexts.title },
  { field: "speciality", column: "speciality", max: memberTexts.speciality },
  { field: "platform", column: "platform", max: memberTexts.platform },
  { field: "partnerFirm", column: "partnerFirm", max: memberTexts.partnerFirm },
  { field: "workArea", column: "workArea", max: memberTexts.workArea },
] as const;

const flags = ["isMigrantWorker", "isFromElsewhere", "isMultiPlatform"] as const;

/** What a row says, or everything that is wrong with it at once, so that it is mended once. */
export function readRosterRow(cells: readonly string[], reading: RosterReading): RosterRow | RowProblem[] {
  const said = new Map<RosterField, string>();
  for (const [i, field] of reading.columns.entries()) {
    const cell = (cells[i] ?? "").trim();
    if (field !== null && cell !== "") said.set(field, cell);
  }
  const problems: RowProblem[] = [];
  const person = readPerson(said, reading, problems);
  const rest = {
    ...readTexts(said, problems),
    ...readCodes(said, reading, problems),
    ...readFlags(said, problems),
    ...readNumbers(said, problems),
  };
  const placed = readPlace(said, reading, problems);
  return person && problems.length === 0 ? { ...person, ...rest, ...placed } : problems;
}

type Said = ReadonlyMap<RosterField, string>;

function readPerson(said: Said, { today, matchBy }: RosterReading, problems: RowProblem[]) {
  const name = readName(said, problems);
  const number = said.get("citizenId");
  const memberNumber = said.get("memberNumber");
  const known = { name, ...(memberNumber !== undefined && { memberNumber }) };
  if (number === undefined && matchBy.some((key) => key !== "citizenId")) return known;
  if (number === undefined) problems.push({ code: "IMPORT.ID_MISSING", field: "citizenId" });
  const kindSaid = said.get("idKind");
  const kind = kindSaid === undefined ? "1" : mapCode(idKind, kindSaid);
  if (kind === null) problems.push(notACode("idKind", kindSaid));
  if (kind === null || number === undefined || problems.length > 0) return null;
  const person = decidePerson({ idKind: kind, citizenId: number, ...birthAndSex(said, kind) }, today);
  if (!person.ok) {
    problems.push({ field: fieldOf(person.refusal.code), ...person.refusal });
    return null;
  }
  if (!sameBirth(said.get("birthOn"), person.value.birthOn)) {
    problems.push({ code: "MEMBER.BIRTH_DIFFERS", field: "birthOn", birthOn: person.value.birthOn });
  }
  return { ...known, citizenId: person.value };
}

function readName(said: Said, problems: RowProblem[]): string {
  const name = normaliseName(said.get("name") ?? "");
  if (name === "") problems.push({ code: "IMPORT.NAME_MISSING", field: "name" });
  if (name.length > 60) problems.push({ code: "INPUT.TOO_LONG", field: "name" });
  return name;
}

/** What stands beside the number. A citizen id tells the day; a roster's own may be less exact, and is compared after. */
function birthAndSex(said: Said, kind: IdKind) {
  const [birth, sexSaid] = [said.get("birthOn"), said.get("sex")];
  return {
    sex: sexSaid === undefined ? undefined : (mapCode(sex, sexSaid) ?? undefined),
    birthOn: kind === "1" || birth === undefined ? undefined : (parseDay(birth) ?? undefined),
  };
}

/** A word that was not understood, as the screen shows it: never somebody's number in the wrong column. */
const shownWord = (cell: string) => cell.replaceAll(/\d{8,}/g, "…").slice(0, 40);

const notACode = (field: ImportedField, cell = ""): RowProblem => ({
  code: "IMPORT.NOT_A_CODE",
  field,
  text: shownWord(cell),
});

function fieldOf(code: string): ImportedField {
  if (code === "MEMBER.BIRTH_MISSING") return "birthOn";
  return code === "MEMBER.SEX_MISSING" ? "sex" : "citizenId";
}

/** Rosters often give the month alone: 1988.02, 1988年2月. */
function sameBirth(cell: string | undefined, birthOn: Day): boolean {
  if (cell === undefined) return true;
  const day = parseDay(cell);
  if (day !== null) return day === birthOn;
  const [, year, month] = /^(\d{4})\D?(\d{1,2})\D?$/.exec(cell.normalize("NFKC")) ?? [];
  return year !== undefined && month !== undefined && birthOn.startsWith(`${year}-${month.padStart(2, "0")}`);
}

function readTexts(said: Said, problems: RowProblem[]): Partial<RosterRow> {
  const row: Partial<RosterRow> = {};
  for (const { field, column, max } of texts) {
    const text = said.get(field);
    if (text !== undefined && text.length > max) problems.push({ code: "INPUT.TOO_LONG", field });
    else if (text !== undefined) row[column] = text;
  }
  const region = row.registrationPlace === undefined ? null : regionOf(row.registrationPlace);
  if (region !== null) row.registrationRegion = region;
  return row;
}

function readCodes(said: Said, reading: RosterReading, problems: RowProblem[]): Partial<RosterRow> {
  const row: Partial<RosterRow> = {};
  for (const [field, column] of Object.entries(codedFields) as [CodedField, MemberCode][]) {
    const cell = said.get(field);
    const code = cell === undefined ? null : meaningOf(field, cell, reading).code;
    if (code !== null) row[column] = code;
    else if (cell !== undefined && reading.chosen(field, cell) === undefined)
      problems.push(notACode(field, cell));
  }
  return row;
}

/** What a word of a mapped column is taken for: as a person has said, or else as the tables have it. */
export function meaningOf(
  field: MappedField,
  cell: string,
  { chosen, unions }: Pick<RosterReading, "chosen" | "unions">,
): Pick<ValueCount, "code" | "by"> {
  const said = chosen(field, cell);
  if (said !== undefined) return { code: said, by: "person" };
  const code = field === "unionName" ? unions.get(bareUnionName(cell))?.id : codeIn(codedFields[field], cell);
  return code ? { code, by: "table" } : { code: null, by: "nobody" };
}

/** A grade of an older edition is taken in as the level of today that it became. */
function codeIn(column: MemberCode, cell: string): string | null {
  const table: CodeTable = memberCodes[column];
  const code = mapCode(table, cell);
  return code === null ? null : codeOfToday(table, code);
}

/** Questions, and the column of honours, which some rosters fill with the honour and some with 是 or 否. */
function readFlags(said: Said, problems: RowProblem[]): Partial<RosterRow> {
  const row: Partial<RosterRow> = {};
  for (const field of flags) {
    const cell = said.get(field);
    const answer = cell === undefined ? null : mapCode(yesNo, cell);
    if (answer !== null) row[field] = answer === "1";
  }
  const honoured = said.get("honour");
  if (honoured === undefined) return row;
  const [answer, code] = [mapCode(yesNo, honoured), mapCode(memberCodes.honour, honoured)];
  // A bare number is an answer to “是否劳模” where it could be either.
  if (answer !== null) row.isModelWorker = answer === "1";
  else if (code === null) problems.push(notACode("honour", honoured));
  else Object.assign(row, { honour: code, isModelWorker: ["1", "2", "3"].includes(code) });
  return row;
}

function readNumbers(said: Said, problems: RowProblem[]): Partial<RosterRow> {
  const taken = <T>(field: ImportedField, read: (text: string) => Decision<T>): T | undefined => {
    const cell = said.get(field);
    if (cell === undefined) return undefined;
    const decision = read(cell);
    if (decision.ok) return decision.value;
    problems.push({ field, ...decision.refusal });
    return undefined;
  };
  return withoutGaps({
    phone: taken("phone", readPhone),
    bankCard: taken("cardNo", readBankCard),
    creditCode: taken("creditCode", (text) => {
      const read = readCreditCode(text);
      return read.ok ? allow(read.value.code) : read;
    }),
    idValidUntil: taken("idValidUntil", orNotADay(readValidity)),
    cardBoundOn: taken("cardBoundOn", orNotADay(parseDay)),
    newFormSince: taken("newFormSince", (text) => {
      const month = readMonth(text);
      return month === null ? refuse({ code: "INPUT.NOT_A_MONTH" }) : allow(month);
    }),
  });
}

const orNotADay = (read: (text: string) => Day | null) => (text: string) => {
  const day = read(text);
  return day === null ? refuse({ code: "INPUT.NOT_A_DAY" }) : allow(day);
};

/** Without the fields of which nothing is said. */
function withoutGaps(row: { [Field in keyof RosterRow]?: RosterRow[Field] | undefined }): Partial<RosterRow> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function readPlace(said: Said, reading: RosterReading, problems: RowProblem[]): Partial<RosterRow> {
  const joined = said.get("joinedOn");
  const joinedOn = joined === undefined ? undefined : parseDay(joined);
  if (joinedOn === null) problems.push({ code: "INPUT.NOT_A_DAY", field: "joinedOn" });
  if (joinedOn && joinedOn > reading.today) problems.push({ code: "IMPORT.JOINED_LATER", field: "joinedOn" });
  const unionName = said.get("unionName");
  const union = unionName === undefined ? undefined : placeOf(unionName, reading);
  if (unionName !== undefined && !union && reading.chosen("unionName", unionName) !== null) {
    problems.push({ code: "IMPORT.UNKNOWN_UNION", field: "unionName", text: shownWord(unionName) });
  }
  return {
    ...(joinedOn && { joinedOn }),
    ...(union && { union }),
  };
}

/** A union that somebody has chosen for a word is one of those that the import reaches, or none. */
function placeOf(name: string, { chosen, unions, placesById }: RosterReading): UnionPlace | undefined {
  const id = chosen("unionName", name);
  return id === undefined ? unions.get(bareUnionName(name)) : placesById.get(id ?? "");
}

/** A union's name as it is compared. */
export const bareUnionName = (name: string): string => name.normalize("NFKC").replaceAll(/\s/g, "");

export const isRow = (read: RosterRow | RowProblem[]): read is RosterRow => !Array.isArray(read);
