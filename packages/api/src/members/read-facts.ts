import { createHash } from "node:crypto";
import { unseal } from "@gongbang/db/fields";
import { type Keyring, keyedHash } from "@gongbang/db/keyring";
import type { members, unions } from "@gongbang/db/schema/members";
import { maskCard } from "@gongbang/domain/codes/mask";
import {
  isSealedSource,
  type PackFormat,
  type PackSource,
  type SealedSource,
} from "@gongbang/domain/codes/pack-format";
import { type PackFacts, type PackRow, packRow, rowText } from "@gongbang/domain/members/pack-row";

export type Member = typeof members.$inferSelect;
export type Union = typeof unions.$inferSelect;
/** A union with what is counted of it and who stands above it. */
export type UnionRecord = { union: Union; parentName: string | null; members: number; women: number };

/** A record as a row of a format, with its mark: 16 bytes, keyed. */
export type Mapped = PackRow & { rowHash: Buffer };

/** What a record is mapped from. */
export type Subject = { member: Member; union: Union } | UnionRecord;

export function mapRecord(keys: Keyring, format: PackFormat, subject: Subject): Mapped {
  const facts = "member" in subject ? memberFacts(keys, format, subject) : unionFacts(subject);
  const row = packRow(format, facts);
  return { ...row, rowHash: keyedHash(keys.index, "pack row", rowText(format, row.cells)).subarray(0, 16) };
}

/**
 * The mark of everything that a row is made of, without unsealing any of it: while it is the same, so is the row. A
 * changed mapping file changes it too.
 */
export function seenOf(keys: Keyring, format: PackFormat, subject: Subject): Buffer {
  return keyedHash(keys.index, "pack seen", textOf(format), JSON.stringify(subject)).subarray(0, 16);
}

const texts = new WeakMap<PackFormat, string>();
/** A mapping file as one text, made once: it is asked for with every record. */
function textOf(format: PackFormat): string {
  const made = texts.get(format) ?? createHash("sha256").update(JSON.stringify(format)).digest("hex");
  texts.set(format, made);
  return made;
}

const flag = (value: boolean | null): string | null => (value === null ? null : value ? "1" : "0");
const digits = (value: number | null): string | null => (value === null ? null : String(value));

function memberFacts(
  keys: Keyring,
  { columns }: PackFormat,
  { member, union }: { member: Member; union: Union },
): PackFacts {
  const wanted = new Set(columns.map(({ source }) => source).filter(isSealedSource));
  const plain = (column: SealedSource) => {
    const sealed = member[column];
    return wanted.has(column) && sealed !== null
      ? unseal(keys, { table: "members", column, rowId: member.id }, sealed)
      : null;
  };
  return {
    ...codesAndWords(member),
    citizenId: plain("citizenId"),
    phone: plain("phone"),
    bankCard: plain("bankCard"),
    address: plain("address"),
    registrationPlace: plain("registrationPlace"),
    isMigrantWorker: flag(member.isMigrantWorker),
    isFromElsewhere: flag(member.isFromElsewhere),
    isModelWorker: flag(member.isModelWorker),
    creditCode: member.creditCode ?? union.creditCode,
    unionName: union.name,
    unionCode: union.code,
    membershipStatus: member.status,
  };
}

function codesAndWords(member: Member): PackFacts {
  const { name, sex, birthOn, ethnicGroup, politicalStatus, education, degree, maritalStatus } = member;
  const { idKind, idValidUntil, registrationKind, residenceStreet, employment, employmentForm } = member;
  const { newFormWork, occupation, skillGrade, title, unitName, groupName, unionPost, joinedOn } = member;
  return {
    ...{ name, sex, birthOn, ethnicGroup, politicalStatus, education, degree, maritalStatus },
    ...{ idKind, idValidUntil, registrationKind, residenceStreet, employment, employmentForm },
    ...{ newFormWork, occupation, skillGrade, title, unitName, groupName, unionPost, joinedOn },
  };
}

function unionFacts({ union, parentName, members, women }: UnionRecord): PackFacts {
  const { ownCreditCode, orgType, form, levelCode, status, foundedOn, approvalNumber, chairName } = union;
  const { termFrom, termUntil, legalPersonUntil, creditCode, unitCategory, industry, streetCode } = union;
  return {
    ...{ ownCreditCode, orgType, form, levelCode, status, foundedOn, approvalNumber, chairName },
    ...{ termFrom, termUntil, legalPersonUntil, creditCode, unitCategory, industry, streetCode },
    unionName: union.name,
    unionCode: union.code,
    parentName,
    staffCount: digits(union.staffCount),
    womenCount: digits(union.womenCount),
    migrantCount: digits(union.migrantCount),
    memberCount: digits(members),
    womenMemberCount: digits(women),
    hasAuditCommittee: flag(union.hasAuditCommittee),
    hasWomenCommittee: flag(union.hasWomenCommittee),
    hasCongress: flag(union.hasCongress),
    hasOpenAffairs: flag(union.hasOpenAffairs),
    hasCollectiveContract: flag(union.hasCollectiveContract),
    hasSupervision: flag(union.hasSupervision),
  };
}

/** How a sealed source is shown before it is uncovered. */
export function maskOf(member: Member, source: PackSource): string | null {
  switch (source) {
    case "citizenId":
      return member.idMask;
    case "phone":
      return member.phoneMask;
    case "bankCard":
      return member.cardTail && maskCard(`0000${member.cardTail}`);
    case "address":
      return member.addressMask;
    case "registrationPlace":
      return member.registrationPlaceMask;
    default:
      return null;
  }
}
