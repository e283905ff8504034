"use client";
import { useState } from "react";
import type { z } from "zod";
import { oneTimePost } from "./one-time-post.ts";
import { isOwnCode, useSentence } from "./use-refusal.ts";

type Issue = { path: string; code: string };

/**
 * A form for somebody who is not signed in, over the schema of its door: what is wrong stands at its field, and a
 * refusal beside the number where it is about it, else above the form as `all`.
 */
export function useOneTimeForm(door: string, schema: z.ZodType, aboutNumber: RegExp) {
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  // What the library itself says means that the field is missing or wrong.
  const wordsOf = (code: string) => sentence(isOwnCode(code) ? code : "INPUT.INVALID");
  const show = (issues: readonly Issue[]) =>
    setProblems(Object.fromEntries(issues.map(({ path, code }) => [path, wordsOf(code)])));

  const send = async (body: unknown) => {
    const read = schema.safeParse(body);
    if (!read.success)
      return show(read.error.issues.map(({ path, message }) => ({ path: path.join("."), code: message })));
    setProblems({});
    setBusy(true);
    const answer = await oneTimePost(door, body).catch(() => null);
    setBusy(false);
    if (answer && "next" in answer) return setSent(true);
    if (answer?.issues.length) return show(answer.issues);
    const { code = "GENERAL.NO_ANSWER", ...details } = answer?.refusal ?? {};
    setProblems({ [aboutNumber.test(code) ? "citizenId" : "all"]: sentence(code, details) });
  };
  return { busy, sent, problems, send };
}
