import type { MembershipStatus } from "@gongbang/domain/members/membership";
import type { RosterField } from "@gongbang/domain/members/roster";
import type { ImportMode, ImportPlan, RowProblem } from "@gongbang/domain/members/roster-import";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  bytea,
  dayColumn,
  id,
  instant,
  kept,
  keptRows,
  pathColumn,
  pathRows,
  rowsOf,
  sharedRows,
} from "../columns.ts";

/** 区 · 街道/系统 · 基层工会 · 工会小组 */
export type UnionLevel = "district" | "street" | "system" | "basic" | "group";

/** The union tree. Paths look like "/09/0012/": they begin and end with "/", and "/" is the federation. */
export const unions = pgTable(
  "unions",
  {
    id: id(),
    parentId: uuid().references((): AnyPgColumn => unions.id),
    path: pathColumn().notNull(),
    level: text().$type<UnionLevel>().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    pinyin: text().notNull(),
    /** 统一社会信用代码 of the employer that a basic union stands in: the wall of disputes compares it. */
    creditCode: text(),
    /** GB/T 2260 code of the street, where the union is one. */
    streetCode: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("unions_path").on(t.path),
    index("unions_by_parent").on(t.parentId),
    check("unions_level", sql`${t.level} in ('district', 'street', 'system', 'basic', 'group')`),
    ...sharedRows(),
  ],
);

/** A membership that is still one: nobody has two of them (handbook domain.md D.4). */
const live = sql`status in ('applied', 'active', 'transferring', 'retained')`;

/**
 * The register (会员). Number, phone, card and address are sealed; beside them stand what every list may show
 * (the mask, the last four) and the blind index by which a whole number is found. Code columns hold the code.
 */
export const members = pgTable(
  "members",
  {
    id: id(),
    /** 会员编号, given by the office. */
    memberNumber: text().notNull(),
    name: text().notNull(),
    /** "zhangsanfeng": how the name is read, and how lists are sorted. */
    namePinyin: pathColumn().notNull(),
    /** "zsf". */
    nameInitials: pathColumn().notNull(),
    sex: text().notNull(),
    birthOn: dayColumn().notNull(),
    citizenId: text().notNull(),
    citizenIdIndex: bytea().notNull(),
    idMask: text().notNull(),
    idTail: text().notNull(),
    phone: text(),
    phoneIndex: bytea(),
    phoneMask: text(),
    phoneTail: text(),
    /** 京卡, or the membership card's number. */
    bankCard: text(),
    bankCardIndex: bytea(),
    cardTail: text(),
    address: text(),
    addressMask: text(),
    ethnicGroup: text(),
    politicalStatus: text(),
    education: text(),
    maritalStatus: text(),
    registrationKind: text(),
    employment: text(),
    employmentForm: text(),
    newFormWork: text(),
    occupation: text(),
    skillGrade: text(),
    isMigrantWorker: boolean(),
    unitName: text(),
    groupName: text(),
    joinedOn: dayColumn(),
    status: text().$type<MembershipStatus>().notNull().default("active"),
    importId: uuid(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("members_one_live_membership").on(t.citizenIdIndex).where(live),
    uniqueIndex("members_number").on(t.memberNumber),
    index("members_by_pinyin").on(t.namePinyin, t.id),
    index("members_by_union").on(t.unionId, t.namePinyin, t.id),
    index("members_by_path").on(t.unionPath, t.namePinyin),
    index("members_by_keeper").on(t.keeperId, t.namePinyin, t.id),
    index("members_by_phone").on(t.phoneIndex),
    index("members_by_card").on(t.bankCardIndex),
    index("members_by_id_tail").on(t.idTail),
    index("members_by_phone_tail").on(t.phoneTail),
    index("members_by_card_tail").on(t.cardTail),
    check(
      "members_status",
      sql`${t.status} in ('applied', 'active', 'transferring', 'retained', 'left', 'lapsed', 'expelled', 'deceased')`,
    ),
    ...keptRows(t),
  ],
);

/**
 * The pieces that a name is found by: its one and two characters, and every beginning of its initials.
 * Asked with "=", so that the index serves under row security (array operators are not leakproof).
 */
export const memberGrams = pgTable(
  "member_grams",
  {
    gram: pathColumn().notNull(),
    unionPath: pathColumn().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
  },
  (t) => [
    primaryKey({ columns: [t.gram, t.unionPath, t.memberId] }),
    index("member_grams_by_member").on(t.memberId),
    ...pathRows(t.unionPath),
  ],
);

export type ImportStage = "uploaded" | "planning" | "planned" | "running" | "done";

/** One roster that was uploaded, and how far its taking-in has come. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    fileId: uuid().notNull(),
    fileName: text().notNull(),
    stage: text().$type<ImportStage>().notNull().default("uploaded"),
    sheet: text(),
    /** For each column of the table the field that it fills; null for a column that is left out. */
    columns: jsonb().$type<(RosterField | null)[]>(),
    mode: text().$type<ImportMode>().notNull().default("addAndUpdate"),
    /** Where rows go that name no union. */
    intoUnionId: uuid().notNull(),
    plan: jsonb().$type<ImportPlan>(),
    jobId: uuid(),
    /** The last row of the table that is taken in: where an interrupted run goes on. */
    lastRow: integer().notNull().default(0),
    /** The workbook of the rows that were not taken in. */
    failedFileId: uuid(),
    ...kept(),
  },
  (t) => [
    index("imports_by_keeper").on(t.keeperId, t.createdAt),
    check("imports_stage", sql`${t.stage} in ('uploaded', 'planning', 'planned', 'running', 'done')`),
    check("imports_mode", sql`${t.mode} in ('addAndUpdate', 'addOnly')`),
    ...keptRows(t),
  ],
);

/** What became of each row of a run: written with the row's own effect, so that it takes effect once. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    rowNo: integer().notNull(),
    /** Keyed: it tells equal rows, and nothing about them. */
    rowHash: bytea().notNull(),
    outcome: text().$type<"added" | "changed" | "same" | "wrong">().notNull(),
    memberId: uuid(),
    problems: jsonb().$type<RowProblem[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.rowNo] }),
    check("import_rows_outcome", sql`${t.outcome} in ('added', 'changed', 'same', 'wrong')`),
    ...rowsOf(t.importId, imports),
  ],
);
