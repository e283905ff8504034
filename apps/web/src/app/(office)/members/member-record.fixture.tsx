import type { AppRouter } from "@gongbang/api/root";
import { type MemberText, memberFlags, memberTexts } from "@gongbang/domain/members/member-fields";
import type { inferRouterOutputs } from "@trpc/server";
import { codeFields } from "./code-fields.ts";

export type Member = inferRouterOutputs<AppRouter>["members"]["record"];

const unknown = <Field extends string>(fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, null])) as Record<Field, null>;

/** Somebody of whom little is known, and everything sensitive is masked. */
export const aMember: Member = {
  ...unknown(codeFields),
  ...unknown(Object.keys(memberTexts) as MemberText[]),
  ...unknown(memberFlags),
  id: "0197-m",
  version: 2,
  memberNumber: "1102-0000042",
  name: "李桂兰",
  namePinyin: "li guilan",
  sex: "2",
  birthOn: "1974-10-01",
  idKind: "1",
  idValidUntil: null,
  idMask: "110102********2345",
  phoneMask: "138****0000",
  cardTail: "4567",
  cardBoundOn: null,
  addressMask: "西城区月坛南街****",
  registrationPlaceMask: null,
  creditCode: null,
  newFormSince: null,
  ethnicGroup: "01",
  occupation: "保洁",
  unitName: "北京恒远物业管理有限公司",
  photoFileId: null,
  joinedOn: "2012-04-23",
  status: "active",
  createdAt: "2026-09-27T16:30:00.000Z",
  unions: [
    { id: "1", name: "西城区总工会", shortName: "西城区" },
    { id: "2", name: "月坛街道总工会", shortName: "月坛街道" },
  ],
  cameWith: null,
  mergedInto: null,
};
