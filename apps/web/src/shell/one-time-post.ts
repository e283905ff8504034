import { type Failure, failureOf } from "./failure.ts";

/** What the doors beside the api answer: where to go on to, or why not. */
export type OneTimeAnswer = { next: string } | { refusal: Failure["refusal"]; issues: Failure["issues"] };

/** Sends JSON to one of the doors for somebody who is not signed in yet. Throws where nobody answered. */
export async function oneTimePost(path: string, body: unknown): Promise<OneTimeAnswer> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-app": "1" },
    body: JSON.stringify(body),
  });
  const data: unknown = await answer.json();
  if (answer.ok && typeof data === "object" && data !== null && "next" in data)
    return { next: String(data.next) };
  const { refusal, issues } = failureOf({ data });
  return { refusal, issues };
}
