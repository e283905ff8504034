"use client";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { type Failure, failureOf } from "./failure.ts";
import type { Locale } from "./preferences.ts";

type Refusal = NonNullable<Failure["refusal"]>;

/** Whether it is one of our own codes: what a library says is not. */
export const isOwnCode = (code: string): boolean => /^[A-Z_]+\.[A-Z0-9_]+$/.test(code);

type Sentence = (code: string, details?: Record<string, unknown>) => string;

/** A code (of a refusal, of a field, of something lacking) as a sentence, its days written out. */
export function useSentence(): Sentence {
  const t = useTranslations("refusals");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  return useCallback(
    (code, details = {}) => {
      // A branch of sentences is there as well, and can't be said.
      if (!isOwnCode(code) || !t.has(code)) return t("UNKNOWN", { code });
      return t(code, valuesOf(details, locale));
    },
    [t, locale],
  );
}

/** Turns the error of a call into one sentence that says what to do; null where there is no error. */
export function useRefusal(): (error: unknown) => string | null {
  const sentence = useSentence();
  return useCallback(
    (error) => {
      if (error === null || error === undefined) return null;
      const failure = failureOf(error);
      if (failure.refusal) return refusalSentence(failure.refusal, sentence);
      return sentence(...general(failure));
    },
    [sentence],
  );
}

function general({ code, requestId }: Failure): [string, Record<string, unknown>?] {
  if (code === null) return ["GENERAL.NO_ANSWER"];
  if (code === "BAD_REQUEST") return ["GENERAL.BAD_INPUT"];
  if (code === "UNAUTHORIZED") return ["GENERAL.SIGNED_OUT"];
  if (code === "FORBIDDEN") return ["GENERAL.NO_RIGHT"];
  return ["GENERAL.BROKEN", { id: requestId ?? "—" }];
}

/** A refusal that names several lacking things is said as all of them. */
function refusalSentence({ code, ...details }: Refusal, sentence: Sentence): string {
  const lacks = Array.isArray(details.lacks) ? details.lacks : [];
  const all = lacks.map(({ code: lack, ...rest }: Refusal) => sentence(lack, rest));
  return [sentence(code, details), ...all].join(" ");
}

/** Days and moments are written out; numbers stay numbers, for the message says what they are. */
function valuesOf(details: Record<string, unknown>, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, wordsOf(value, locale)]));
}

function wordsOf(value: unknown, locale: Locale): string | number {
  if (typeof value === "number") return value;
  const words = String(value ?? "—");
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return formatDay(words, "long", locale);
  return /^\d{4}-\d{2}-\d{2}T/.test(words) ? formatInstant(words, locale) : words;
}
