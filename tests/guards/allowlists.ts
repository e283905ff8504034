/**
 * Every exception that a guard grants, by name and with its reason. These lists may only shrink: a guard fails on an
 * entry that nothing needs any more, and `longest` holds the number of entries that each list may have.
 */

/** Sources that hold Chinese words because the words are data, not sentences to the user. */
export const chineseWords: Record<string, string> = {
  "packages/domain/src/kernel/calendar.ts":
    "Names of the public holidays, as the State Council publishes them.",
  "packages/domain/src/kernel/day.ts": "The written form of a day in workbooks: year, month, day.",
};

/** Procedures that serve somebody who is not signed in yet, and so name no action of the policy. */
export const openProcedures: Record<string, string> = {};

/** Direct dependencies outside the usual licences. */
export const otherLicences: Record<string, string> = {
  "@axe-core/playwright": "MPL-2.0: runs in the browser tests only, unchanged and not shipped.",
  "@fontsource-variable/noto-sans-sc": "OFL-1.1: a font, served as it is.",
  postgres: "Unlicense: given to the public domain, and so freer than any of the set.",
};

/** Outside addresses that name a file format and are never asked. */
export const formatNames: Record<string, string> = {};

/** Files that may format a date or a number by themselves. */
export const ownFormatting: Record<string, string> = {};

/** Names of folders and files that a tool demands against the closed vocabulary. */
export const otherNames: Record<string, string> = {};

/** How many entries each list may have. Lower the number when an entry goes; raising it needs a decision record. */
export const longest = {
  chineseWords: 2,
  openProcedures: 0,
  otherLicences: 3,
  formatNames: 0,
  ownFormatting: 0,
  otherNames: 0,
};
