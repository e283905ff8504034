import type { MembershipStatus } from "@gongbang/domain/members/membership";
import type { RosterField } from "@gongbang/domain/members/roster";
import type {
  ImportCounts,
  ImportMode,
  ImportPlan,
  MatchKey,
  RevertCounts,
  RowOutcome,
  RowProblem,
} from "@gongbang/domain/members/roster-import";
import type { ValueChoice } from "@gongbang/domain/members/roster-values";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
  treeRows,
} from "../columns.ts";
import { memberFactColumns, unionFactColumns } from "../fact-columns.ts";

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
    ...unionFactColumns(),
    version: integer().notNull().default(1),
    /** Who proposed the founding: somebody else approves it. */
    proposedBy: uuid(),
    /** The union that took over the members when this one was merged or dissolved. */
    successorId: uuid().references((): AnyPgColumn => unions.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("unions_path").on(t.path),
    index("unions_by_parent").on(t.parentId),
    check("unions_level", sql`${t.level} in ('district', 'street', 'system', 'basic', 'group')`),
    check("unions_status", sql`${t.status} in ('0', '1', '3', '4')`),
    check("unions_term", sql`${t.termFrom} <= ${t.termUntil}`),
    check("unions_home_stars", sql`${t.homeStars} between 1 and 5`),
    ...treeRows(t.path),
  ],
);

