import { z } from "zod";
import { type AidKind, aidKind } from "../codes/aid-kind.ts";
import { codeSchema } from "../codes/code-table.ts";
import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";

/** What is decided by tiers. */
export const approvalKinds = ["archive", "grant"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Who may stand in a tier. Only a manager decides; the others are told (a tier that does not block). */
export const approverRoles = ["manager", "finance", "auditor"] as const;
export type ApproverRole = (typeof approverRoles)[number];
export const approverLevels = ["district", "street", "system", "basic", "group"] as const;
export type ApproverLevel = (typeof approverLevels)[number];

const level = z.enum(approverLevels, { error: "INPUT.REQUIRED" });

/** One tier as data (product.md D7). Tiers of the same `seq` are asked at the same time. */
export const tierSchema = z
  .strictObject({
    seq: z.int().min(1).max(9),
    name: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" }),
    role: z.enum(approverRoles, { error: "INPUT.REQUIRED" }),
    /** The levels of union at which an approver may stand; empty is any. */
    levels: z.array(level).max(5),
    /** How many have to agree. */
    least: z.int().min(1).max(5),
    /** False: told, and waited for by nobody. */
    blocking: z.boolean(),
    /** Working days until an answer is due; null is no term. */
    termDays: z.int().min(1).max(60).nullable(),
    /** The level whose approvers may decide as well once the term has passed. */
    escalateTo: level.nullable(),
  })
  .refine(({ blocking, role }) => !blocking || role === "manager", {
    error: "APPROVAL.ONLY_MANAGERS_DECIDE",
    path: ["role"],
  });
export type Tier = z.output<typeof tierSchema>;

const fenBound = z.int().min(0).max(1_000_000_000_00).nullable();
/** What a line is for: nothing said is everything. The sum reaches from `from` on and ends before `to` (满 / 不满). */
export const conditionSchema = z.strictObject({
  kinds: z.array(codeSchema(aidKind)).max(40),
  grades: z.array(z.enum(["1", "2", "3"])).max(3),
  amountFromFen: fenBound,
  amountToFen: fenBound,
});
export type Condition = z.output<typeof conditionSchema>;

export const ruleLineSchema = z.strictObject({
  name: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(60, { error: "INPUT.TOO_LONG" }),
  when: conditionSchema,
  tiers: z
    .array(tierSchema)
    .min(1, { error: "INPUT.REQUIRED" })
    .max(9)
    .refine((tiers) => tiers.some(({ blocking }) => blocking), { error: "APPROVAL.NOBODY_DECIDES" }),
});
export type RuleLine = z.output<typeof ruleLineSchema>;

/** A version of the rules of one kind: in force from a day on, until a later one is. */
export type RuleVersion = {
  id: string;
  appliesTo: ApprovalKind;
  effectiveFrom: Day;
  lines: readonly RuleLine[];
};

/** What a rule asks about the thing that is to be decided. */
export type Asked = { kind: AidKind | null; grade: string | null; amountFen: Fen | null };

/** Where no version is in force, or no line of it is meant: one manager of the union or of one above, as ever. */
export const plainTiers: readonly Tier[] = [
  {
    ...{ seq: 1, name: "", role: "manager", levels: [], least: 1 },
    ...{ blocking: true, termDays: null, escalateTo: null },
  },
];

const within = (amount: Fen | null, { amountFromFen, amountToFen }: Condition): boolean =>
  (amountFromFen === null || (amount !== null && amount >= amountFromFen)) &&
  (amountToFen === null || (amount !== null && amount < amountToFen));

const listed = (list: readonly string[], value: string | null) =>
  list.length === 0 || (value !== null && list.includes(value));

/** Whether a line is meant for this. */
export const isMeant = (when: Condition, { kind, grade, amountFen }: Asked): boolean =>
  listed(when.kinds, kind) && listed(when.grades, grade) && within(amountFen, when);

/** Later days stand later; of two of one day the one that was made later. */
const age = ({ effectiveFrom, id }: RuleVersion) => `${effectiveFrom} ${id}`;

export type ChosenTiers = { versionId: string | null; name: string | null; tiers: readonly Tier[] };

/** The tiers for something that begins to wait on a day: the first line that is meant, of the version in force. */
export function tiersFor(
  versions: readonly RuleVersion[],
  asked: Asked & { appliesTo: ApprovalKind; on: Day },
): ChosenTiers {
  const inForce = versions
    .filter(({ appliesTo, effectiveFrom }) => appliesTo === asked.appliesTo && effectiveFrom <= asked.on)
    .toSorted((a, b) => (age(a) < age(b) ? -1 : 1))
    .at(-1);
  const line = inForce?.lines.find(({ when }) => isMeant(when, asked));
  if (!inForce || !line) return { versionId: null, name: null, tiers: plainTiers };
  return { versionId: inForce.id, name: line.name, tiers: line.tiers };
}
