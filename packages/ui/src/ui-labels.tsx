"use client";
import { createContext, type ReactNode, use } from "react";

/** The few words that parts of the house need by themselves. The shell gives them in the reader's language. */
export type UiLabels = {
  close: string;
  cancel: string;
  show: string;
  hide: string;
  more: string;
  less: string;
  reason: string;
  reasonDetail: string;
  failed: string;
  notices: string;
};

const blank: UiLabels = {
  close: "×",
  cancel: "×",
  show: "…",
  hide: "×",
  more: "…",
  less: "×",
  reason: "?",
  reasonDetail: "?",
  failed: "!",
  notices: "…",
};

const Labels = createContext<UiLabels>(blank);

export function UiLabelsProvider({ labels, children }: { labels: UiLabels; children: ReactNode }) {
  return <Labels value={labels}>{children}</Labels>;
}

export const useUiLabels = (): UiLabels => use(Labels);
