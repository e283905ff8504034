import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, as a cookie or an address carries them: 43 characters. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token: whoever reads a copy of it can open nothing. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
