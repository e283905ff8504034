import { hash, verify } from "@node-rs/argon2";

// Argon2id at 19 MiB and two passes (trust.md 1.6): about 30–100 ms of one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;
const mayWait = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs one hash at a time per place, so that a flood of sign-ins cannot take the whole machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | "busy"> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) return "busy";
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let dummy: Promise<string> | null = null;

/**
 * Whether the password is the one that was hashed. Where there is no hash it works as long on another
 * one, so that the time does not tell whether the name exists. "busy" where too many are waiting.
 */
export async function passwordMatches(saved: string | null, password: string): Promise<boolean | "busy"> {
  dummy ??= hashPassword("nobody has this password");
  const against = saved ?? (await dummy);
  const matches = await inTurn(() => verify(against, password));
  return matches === "busy" ? "busy" : matches && saved !== null;
}
