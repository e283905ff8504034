import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";

const ours = { "x-app": "1", "sec-fetch-site": "same-origin", "content-type": "application/json" };

export const addressOf = (procedure: string) => `/api/trpc/${procedure}`;

/** A query as our own pages send it: by POST, as everything. `T` is the shape that the procedure's output schema lists. */
export async function ask<T>(request: APIRequestContext, procedure: string, input: object = {}): Promise<T> {
  const data = JSON.stringify(input);
  return answerOf<T>(procedure, await request.post(addressOf(procedure), { headers: ours, data }));
}

/** A command as our own pages send it, with a fresh commandId. */
export async function tell<T>(request: APIRequestContext, procedure: string, input: object): Promise<T> {
  const data = JSON.stringify({ commandId: randomUUID(), ...input });
  return answerOf<T>(procedure, await request.post(addressOf(procedure), { headers: ours, data }));
}

async function answerOf<T>(procedure: string, response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${procedure}: ${response.status()} ${await response.text()}`);
  const { result }: { result: { data: T } } = await response.json();
  return result.data;
}
