import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { hardshipCause } from "../codes/hardship.ts";
import { phoneSchema } from "../codes/phone.ts";
import { normaliseName } from "../codes/pinyin.ts";
import { applicationKinds } from "./archive.status.ts";

/** The version of the words that an applicant agrees to on the phone; the words: messages "apply.consentText". */
export const applyConsent = "2026-1";

const consent = z.literal(applyConsent, { error: "HARDSHIP.CONSENT_NEEDED" });
const words = (most: number) => z.string().trim().max(most, { error: "INPUT.TOO_LONG" });
const filled = (most: number) => words(most).min(1, { error: "INPUT.REQUIRED" });

/** What a worker in hardship says of themselves on the phone page of a union's link. */
export const applyForAidInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/),
  kind: z.enum(applicationKinds, { error: "INPUT.REQUIRED" }),
  name: filled(60).transform(normaliseName),
  citizenId: filled(40),
  phone: phoneSchema,
  mainCause: codeSchema(hardshipCause),
  people: z.coerce.number({ error: "INPUT.INVALID" }).int({ error: "INPUT.INVALID" }).min(1).max(20),
  statement: words(2000).min(10, { error: "INPUT.REASON_REQUIRED" }),
  /** 处理敏感个人信息的单独同意, and the authorisation to compare with the authorities' data: two boxes, two consents. */
  consent,
  comparison: z.union([z.literal(""), z.literal(applyConsent)]).optional(),
});
export type ApplyForAid = z.output<typeof applyForAidInput>;

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
/** 受理: the application becomes a draft archive of the member. */
export const takeApplicationInput = z.strictObject(step);
export const refuseApplicationInput = z.strictObject({
  ...step,
  reason: z.string().trim().min(2, { error: "INPUT.REASON_REQUIRED" }).max(500, { error: "INPUT.TOO_LONG" }),
});
export const applyLinkInput = z.strictObject({
  commandId: z.uuid(),
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
});
