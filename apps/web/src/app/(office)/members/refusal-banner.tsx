"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { useSentence } from "../../../shell/use-refusal.ts";

/** Why a step was refused, as a sentence. */
export function RefusalBanner({ refusal }: { refusal: { code: string; [detail: string]: unknown } }) {
  const { code, ...details } = refusal;
  const sentence = useSentence();
  return <AlertBanner tone="danger">{sentence(code, details)}</AlertBanner>;
}
