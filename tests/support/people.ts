import { luhnDigit } from "@gongbang/domain/codes/bank-card";
import { citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";

/** A well-formed citizen id of nobody: the serial makes it unique, its parity the sex. */
export function aCitizenId({ serial = 1, born = "19880214", male = false, region = "110102" } = {}): string {
  // Beyond 499 of one day the day moves on, so that a hundred thousand people fit.
  const day = new Date(
    Date.UTC(Number(born.slice(0, 4)), Number(born.slice(4, 6)) - 1, Number(born.slice(6))),
  );
  day.setUTCDate(day.getUTCDate() + Math.floor(serial / 499));
  const birth = day.toISOString().slice(0, 10).replaceAll("-", "");
  const order = String((serial % 499) * 2 + (male ? 1 : 0)).padStart(3, "0");
  const first17 = `${region}${birth}${order}`;
  return first17 + citizenIdCheckDigit(first17);
}

/** A mobile number in the order of a serial. */
export const aPhone = (serial: number): string => `139${String(10_000_000 + serial).slice(-8)}`;

/** A card number in the order of a serial, with its check digit. */
export function aCard(serial: number): string {
  const digits = `621030${String(serial).padStart(9, "0")}`;
  return digits + luhnDigit(digits);
}
