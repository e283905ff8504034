"use client";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messageFormats } from "./message-formats.ts";
import { sentences } from "./sentences-en.ts";

/** Gives every client component below it its sentences in English: a file that the browser keeps, not a part of each page. */
export function SpeakEnglish({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale="en"
      timeZone="Asia/Shanghai"
      formats={messageFormats}
      messages={sentences}
    >
      {children}
    </NextIntlClientProvider>
  );
}
