import { getRequestConfig } from "next-intl/server";
import { messageFormats } from "./message-formats.ts";
import { messagesOf } from "./messages.ts";
import { type Locale, preferences } from "./preferences.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
  }
}

/** The reader's language and its sentences. No language stands in an address: a link works for both readers. */
export default getRequestConfig(async () => {
  const { locale } = await preferences();
  return { locale, timeZone: "Asia/Shanghai", formats: messageFormats, messages: await messagesOf(locale) };
});
