import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { maskAddress, maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import { normaliseName, pinyinOf, searchPieces } from "@gongbang/domain/codes/pinyin";
import type { Day } from "@gongbang/domain/kernel/day";
import type { MemberCode } from "@gongbang/domain/members/member-fields";
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
  citizenId: CitizenId;
  phone?: Text;
  bankCard?: Text;
  address?: Text;
  unitName?: Text;
  groupName?: Text;
  occupation?: Text;
  isMigrantWorker?: boolean | null;
  joinedOn?: Day | null | undefined;
  status?: MembershipStatus;
  unionId: string;
  unionPath: string;
  keeperId: string;
  importId?: string | null;
  createdAt: Date;
} & { [Field in MemberCode]?: Text };

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
    ...sealedCitizenId(keys, id, input.citizenId.id),
    ...sealedPhone(keys, id, input.phone),
    ...sealedCard(keys, id, input.bankCard),
    ...sealedAddress(keys, id, input.address),
    ...codesOf(input),
    ...wordsOf(input),
    unionId: input.unionId,
    unionPath: input.unionPath,
    keeperId: input.keeperId,
    createdAt: input.createdAt,
    version: 1,
  };
  const grams = gramsOf(name, initials).map((gram) => ({ gram, unionPath: input.unionPath, memberId: id }));
  return { member, grams };
}

const codesOf = (input: NewMember) => ({
  ethnicGroup: input.ethnicGroup ?? null,
  politicalStatus: input.politicalStatus ?? null,
  education: input.education ?? null,
  maritalStatus: input.maritalStatus ?? null,
  registrationKind: input.registrationKind ?? null,
  employment: input.employment ?? null,
  employmentForm: input.employmentForm ?? null,
  newFormWork: input.newFormWork ?? null,
  skillGrade: input.skillGrade ?? null,
});

const wordsOf = (input: NewMember) => ({
  occupation: input.occupation ?? null,
  isMigrantWorker: input.isMigrantWorker ?? null,
  unitName: input.unitName ?? null,
  groupName: input.groupName ?? null,
  joinedOn: input.joinedOn ?? null,
  status: input.status ?? ("active" as const),
  importId: input.importId ?? null,
});

const longestInitials = 8;

/** 王小明: 王 小 明 王小 小明 w wx wxm. */
export function gramsOf(name: string, initials: string): string[] {
  const beginnings = Array.from({ length: Math.min(initials.length, longestInitials) }, (_, i) =>
    initials.slice(0, i + 1),
  );
  return [...new Set([...searchPieces(name), ...beginnings])];
}

const place = (column: string, rowId: string) => ({ table: "members", column, rowId });

const sealedCitizenId = (keys: Keyring, rowId: string, id: string) => ({
  citizenId: seal(keys, place("citizenId", rowId), id),
  citizenIdIndex: blindIndex(keys, "citizenId", id),
  idMask: maskCitizenId(id),
  idTail: id.slice(-4),
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
