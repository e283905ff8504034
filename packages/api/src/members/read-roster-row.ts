import { mapCode } from "@gongbang/documents/map-code";
import { readBankCard } from "@gongbang/domain/codes/bank-card";
import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { sex } from "@gongbang/domain/codes/person";
import { readPhone } from "@gongbang/domain/codes/phone";
import { normaliseName } from "@gongbang/domain/codes/pinyin";
import { idKind, yesNo } from "@gongbang/domain/codes/roster-words";
import { type Day, parseDay } from "@gongbang/domain/kernel/day";
import type { Decision } from "@gongbang/domain/kernel/decision";
import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";
import { decidePerson } from "@gongbang/domain/members/person";
import type { RosterField } from "@gongbang/domain/members/roster";
import type { ImportedField, RowProblem } from "@gongbang/domain/members/roster-import";

export type UnionPlace = { id: string; path: string };

/** A row of a roster, read: what it says about a person. What it leaves blank is not there. */
export type RosterRow = {
  name: string;
  citizenId: CitizenId;
  phone?: string;
  bankCard?: string;
  address?: string;
  unitName?: string;
  groupName?: string;
  occupation?: string;
  isMigrantWorker?: boolean;
  joinedOn?: Day;
  union?: UnionPlace;
} & { [Field in MemberCode]?: string };

export type RosterReading = {
  columns: readonly (RosterField | null)[];
  today: Day;
  /** By name and by short name: those that the import may put members into. */
  unions: ReadonlyMap<string, UnionPlace>;
};

const codeFields = {
  ethnicGroup: "ethnicGroup",
  politicalStatus: "politicalStatus",
  education: "education",
  maritalStatus: "maritalStatus",
  registrationKind: "registrationKind",
  employment: "employment",
  employmentForm: "employmentForm",
  newFormKind: "newFormWork",
  skillGrade: "skillGrade",
} as const satisfies Partial<Record<ImportedField, MemberCode>>;

const texts = [
  { field: "address", column: "address", max: 200 },
  { field: "unitName", column: "unitName", max: 120 },
  { field: "group", column: "groupName", max: 60 },
  { field: "occupation", column: "occupation", max: 60 },
] as const;

/** What a row says, or everything that is wrong with it at once, so that it is mended once. */
export function readRosterRow(cells: readonly string[], reading: RosterReading): RosterRow | RowProblem[] {
  const said = new Map<RosterField, string>();
  for (const [i, field] of reading.columns.entries()) {
    const cell = (cells[i] ?? "").trim();
    if (field !== null && cell !== "") said.set(field, cell);
  }
  const problems: RowProblem[] = [];
  const person = readPerson(said, reading.today, problems);
  const rest = { ...readTexts(said, problems), ...readCodes(said, problems), ...readNumbers(said, problems) };
  const placed = readPlace(said, reading, problems);
  return person && problems.length === 0 ? { ...person, ...rest, ...placed } : problems;
}

type Said = ReadonlyMap<RosterField, string>;

function readPerson(said: Said, today: Day, problems: RowProblem[]) {
  const name = normaliseName(said.get("name") ?? "");
  const number = said.get("citizenId");
  if (name === "") problems.push({ code: "IMPORT.NAME_MISSING", field: "name" });
  if (name.length > 60) problems.push({ code: "INPUT.TOO_LONG", field: "name" });
  if (number === undefined) problems.push({ code: "IMPORT.ID_MISSING", field: "citizenId" });
  const kind = said.get("idKind");
  if (kind !== undefined && mapCode(idKind, kind) !== "1")
    problems.push({ code: "IMPORT.OTHER_ID_KIND", field: "idKind" });
  if (number === undefined || problems.length > 0) return null;
  const sexSaid = said.get("sex");
  const person = decidePerson(
    { citizenId: number, sex: sexSaid ? (mapCode(sex, sexSaid) ?? undefined) : undefined },
    today,
  );
  if (!person.ok) {
    problems.push({ field: "citizenId", ...person.refusal });
    return null;
  }
  if (!sameBirth(said.get("birthOn"), person.value.birthOn)) {
    problems.push({ code: "MEMBER.BIRTH_DIFFERS", field: "birthOn", birthOn: person.value.birthOn });
  }
  return { name, citizenId: person.value };
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
  return row;
}

function readCodes(said: Said, problems: RowProblem[]): Partial<RosterRow> {
  const row: Partial<RosterRow> = {};
  for (const [field, column] of Object.entries(codeFields) as [keyof typeof codeFields, MemberCode][]) {
    const cell = said.get(field);
    if (cell === undefined) continue;
    const code = mapCode<string>(memberCodes[column], cell);
    if (code === null) problems.push({ code: "IMPORT.NOT_A_CODE", field, text: cell.slice(0, 20) });
    else row[column] = code;
  }
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
  const phone = taken("phone", readPhone);
  const bankCard = taken("cardNo", readBankCard);
  return { ...(phone !== undefined && { phone }), ...(bankCard !== undefined && { bankCard }) };
}

function readPlace(said: Said, { today, unions }: RosterReading, problems: RowProblem[]): Partial<RosterRow> {
  const joined = said.get("joinedOn");
  const joinedOn = joined === undefined ? undefined : parseDay(joined);
  if (joinedOn === null) problems.push({ code: "INPUT.NOT_A_DAY", field: "joinedOn" });
  if (joinedOn && joinedOn > today) problems.push({ code: "IMPORT.JOINED_LATER", field: "joinedOn" });
  const unionName = said.get("unionName");
  const union = unionName === undefined ? undefined : unions.get(bareUnionName(unionName));
  if (unionName !== undefined && !union) {
    problems.push({ code: "IMPORT.UNKNOWN_UNION", field: "unionName", text: unionName.slice(0, 40) });
  }
  const migrant = said.get("isMigrantWorker");
  const isMigrantWorker = migrant === undefined ? null : mapCode(yesNo, migrant);
  return {
    ...(joinedOn && { joinedOn }),
    ...(union && { union }),
    ...(isMigrantWorker !== null && { isMigrantWorker: isMigrantWorker === "1" }),
  };
}

/** A union's name as it is compared. */
export const bareUnionName = (name: string): string => name.normalize("NFKC").replaceAll(/\s/g, "");

export const isRow = (read: RosterRow | RowProblem[]): read is RosterRow => !Array.isArray(read);
