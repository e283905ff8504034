/** The number of a member on paper and in lists: the district's own prefix, and seven digits in the order of registering. */
export const memberNumber = (serial: number): string => `1102-${String(serial).padStart(7, "0")}`;

/** The member number that somebody typed without its hyphen; null where the digits are none. */
export const memberNumberIn = (digits: string): string | null =>
  /^1102\d{7}$/.test(digits) ? `1102-${digits.slice(4)}` : null;
