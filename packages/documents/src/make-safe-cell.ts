/** Half and full width: a Chinese Excel takes both for the start of a formula. */
const formula = /^[\s"'“”‘’]*[=+\-@＝＋－＠]/;
const control = /^[\s"'“”‘’]*[\t\r\n]/;

/**
 * The text of a cell so that no table program takes it for a formula: an apostrophe goes in front where its
 * first sign past spaces and quotes begins one (trust.md 1.8; filters that looked at the first sign alone were
 * passed by a leading space). Numbers are written as numbers and never come here.
 */
export const makeSafeCell = (text: string): string => (isRisky(text) ? `'${text}` : text);

/** The text that {@link makeSafeCell} was given, when a table of ours comes back. */
export const readSafeCell = (text: string): string =>
  text.startsWith("'") && isRisky(text.slice(1)) ? text.slice(1) : text;

const isRisky = (text: string) => formula.test(text) || control.test(text);
