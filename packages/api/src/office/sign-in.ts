import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Role } from "@gongbang/domain/access/policy";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { type AttemptsBefore, mayTrySignIn } from "@gongbang/domain/office/throttle";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { openSecret, stepOfCode } from "./check-code.ts";
import { passwordMatches } from "./hash-password.ts";
import { startSession } from "./keep-session.ts";

export type Attempt = {
  username: string;
  password: string;
  code: string | null;
  ip: string;
  agent: string;
  now: Date;
};

export type SignInRefusal =
  | { code: "SIGN_IN.FAILED" }
  | { code: "SIGN_IN.CODE_WANTED" }
  | { code: "SIGN_IN.BUSY" };

type Found = {
  id: string;
  password_hash: string | null;
  totp_secret: string | null;
  roles: Role[];
  status: string;
};

/**
 * Signs an officer in and gives the session's token. Unknown name, wrong password, wrong code, disabled
 * and stopped for a while are one answer: SIGN_IN.FAILED. SIGN_IN.CODE_WANTED comes only after the right
 * password of an officer who has a second factor.
 */
export async function signIn(house: House, attempt: Attempt): Promise<Decision<string, SignInRefusal>> {
  const username = attempt.username.normalize("NFKC").trim().toLowerCase().slice(0, 100);
  const attemptId = uuidv7();
  const before = await beginAttempt(house, { ...attempt, id: attemptId, username });
  const [officer] = await house.db.execute<Found>(sql`select * from app.officer_named(${username})`);
  // The hash is worked through even where the attempt is refused anyway: time must not tell which it was.
  const matches = await passwordMatches(officer?.password_hash ?? null, attempt.password.slice(0, 200));
  if (matches === "busy") {
    await endAttempt(house, attemptId, false);
    return refuse({ code: "SIGN_IN.BUSY" });
  }

  const passed = mayTrySignIn(before).ok && matches && officer?.status === "active";
  if (passed && officer.totp_secret && !attempt.code) {
    await endAttempt(house, attemptId, false);
    return refuse({ code: "SIGN_IN.CODE_WANTED" });
  }
  const factor = passed && officer.totp_secret ? await codeIsGood(house, officer, attempt) : true;
  if (!passed || !factor) return refuse({ code: "SIGN_IN.FAILED" });
  await endAttempt(house, attemptId, true);
  const secondFactor = officer.totp_secret !== null;
  return allow(await startSession(house, { ...attempt, officerId: officer.id, secondFactor }));
}

async function codeIsGood(house: House, officer: Found, { code, now }: Attempt): Promise<boolean> {
  if (!code || !officer.totp_secret) return false;
  const step = stepOfCode(openSecret(house.keys, officer.id, officer.totp_secret), code, now);
  if (step === null) return false;
  const taken = sql`select app.take_totp_step(${officer.id}, ${step}) as first`;
  return one(await house.db.execute<{ first: boolean }>(taken)).first;
}

/** Counts the attempt as failed until endAttempt says otherwise, and tells what came before it. */
async function beginAttempt(
  house: House,
  { id, username, ip, now }: Pick<Attempt, "username" | "ip" | "now"> & { id: string },
): Promise<AttemptsBefore> {
  const asked = sql`select pair_fails as "pairFails", account_fails as "accountFails", ip_attempts as "ipAttempts",
    known_ip as "knownIp" from app.begin_attempt(${id}, ${username}, ${ip}, ${now.toISOString()}::timestamptz)`;
  return one(await house.db.execute<AttemptsBefore>(asked));
}

async function endAttempt(house: House, id: string, worked: boolean): Promise<void> {
  await house.db.execute(sql`select app.end_attempt(${id}, ${worked})`);
}
