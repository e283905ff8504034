import { leaveDevice } from "./leave-device.ts";

/** How the browser asks next-auth to sign in and out: its own form posts, with its own CSRF token. */
export type SignInAnswer = { ok: true } | { ok: false; code: string };

async function post(path: string, fields: Record<string, string>): Promise<URL> {
  const token: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
  const answer = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "x-auth-return-redirect": "1", "x-app": "1" },
    body: new URLSearchParams({ ...fields, ...token, callbackUrl: location.origin }),
  });
  const { url }: { url: string } = await answer.json();
  return new URL(url, location.origin);
}

/** Signs in with what the form holds: username, password and, at the second step, code. Refusals are SIGN_IN.* codes. */
export async function signInWith(form: FormData): Promise<SignInAnswer> {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const url = await post("callback/credentials", fields);
  if (!url.searchParams.has("error")) return { ok: true };
  return { ok: false, code: url.searchParams.get("code") ?? "SIGN_IN.FAILED" };
}

/** Ends the session on the server, and nothing else. Throws where nobody answered. */
export async function endSession(): Promise<void> {
  await post("signout", {});
}

/**
 * Ends the session on the server, forgets on this device whom it held, and leads to the sign-in. A full load, so that
 * nothing of it stays in memory. What has not been sent yet stays, sealed.
 */
export async function signOut(): Promise<void> {
  await endSession();
  await leaveDevice();
  location.assign("/sign-in");
}
