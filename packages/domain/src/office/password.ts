import { z } from "zod";

// The commonest passwords long enough to pass the length, and the words of this office (ASVS 6.2.4, 6.2.11).
const banned = [
  "123456789012",
  "1234567890ab",
  "password1234",
  "passwordpassword",
  "qwertyuiop12",
  "qwertyuiopas",
  "abcdefghijkl",
  "111111111111",
  "000000000000",
  "aaaaaaaaaaaa",
  "iloveyou1234",
  "administrator",
  "administrator1",
  "woaini520131",
  "5201314520131",
  "adminadmin12",
  "letmein12345",
  "welcome12345",
  "zaq12wsxcde3",
  "1q2w3e4r5t6y",
  "qazwsxedcrfv",
];
const officeWords = ["gongbang", "gonghui", "12351", "xicheng", "工会", "工帮", "西城"];

/** What is left of a password once the words anybody would guess first are taken out. */
const remainder = (password: string) =>
  officeWords.reduce((rest, word) => rest.replaceAll(word, ""), password.toLowerCase());

/**
 * A new password: 12 to 128 characters, none of the commonest, and not made of the office's own words.
 * No composition rules and no rotation (ASVS 6.2.5, 6.2.10). Issues: INPUT.PASSWORD_SHORT, INPUT.PASSWORD_COMMON.
 */
export const newPassword = z
  .string()
  .min(12, "INPUT.PASSWORD_SHORT")
  .max(128, "INPUT.TOO_LONG")
  .refine((password) => !banned.includes(password.toLowerCase()), "INPUT.PASSWORD_COMMON")
  .refine((password) => !/^(.)\1*$/u.test(password), "INPUT.PASSWORD_COMMON")
  .refine((password) => remainder(password).length >= 6, "INPUT.PASSWORD_COMMON");
