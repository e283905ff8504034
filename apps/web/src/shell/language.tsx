import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { messageFormats } from "./message-formats.ts";
import type { Locale } from "./preferences.ts";

type Props = ComponentProps<typeof NextIntlClientProvider> & { locale: Locale };

/** Everything below it is said in one language, with our formats of sums and days, by the clock of Beijing. */
export function Language(props: Props) {
  return <NextIntlClientProvider timeZone="Asia/Shanghai" formats={messageFormats} {...props} />;
}
