import type { Role } from "@gongbang/domain/access/policy";
import type { APIRequestContext } from "@playwright/test";

/** `role` may be several, joined by "+"; `name` has the union in full-width brackets after it. */
export type Account = { role: string; name: string; username: string; password: string };

/** The sign-ins of the stage's story, made for this run alone (scripts/e2e.ts). */
export const accounts: readonly Account[] = JSON.parse(process.env.E2E_ACCOUNTS || "[]");

/** The first account whose only role this is. */
export function accountOf(role: Role): Account {
  const found = accounts.find((account) => account.role === role);
  if (!found) throw new Error(`The story has no account for ${role}`);
  return found;
}

/** Signs in as the form does, over HTTP: the cookie stays with the request context. Gives where it leads. */
export async function signInOver(
  request: APIRequestContext,
  { username, password }: Pick<Account, "username" | "password">,
  callbackUrl = "/",
): Promise<string> {
  const csrf = await request.get("/api/auth/csrf");
  const { csrfToken }: { csrfToken: string } = await csrf.json();
  const answer = await request.post("/api/auth/callback/credentials", {
    headers: { "x-auth-return-redirect": "1", "x-app": "1" },
    form: { username, password, csrfToken, callbackUrl },
  });
  const { url }: { url: string } = await answer.json();
  if (url.includes("error=")) throw new Error(`${username} could not sign in: ${url}`);
  return url;
}
