import "server-only";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./preferences.ts";

/** All sentences of one language, by namespace. Read once. */
export async function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  const { sentences } = await (locale === "en" ? import("./sentences-en.ts") : import("./sentences-zh.ts"));
  return sentences;
}
