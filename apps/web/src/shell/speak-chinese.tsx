"use client";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messageFormats } from "./message-formats.ts";
import { sentences } from "./sentences-zh.ts";

/** Gives every client component below it its sentences in Chinese: a file that the browser keeps, not a part of each page. */
export function SpeakChinese({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale="zh-CN"
      timeZone="Asia/Shanghai"
      formats={messageFormats}
      messages={sentences}
    >
      {children}
    </NextIntlClientProvider>
  );
}
