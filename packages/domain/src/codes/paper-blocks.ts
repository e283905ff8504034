/** A block of a ready template, in the order of the page. Braces hold the words of paper-fields.ts. */
export type PaperBlock =
  | { rows: readonly (readonly (readonly [label: string, text: string])[])[] }
  | { text: string; indent?: true; end?: true }
  | { loop: string; title: string; columns: readonly (readonly [heading: string, text: string])[] }
  | { boxes: readonly (readonly [label: string, line: string])[] };

export type PaperLayout = { title: string; red?: true; blocks: readonly PaperBlock[] };

export const signed = "（签字盖章）　　　　　年　　月　　日";

/** Who the paper is about. */
export const person = [
  [
    ["姓名", "{{姓名}}"],
    ["性别", "{{性别}}"],
  ],
  [
    ["身份证号", "{{身份证号}}"],
    ["出生日期", "{{出生日期}}"],
  ],
] as const;