/** The columns that a saved view is likely to be narrow in. */
export const askedColumns = [
  "newFormWork",
  "education",
  "politicalStatus",
  "ethnicGroup",
  "registrationKind",
  "employment",
  "employmentForm",
  "skillGrade",
  "titleGrade",
  "industry",
  "cardState",
  "status",
  "isModelWorker",
  "isFromElsewhere",
  "idValidUntil",
] as const;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

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
    /** Kind of paper (codes/paper.ts). The number of any kind is sealed in the column that a citizen id has. */
    idKind: text().notNull().default("1"),
    /** 2199-12-31 for a paper without end (长期). */
    idValidUntil: dayColumn(),
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
    ...memberFactColumns(),
    photoFileId: uuid(),
    joinedOn: dayColumn(),
    status: text().$type<MembershipStatus>().notNull().default("active"),
    importId: uuid(),
    /** The record of the same person that this one was merged into: whoever opens this one is led there. */
    mergedIntoId: uuid().references((): AnyPgColumn => members.id),
    ...kept(),
  },
  (t) => [
    uniqueIndex("members_one_live_membership").on(t.citizenIdIndex).where(live),
    uniqueIndex("members_number").on(t.memberNumber),
    index("members_by_union").on(t.unionId, t.namePinyin, t.id),
    index("members_by_path").on(t.unionPath, t.namePinyin),
    index("members_by_keeper").on(t.keeperId, t.namePinyin, t.id),
    // Ended records too: somebody who comes back has two (duplicates.ts).
    index("members_by_citizen_id").on(t.citizenIdIndex),
    index("members_by_pinyin_and_birth").on(t.namePinyin, t.birthOn),
    index("members_by_phone").on(t.phoneIndex),
    index("members_by_card").on(t.bankCardIndex),
    index("members_by_id_tail").on(t.idTail),
    index("members_by_phone_tail").on(t.phoneTail),
    index("members_by_card_tail").on(t.cardTail),
    index("members_by_initials").on(t.nameInitials, t.namePinyin, t.id),
    // What the list may be sorted by beside the name, each with the id that breaks a tie.
    index("members_by_birth").on(t.birthOn, t.id),
    index("members_by_joining").on(sql`coalesce(joined_on, '0001-01-01'::date)`, t.id),
    index("members_by_registering").on(t.createdAt, t.id),
    // What saved views ask for: one index a column, a few bytes a row, and the planner joins them.
    ...askedColumns.map((column) => index(`members_on_${snake(column)}`).on(t[column])),
    index("members_without_address").on(t.id).where(sql`address is null`),
    index("members_by_merged_into").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    check(
      "members_status",
      sql`${t.status} in ('applied', 'notAdmitted', 'active', 'transferring', 'retained', 'left', 'lapsed', 'expelled', 'deceased', 'merged')`,
    ),
    check("members_merged_into_somebody", sql`(${t.status} = 'merged') = (${t.mergedIntoId} is not null)`),
    check("members_new_form_since", sql`${t.newFormSince} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    ...keptRows(t),
  ],
);

/**
 * The pieces that a name is found by: its one and two characters, and "^" with the first. Asked with "=", so that the
 * index serves under row security (array operators are not leakproof). A wide scope walks the index in the order of the
 * names, a narrow one takes the range of its paths. A trigger carries renamed and moved members along (32-search.sql).
 */
export const memberGrams = pgTable(
  "member_grams",
  {
    gram: pathColumn().notNull(),
    unionPath: pathColumn().notNull(),
    namePinyin: pathColumn().notNull().default(""),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
  },
  (t) => [
    primaryKey({ columns: [t.gram, t.unionPath, t.memberId] }),
    index("member_grams_in_order").on(t.gram, t.namePinyin, t.memberId, t.unionPath),
    index("member_grams_by_member").on(t.memberId),
    ...pathRows(t.unionPath),
  ],
);

export type ImportStage = "uploaded" | "planning" | "planned" | "running" | "done" | "reverting" | "reverted";

/** One roster that was uploaded, and how far its taking-in has come. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    fileId: uuid().notNull(),
    fileName: text().notNull(),
    /** Of the file as it came: the same file sent again is told. */
    sha256: text().notNull().default(""),
    stage: text().$type<ImportStage>().notNull().default("uploaded"),
    sheet: text(),
    /** For each column of the table the field that it fills; null for a column that is left out. */
    columns: jsonb().$type<(RosterField | null)[]>(),
    /** The headings over them: what the mapping is remembered by. */
    headings: jsonb().$type<string[]>(),
    /** What words of the roster mean that no code table knows, as a person has said. */
    values: jsonb().$type<ValueChoice[]>(),
    /** By what a person is found who is in the register already, the first first. */
    matchBy: jsonb().$type<MatchKey[]>().notNull().default(["citizenId"]),
    mode: text().$type<ImportMode>().notNull().default("addAndUpdate"),
    /** Where rows go that name no union. */
    intoUnionId: uuid().notNull(),
    plan: jsonb().$type<ImportPlan>(),
    jobId: uuid(),
    /** The last row of the table that is taken in: where an interrupted run goes on. */
    lastRow: integer().notNull().default(0),
    /** The workbook of the rows that were not taken in. */
    failedFileId: uuid(),
    /** What the run came to, and what taking it back came to. */
    result: jsonb().$type<ImportCounts>(),
    reverted: jsonb().$type<RevertCounts>(),
    ...kept(),
  },
  (t) => [
    index("imports_by_keeper").on(t.keeperId, t.createdAt),
    index("imports_by_file").on(t.sha256),
    check(
      "imports_stage",
      sql`${t.stage} in ('uploaded', 'planning', 'planned', 'running', 'done', 'reverting', 'reverted')`,
    ),
    check("imports_mode", sql`${t.mode} in ('addAndUpdate', 'addOnly', 'updateOnly')`),
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
    outcome: text().$type<RowOutcome["outcome"]>().notNull(),
    memberId: uuid(),
    problems: jsonb().$type<RowProblem[]>(),
    /** The version that the row left its member at: the same one tells that nobody has touched them since. */
    version: integer(),
    /** The columns that the row changed, as they were: sealed ones as they were sealed. */
    was: jsonb().$type<Record<string, unknown>>(),
    /** What taking the import back came to for this row. */
    reverted: text().$type<"removed" | "restored" | "left">(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.rowNo] }),
    check("import_rows_outcome", sql`${t.outcome} in ('added', 'changed', 'same', 'skipped', 'wrong')`),
    check("import_rows_reverted", sql`${t.reverted} in ('removed', 'restored', 'left')`),
    ...rowsOf(t.importId, imports),
  ],
);
