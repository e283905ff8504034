import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { parseYuan } from "@gongbang/domain/kernel/money";
import type {
  ApproverLevel,
  ApproverRole,
  Condition,
  RuleLine,
  Tier,
} from "@gongbang/domain/office/approval-rule";

/** A tier as it is being typed: numbers as text, nothing said where it is empty. Only a manager's tier decides. */
export type TierDraft = {
  key: number;
  seq: string;
  name: string;
  role: ApproverRole;
  levels: readonly ApproverLevel[];
  least: string;
  blocking: boolean;
  termDays: string;
  escalateTo: ApproverLevel | "";
};
/** A line of the rules as it is being typed: sums in yuan; no kind and no category is every one. */
export type LineDraft = {
  key: number;
  name: string;
  kinds: readonly AidKind[];
  grades: Condition["grades"];
  from: string;
  to: string;
  tiers: TierDraft[];
};

export const tierDraft = (key: number, seq = 1): TierDraft => ({
  ...{ key, seq: String(seq), name: "", role: "manager", levels: [], least: "1" },
  ...{ blocking: true, termDays: "", escalateTo: "" },
});
export const lineDraft = (key: number): LineDraft => ({
  ...{ key, name: "", kinds: [], grades: [], from: "", to: "" },
  tiers: [tierDraft(0)],
});

const yuan = (text: string) => (text.trim() === "" ? null : parseYuan(text));
const whole = (text: string) => (text.trim() === "" ? null : Number(text));

const tierOf = ({ seq, name, role, levels, least, blocking, termDays, escalateTo }: TierDraft): Tier => ({
  ...{ seq: Number(seq), name, levels: [...levels], least: Number(least), blocking },
  role: blocking ? "manager" : role,
  termDays: whole(termDays),
  escalateTo: escalateTo === "" ? null : escalateTo,
});

/** The lines as the command takes them, their tiers in the order of their places. */
export const linesOf = (drafts: readonly LineDraft[]): RuleLine[] =>
  drafts.map(({ name, kinds, grades, from, to, tiers }) => ({
    name,
    when: { kinds: [...kinds], grades, amountFromFen: yuan(from), amountToFen: yuan(to) },
    tiers: tiers.map(tierOf).toSorted((a, b) => a.seq - b.seq),
  }));

/** A version that stands, to be changed: nothing of it is lost that is not changed. */
export const draftsOf = (lines: readonly RuleLine[]): LineDraft[] =>
  lines.map(({ name, when, tiers }, key) => ({
    ...{ key, name, kinds: when.kinds, grades: when.grades },
    ...{ from: inYuan(when.amountFromFen), to: inYuan(when.amountToFen) },
    tiers: tiers.map((tier, i) => ({
      ...{ key: i, seq: String(tier.seq), name: tier.name, role: tier.role, levels: tier.levels },
      ...{ least: String(tier.least), blocking: tier.blocking, escalateTo: tier.escalateTo ?? "" },
      termDays: tier.termDays === null ? "" : String(tier.termDays),
    })),
  }));

const inYuan = (fen: number | null) => (fen === null ? "" : String(fen / 100));

/** The list with this one in it where it is ticked, and without it where it is not; in the order of `all`. */
export const ticked = <T extends string>(
  all: readonly T[],
  list: readonly T[],
  value: string,
  isOn: boolean,
): T[] => all.filter((each) => (each === value ? isOn : list.includes(each)));
