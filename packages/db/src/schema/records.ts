import type { AttachmentKind, AttachmentPurpose } from "@gongbang/domain/members/attachment";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, id, instant, rowsOf } from "../columns.ts";
import { members } from "./members.ts";

/** 家庭成员: who lives with the worker, as the register form asks. Seen with the member. Nobody is deleted: rows end. */
export const familyMembers = pgTable(
  "family_members",
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    name: text().notNull(),
    /** GB/T 4761, seen from the worker. */
    relation: text().notNull(),
    birthOn: dayColumn(),
    /** GB/T 2261.4. */
    employment: text(),
    unitName: text(),
    /** Sealed, with the mask beside it. */
    citizenId: text(),
    idMask: text(),
    createdAt: instant().notNull().defaultNow(),
    version: integer().notNull().default(1),
    removedAt: instant(),
    removedWhy: text(),
  },
  (t) => [
    index("family_members_by_member").on(t.memberId, t.id),
    check("family_members_removed_with_reason", sql`(${t.removedAt} is null) = (${t.removedWhy} is null)`),
    ...rowsOf(t.memberId, members),
  ],
);

/**
 * 附件 of a member: papers, forms and the photo, at most 10 MB each, sealed (fields.ts). They hang on the member and
 * not on a union, so that they go where the person goes. What is taken out loses its bytes and keeps its line.
 */
export const memberFiles = pgTable(
  "member_files",
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    purpose: text().$type<AttachmentPurpose>().notNull(),
    name: text().notNull(),
    kind: text().$type<AttachmentKind>().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    content: bytea(),
    addedBy: uuid().notNull(),
    addedByName: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    removedWhy: text(),
  },
  (t) => [
    index("member_files_by_member").on(t.memberId, t.id),
    index("member_files_by_adder").on(t.addedBy, t.createdAt),
    uniqueIndex("member_files_one_photo").on(t.memberId).where(sql`purpose = 'photo' and removed_at is null`),
    check("member_files_kind", sql`${t.kind} in ('pdf', 'jpg', 'png')`),
    check("member_files_size", sql`octet_length(${t.content}) <= 10485760 + 4096`),
    check("member_files_removed_whole", sql`(${t.removedAt} is null) = (${t.content} is not null)`),
    check("member_files_removed_with_reason", sql`(${t.removedAt} is null) = (${t.removedWhy} is null)`),
    ...rowsOf(t.memberId, members),
  ],
);
