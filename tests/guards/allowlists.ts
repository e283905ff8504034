/**
 * Every exception that a guard grants, by name and with its reason. These lists may only shrink: a guard fails on an
 * entry that nothing needs any more, and `longest` holds the number of entries that each list may have.
 */

/** Sources that hold Chinese words because the words are data, not sentences to the user. */
export const chineseWords: Record<string, string> = {
  "packages/api/src/office/check-code.ts": "The product's name, as an authenticator shows it.",
  "packages/documents/src/guess-columns.ts": "Shapes of cells by which a column of a roster is known.",
  "packages/documents/src/map-code.ts":
    "Endings of written values that are left off before a code is looked up.",
  "packages/documents/src/number-text.ts": "The marks of a day in a workbook's number format.",
  "packages/documents/src/roster-headings.ts": "Headings of rosters, in all their wordings.",
  "packages/domain/src/kernel/calendar.ts":
    "Names of the public holidays, as the State Council publishes them.",
  "packages/domain/src/kernel/day.ts": "The written form of a day in workbooks: year, month, day.",
  "packages/domain/src/office/password.ts": "Words of this office that a password may not be made of.",
  "packages/ui/src/format.ts": "Units that stand in the formats of money and days.",
  "scripts/run.mjs": "Speaks before the pinned Node runs, and so can't read scripts/words.ts.",
};

/** Procedures that serve somebody who is not signed in yet, and so name no action of the policy. */
export const openProcedures: Record<string, string> = {
  ping: "Answers anybody, with nothing: whether the office can be reached.",
};

/** Direct dependencies outside the usual licences. */
export const otherLicences: Record<string, string> = {
  "axe-core": "MPL-2.0: runs in the browser tests only, unchanged and not shipped.",
  "@fontsource-variable/noto-sans-sc": "OFL-1.1: a font, served as it is.",
  postgres: "Unlicense: given to the public domain, and so freer than any of the set.",
};

/** Outside addresses that name a file format and are never asked. */
export const formatNames: Record<string, string> = {};

/** Files that may format a date or a number by themselves. */
export const ownFormatting: Record<string, string> = {};

/** Files longer than three hundred lines. */
export const longFiles: Record<string, string> = {
  "packages/ui/src/globals.css": "The one style sheet: the tokens of both themes, side by side.",
};

/** Names of folders and files that a tool demands against the closed vocabulary. */
export const otherNames: Record<string, string> = {};

/** How many entries each list may have. Lower the number when an entry goes; raising it needs a decision record. */
export const longest = {
  chineseWords: 10,
  openProcedures: 1,
  otherLicences: 3,
  formatNames: 0,
  ownFormatting: 0,
  longFiles: 1,
  otherNames: 0,
};
