"use client";
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { messageFormats } from "./message-formats.ts";

/** Adds sentences to those that are already here. */
export function MoreMessages({
  messages,
  children,
}: {
  messages: AbstractIntlMessages;
  children: ReactNode;
}) {
  const known = useMessages();
  const locale = useLocale();
  const all = useMemo(() => ({ ...known, ...messages }), [known, messages]);
  return (
    <NextIntlClientProvider locale={locale} timeZone="Asia/Shanghai" formats={messageFormats} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
