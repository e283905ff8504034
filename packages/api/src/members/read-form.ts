import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { members } from "@gongbang/db/schema/members";
import { type SealedField, sealedFields } from "@gongbang/domain/members/member-fields";
import { z } from "zod";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { familyOf, familyShape, memberOf } from "./list-family.ts";
import { memberRecordOutput, readMember } from "./read-member.ts";

const locale = z.enum(["zh-CN", "en"]);

export const formShape = z.object({ member: memberRecordOutput, family: familyShape.shape.rows });
const plainShape = Object.fromEntries(sealedFields.map((field) => [field, z.string().nullable()])) as {
  [Field in SealedField]: z.ZodNullable<z.ZodString>;
};
export const plainFormShape = z.object(plainShape);
export type PlainForm = z.output<typeof plainFormShape>;

/** 《工会会员登记表》 of a member, every sensitive field as its mask. Refuses with ACCESS.NOT_FOUND. */
export async function readForm(
  { tx }: Pick<Office, "tx">,
  memberId: string,
): Promise<z.input<typeof formShape>> {
  const member = await readMember({ tx }, memberId);
  const { rows } = await familyOf({ tx }, memberId);
  return { member, family: rows };
}

export const revealFormInput = z.strictObject({ ...commandInput, memberId: z.uuid(), ...revealReasonInput });

/**
 * What stands on the form in plain, for one print. Every field that it shows counts as uncovered. Refuses with
 * ACCESS.TOO_MANY_REVEALS and ACCESS.NOT_FOUND.
 */
export async function revealForm(
  office: Office,
  { memberId, ...why }: z.output<typeof revealFormInput>,
): Promise<PlainForm> {
  const member = await uncovering(office, memberId, reasonOf(why));
  return plainOf(office.keys, member);
}

/** Notes that the form is uncovered, all its fields at once, and gives the member. */
async function uncovering(office: Office, memberId: string, reason: string) {
  const member = await memberOf(office.tx, memberId);
  const fields = sealedFields.filter((field) => member[field] !== null);
  await mayReveal(office, fields.length);
  const { id, unionPath } = member;
  office.about({ type: "member", id, unionPath, changes: fields.map((field) => ({ field })), reason });
  return member;
}

/** The sealed facts of a member in plain. */
export function plainOf(keys: Keyring, member: typeof members.$inferSelect): PlainForm {
  const plain = (field: SealedField) => {
    const sealed = member[field];
    const place = { table: "members", column: field, rowId: member.id };
    return sealed === null ? null : unseal(keys, place, sealed);
  };
  const [citizenId, phone, bankCard] = [plain("citizenId"), plain("phone"), plain("bankCard")];
  return {
    citizenId,
    phone,
    bankCard,
    address: plain("address"),
    registrationPlace: plain("registrationPlace"),
  };
}

export const writeFormInput = z.strictObject({ ...commandInput, memberId: z.uuid(), locale });
export const jobStarted = z.object({ jobId: z.string() });

/** Starts the Word file of the form, with masks. Refuses with ACCESS.NOT_FOUND. */
export async function writeForm(
  office: Office,
  { memberId, locale: language }: z.output<typeof writeFormInput>,
) {
  const { id, unionPath } = await memberOf(office.tx, memberId);
  office.about({ type: "member", id, unionPath });
  return { jobId: await formJob(office, { memberId, locale: language, plain: false }) };
}

export const writePlainFormInput = z.strictObject({ ...writeFormInput.shape, ...revealReasonInput });

/** Starts the Word file of the form in plain. Refuses with ACCESS.TOO_MANY_REVEALS and ACCESS.NOT_FOUND. */
export async function writePlainForm(
  office: Office,
  { memberId, locale: language, ...why }: z.output<typeof writePlainFormInput>,
) {
  await uncovering(office, memberId, reasonOf(why));
  return { jobId: await formJob(office, { memberId, locale: language, plain: true }) };
}

/** What a job of this kind works on. */
export const formTask = z.object({ memberId: z.uuid(), locale, plain: z.boolean() });

const formJob = (office: Office, task: z.output<typeof formTask>) =>
  startJob(office, { kind: "members.writeForm", task, total: 1 });
