import { addYears, type Day } from "../kernel/day.ts";

/**
 * Why an archive ends (domain.md A.3): income risen, expenses gone, taken over by the government's support, work
 * found, the accident's time over; death, retired or moved away, file moved; no longer in the rule, false statement,
 * given up.
 */
export const exitCodes = [
  "E01",
  "E02",
  "E03",
  "E04",
  "E05",
  "E10",
  "E11",
  "E12",
  "E20",
  "E21",
  "E22",
] as const;
export type ExitCode = (typeof exitCodes)[number];

/** The exit of an applicant who gives up before a decision. */
export const withdrawn: ExitCode = "E22";

/** 虚假申报: the end of a file, or the refusal of an application, after which its people are barred (false-statement.ts). */
export const falselyStated: ExitCode = "E21";

/**
 * Whether the household is heard before its file ends so (社会救助法 art. 48; domain.md A.3). A death, a file that
 * moves, and the person's own wish need no hearing.
 */
export const isHeardFirst = (exit: ExitCode): boolean => !["E10", "E12", "E22"].includes(exit);

/**
 * Whether money stops as soon as somebody asks for such an end, and not only with the decision: where the worker has died,
 * or nothing should be given at all. With the other ends the household may have what it is granted until the last day.
 */
export const stopsMoney = (exit: ExitCode): boolean => ["E10", "E20", "E21"].includes(exit);

/** A file of more than a year is ended by two people: one asks, another decides (product.md D9). */
export const endsByTwo = ({ enrolledOn }: { enrolledOn: Day | null }, today: Day): boolean =>
  enrolledOn !== null && addYears(enrolledOn, 1) < today;
