import "@fontsource-variable/noto-sans-sc/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { keepEarlyPresses } from "../shell/early-presses.ts";
import { preferences } from "../shell/preferences.ts";
import { Providers } from "../shell/providers.tsx";
import { Speak } from "../shell/speak.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const name = (await getTranslations("shell"))("name");
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f6" },
    { media: "(prefers-color-scheme: dark)", color: "#12110f" },
  ],
};

/** What every page stands in: language, theme, and the sentences. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ locale, theme, contrast }, from] = await Promise.all([preferences(), headers()]);
  const nonce = from.get("x-nonce") ?? undefined;
  return (
    <html lang={locale} data-theme={theme} data-contrast={contrast} suppressHydrationWarning>
      <head>
        {/* React Aria reads the nonce here for the style sheet it writes. */}
        <meta property="csp-nonce" content={nonce} />
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `(${keepEarlyPresses})()` }} />
      </head>
      <body>
        <Speak locale={locale}>
          <Providers>{children}</Providers>
        </Speak>
      </body>
    </html>
  );
}
