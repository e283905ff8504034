import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Language } from "./language.tsx";
import { messagesOf } from "./messages.ts";
import type { Locale } from "./preferences.ts";

export const locales: readonly Locale[] = ["zh-CN", "en"];

/** What the server sends for these elements to a reader of this language, with the sentences that are shipped. */
export async function markupIn(locale: Locale, element: ReactNode, path = "/"): Promise<string> {
  const messages = await messagesOf(locale);
  return renderToStaticMarkup(
    <PathnameContext value={path}>
      <Language
        locale={locale}
        messages={messages}
        now={new Date("2026-09-28T01:00:00Z")}
        onError={(fault) => {
          throw fault;
        }}
      >
        {element}
      </Language>
    </PathnameContext>,
  );
}

/** The words of the markup, as a person reads them. */
export const readAs = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
