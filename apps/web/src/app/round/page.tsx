import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RoundApp } from "./round-app.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rounds");
  return {
    title: t("title"),
    manifest: "/round/manifest.webmanifest",
    appleWebApp: { capable: true, title: t("install.shortName") },
    icons: { icon: "/icon.svg", apple: "/round-192.png" },
  };
}

/**
 * 今日路线, the caseworker's telephone. The page itself knows nobody and asks for no sign-in: a service worker keeps it, and
 * it must open where there is no network. What it shows of people comes from the api, or from the device's own store.
 */
export default function RoundPage() {
  return <RoundApp />;
}
