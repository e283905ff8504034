import { z } from "zod";
import { type MemberCode, memberCodes } from "./member-fields.ts";
import type { ImportedField } from "./roster-import.ts";

/** The fields of a roster whose words stand for a code, with the column that holds it. */
export const codedFields = {
  ethnicGroup: "ethnicGroup",
  politicalStatus: "politicalStatus",
  education: "education",
  degree: "degree",
  maritalStatus: "maritalStatus",
  registrationKind: "registrationKind",
  residenceStreet: "residenceStreet",
  unitCategory: "unitCategory",
  industry: "industry",
  unionPost: "unionPost",
  cardState: "cardState",
  employment: "employment",
  employmentForm: "employmentForm",
  contractForm: "contractForm",
  newFormKind: "newFormWork",
  skillGrade: "skillGrade",
  titleGrade: "titleGrade",
} as const satisfies Partial<Record<ImportedField, MemberCode>>;
export type CodedField = keyof typeof codedFields;

/** The fields whose words a person may map: those with codes, and the union, whose word stands for its id. */
export const mappedFields = [...(Object.keys(codedFields) as CodedField[]), "unionName"] as const;
export type MappedField = CodedField | "unionName";
const mappedField: z.ZodType<MappedField, MappedField> = z.enum(mappedFields);

/** What a person has said that a word of the roster means: a code, or null where it means nothing. */
export const valueChoice = z.strictObject({
  field: mappedField,
  text: z.string().trim().min(1).max(60),
  code: z.string().min(1).max(40).nullable(),
});
export type ValueChoice = z.output<typeof valueChoice>;

/** Whether a word may be taken for this: a code that can be chosen today, a union's id, or nothing. */
export function isValueOf({ field, code }: Pick<ValueChoice, "field" | "code">): boolean {
  if (code === null) return true;
  if (field === "unionName") return z.uuid().safeParse(code).success;
  const open: readonly string[] = memberCodes[codedFields[field]].open;
  return open.includes(code);
}

/** A word of the roster, on how many rows it stands, and what it was taken for: by the tables, by a person, or for nothing. */
export type ValueCount = {
  field: MappedField;
  text: string;
  count: number;
  code: string | null;
  by: "table" | "person" | "nobody";
};

/** A word as it is compared. Longer than any word of a table, it is cut. */
export const bareValue = (text: string): string =>
  text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase().slice(0, 60);

/** What people have said, to be asked by field and word: undefined where nobody has said anything. */
export function chosenValues(
  choices: readonly ValueChoice[],
): (field: MappedField, text: string) => string | null | undefined {
  const byWord = new Map(choices.map(({ field, text, code }) => [`${field} ${bareValue(text)}`, code]));
  return (field, text) => byWord.get(`${field} ${bareValue(text)}`);
}

const wordsKept = 200;

/** Counts the words of the mapped columns while a roster is read; keeps 200 of each, the first it meets. */
export class ValueTally {
  readonly #words = new Map<MappedField, Map<string, { text: string; count: number }>>();

  add(field: MappedField, text: string): void {
    const words = this.#words.get(field) ?? new Map<string, { text: string; count: number }>();
    this.#words.set(field, words);
    const key = bareValue(text);
    const word = words.get(key);
    if (word) word.count += 1;
    else if (words.size < wordsKept) words.set(key, { text: text.trim().slice(0, 60), count: 1 });
  }

  /** Every word with what it means: those that mean nothing first, and of equals the frequent ones. */
  counted(meaning: (field: MappedField, text: string) => Pick<ValueCount, "code" | "by">): ValueCount[] {
    const counts = [...this.#words].flatMap(([field, words]) =>
      [...words.values()].map(({ text, count }) => ({ field, text, count, ...meaning(field, text) })),
    );
    const rank = ({ by }: ValueCount) => ["nobody", "person", "table"].indexOf(by);
    return counts.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  }
}
