import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";

// As api/src/office/hash-password.ts has it: a hash of another cost would still open, and tell the two apart by time.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const consonants = "bdfghjklmnprstvwz";
const vowels = "aeiou";
const oneOf = (signs: string) => signs.charAt(randomInt(signs.length));
const word = () => [1, 2, 3].map(() => oneOf(consonants) + oneOf(vowels)).join("");

/** A password made for this load alone: three words that can be spoken, about 57 bits. */
export const freshPassword = (): string => [word(), word(), word()].join("-");

export const hashed = (password: string): Promise<string> => hash(password, cost);
