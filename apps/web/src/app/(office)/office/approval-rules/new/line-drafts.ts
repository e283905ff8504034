import { parseYuan } from "@gongbang/domain/kernel/money";
import type { ApproverLevel, RuleLine, Tier } from "@gongbang/domain/office/approval-rule";

/** A line of the rules as it is being typed: sums in yuan, numbers as text, nothing said where it is empty. */
export type TierDraft = {
  key: number;
  name: string;
  level: ApproverLevel | "";
  least: string;
  blocking: boolean;
  termDays: string;
  escalateTo: ApproverLevel | "";
};
export type LineDraft = { key: number; name: string; from: string; to: string; tiers: TierDraft[] };

export const tierDraft = (key: number): TierDraft => ({
  ...{ key, name: "", level: "", least: "1", blocking: true, termDays: "", escalateTo: "" },
});
export const lineDraft = (key: number): LineDraft => ({
  key,
  name: "",
  from: "",
  to: "",
  tiers: [tierDraft(0)],
});

const yuan = (text: string) => (text.trim() === "" ? null : parseYuan(text));
const whole = (text: string) => (text.trim() === "" ? null : Number(text));

const tierOf = ({ name, level, least, blocking, termDays, escalateTo }: TierDraft, i: number): Tier => ({
  ...{ seq: i + 1, name, role: "manager", blocking, least: Number(least), termDays: whole(termDays) },
  levels: level === "" ? [] : [level],
  escalateTo: escalateTo === "" ? null : escalateTo,
});

/** The lines as the command takes them: one tier after the other, in the order in which they stand. */
export const linesOf = (drafts: readonly LineDraft[]): RuleLine[] =>
  drafts.map(({ name, from, to, tiers }) => ({
    name,
    when: { kinds: [], grades: [], amountFromFen: yuan(from), amountToFen: yuan(to) },
    tiers: tiers.map(tierOf),
  }));

/** A version that stands, to be changed: what the form does not show of it stays out. */
export const draftsOf = (lines: readonly RuleLine[]): LineDraft[] =>
  lines.map(({ name, when, tiers }, key) => ({
    ...{ key, name, from: inYuan(when.amountFromFen), to: inYuan(when.amountToFen) },
    tiers: tiers.map((tier, i) => ({
      ...{ key: i, name: tier.name, level: tier.levels[0] ?? "", least: String(tier.least) },
      ...{ blocking: tier.blocking, escalateTo: tier.escalateTo ?? "" },
      termDays: tier.termDays === null ? "" : String(tier.termDays),
    })),
  }));

const inYuan = (fen: number | null) => (fen === null ? "" : String(fen / 100));
