"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Language } from "./language.tsx";
import type { Messages } from "./nest-messages.ts";
import type { Locale } from "./preferences.ts";

type Props = { children: ReactNode };

const speaker = (locale: Locale, messages: Messages) =>
  function Speaker({ children }: Props) {
    return (
      <Language locale={locale} messages={messages}>
        {children}
      </Language>
    );
  };

const speakers = {
  "zh-CN": dynamic(() => import("./sentences-zh.ts").then(({ sentences }) => speaker("zh-CN", sentences))),
  en: dynamic(() => import("./sentences-en.ts").then(({ sentences }) => speaker("en", sentences))),
};

/**
 * Gives every client component below it its sentences, in the reader's language alone: a file that the browser
 * keeps, not a part of each page.
 */
export function Speak({ locale, children }: Props & { locale: Locale }) {
  const Speaker = speakers[locale];
  return <Speaker>{children}</Speaker>;
}
