import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { maskAddress, maskPaper, maskPhone } from "@gongbang/domain/codes/mask";
import { normaliseName, pinyinOf, searchPieces } from "@gongbang/domain/codes/pinyin";
import { regionOf } from "@gongbang/domain/codes/region";
import type { IdKind } from "@gongbang/domain/codes/roster-words";
import type { Day } from "@gongbang/domain/kernel/day";
import {
  type MemberCode,
  type MemberFlag,
  type MemberText,
  memberCodes,
  memberFlags,
  memberTexts,
} from "@gongbang/domain/members/member-fields";
import type { MembershipStatus } from "@gongbang/domain/members/membership";
import { blindIndex, seal } from "./fields.ts";
import type { Keyring } from "./keyring.ts";
import type { memberGrams, members } from "./schema/members.ts";
import { uuidv7 } from "./uuid.ts";

export type MemberRecord = Omit<typeof members.$inferSelect, "createdAt"> & { createdAt: Date };
export type GramRow = typeof memberGrams.$inferInsert;

type Text = string | null | undefined;

/** What is known of a new member, read and checked: numbers normalised, codes of the tables. */
export type NewMember = {
  id?: string;
  memberNumber: string;
  name: string;
  /** A citizen id, or the number of another paper where `idKind` says which (members/person.ts). */
  citizenId: CitizenId & { idKind?: IdKind };
  idValidUntil?: Day | null | undefined;
  phone?: Text;
  bankCard?: Text;
  cardBoundOn?: Day | null | undefined;
  address?: Text;
  registrationPlace?: Text;
  creditCode?: Text;
  newFormSince?: Text;
  joinedOn?: Day | null | undefined;
  status?: MembershipStatus;
  unionId: string;
  unionPath: string;
  keeperId: string;
  importId?: string | null;
  createdAt: Date;
} & { [Field in MemberCode | MemberText]?: Text } & { [Field in MemberFlag]?: boolean | null | undefined };

/** A member as the tables hold them: sealed, indexed, and cut into the pieces by which they are found. */
export function memberRow(keys: Keyring, input: NewMember): { member: MemberRecord; grams: GramRow[] } {
  const id = input.id ?? uuidv7();
  const name = normaliseName(input.name);
  const { full, initials } = pinyinOf(name);
  const member: MemberRecord = {
    id,
    memberNumber: input.memberNumber,
    name,
    namePinyin: full,
    nameInitials: initials,
    sex: input.citizenId.sex,
    birthOn: input.citizenId.birthOn,
    idKind: input.citizenId.idKind ?? "1",
    idValidUntil: input.idValidUntil ?? null,
    ...sealedPaper(keys, id, input.citizenId.id),
    ...sealedPhone(keys, id, input.phone),
    ...sealedCard(keys, id, input.bankCard),
    cardBoundOn: input.cardBoundOn ?? null,
    ...sealedAddress(keys, id, input.address),
    ...sealedRegistration(keys, id, input.registrationPlace),
    ...saidOf<MemberCode, string>(input, codeColumns),
    registrationRegion: regionIn(input),
    ...saidOf<MemberText, string>(input, textColumns),
    ...saidOf<MemberFlag, boolean>(input, memberFlags),
    ...standingOf(input),
    photoFileId: null,
    mergedIntoId: null,
    unionId: input.unionId,
    unionPath: input.unionPath,
    keeperId: input.keeperId,
    createdAt: input.createdAt,
    version: 1,
  };
  const { unionPath } = input;
  const grams = gramsOf(name).map((gram) => ({ gram, unionPath, namePinyin: full, memberId: id }));
  return { member, grams };
}

const codeColumns = Object.keys(memberCodes) as MemberCode[];
const textColumns = Object.keys(memberTexts) as MemberText[];

/** These columns as the input says them, empty where it says nothing. */
function saidOf<Field extends string, Value>(
  input: { readonly [Each in Field]?: Value | null | undefined },
  fields: readonly Field[],
): { [Each in Field]: Value | null } {
  const columns = fields.map((field) => [field, input[field] ?? null]);
  return Object.fromEntries(columns);
}

/** The region of registration: as said, or as the address begins. */
const regionIn = ({ registrationRegion, registrationPlace }: NewMember) =>
  registrationRegion ?? (registrationPlace ? regionOf(registrationPlace) : null);

const standingOf = (input: NewMember) => ({
  creditCode: input.creditCode ?? null,
  newFormSince: input.newFormSince ?? null,
  joinedOn: input.joinedOn ?? null,
  status: input.status ?? ("active" as const),
  importId: input.importId ?? null,
});

/** 王小明: ^王 王 小 明 王小 小明. The database makes the same of a name that changes (32-search.sql). */
export function gramsOf(name: string): string[] {
  const pieces = searchPieces(name);
  const [first] = pieces;
  return first === undefined ? [] : [`^${first}`, ...pieces];
}

const place = (column: string, rowId: string) => ({ table: "members", column, rowId });

/** The columns that hold the number of a paper, of whatever kind: plain and upper-case, as members/person.ts reads it. */
export const sealedPaper = (keys: Keyring, rowId: string, number: string) => ({
  citizenId: seal(keys, place("citizenId", rowId), number),
  citizenIdIndex: blindIndex(keys, "citizenId", number),
  idMask: maskPaper(number),
  idTail: number.slice(-4),
});

/** The columns that hold a phone, all empty where there is none. */
export const sealedPhone = (keys: Keyring, rowId: string, phone: Text) =>
  phone
    ? {
        phone: seal(keys, place("phone", rowId), phone),
        phoneIndex: blindIndex(keys, "phone", phone),
        phoneMask: maskPhone(phone),
        phoneTail: phone.slice(-4),
      }
    : { phone: null, phoneIndex: null, phoneMask: null, phoneTail: null };

export const sealedCard = (keys: Keyring, rowId: string, card: Text) =>
  card
    ? {
        bankCard: seal(keys, place("bankCard", rowId), card),
        bankCardIndex: blindIndex(keys, "bankCard", card),
        cardTail: card.slice(-4),
      }
    : { bankCard: null, bankCardIndex: null, cardTail: null };

export const sealedAddress = (keys: Keyring, rowId: string, address: Text) =>
  address
    ? { address: seal(keys, place("address", rowId), address), addressMask: maskAddress(address) }
    : { address: null, addressMask: null };

export const sealedRegistration = (keys: Keyring, rowId: string, registrationPlace: Text) =>
  registrationPlace
    ? {
        registrationPlace: seal(keys, place("registrationPlace", rowId), registrationPlace),
        registrationPlaceMask: maskAddress(registrationPlace),
      }
    : { registrationPlace: null, registrationPlaceMask: null };
