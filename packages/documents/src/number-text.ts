/**
 * A workbook's number as digits without an exponent. Excel keeps 15 of them: of a citizen id typed as a
 * number the last three are gone, and the check digit tells.
 */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return raw;
  if (Number.isInteger(number)) return BigInt(number).toString();
  const text = String(number);
  return text.includes("e") ? number.toFixed(20).replace(/0+$/, "") : text;
}

/** The civil day of a workbook's serial number, "YYYY-MM-DD"; the number itself where it is no day. */
export function serialDay(raw: string, from1904: boolean): string {
  const serial = Math.floor(Number(raw)) + (from1904 ? 1462 : 0);
  // Excel counts a 29 February 1900 that never was, so the days before it stand one lower.
  const days = serial < 60 ? serial + 1 : serial;
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return numberText(raw);
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a number format shows a date: built-in ones (with those of Chinese Excel, 27–36 and 50–58), and by letters. */
export function isDateFormat(id: number, format: string | undefined): boolean {
  if (format === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /[yd年日]/i.test(bare) || /m.*月/i.test(format);
}
