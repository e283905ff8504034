import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];
export type Locale = "zh-CN" | "en";
export type Preferences = { locale: Locale; theme: Theme; contrast: "more" | "normal" };

type Jar = { get: (name: string) => { value: string } | undefined };

/** What the cookies of a browser ask for. A value that is none of ours asks for nothing. */
export function preferencesIn(jar: Jar): Preferences {
  const theme = jar.get("theme")?.value;
  return {
    locale: jar.get("locale")?.value === "en" ? "en" : "zh-CN",
    theme: themes.find((known) => known === theme) ?? "system",
    contrast: jar.get("contrast")?.value === "more" ? "more" : "normal",
  };
}

/** How this browser likes its pages, from cookies that the user menu writes. Chinese, and the device's theme, unless said. */
export const preferences = cache(async (): Promise<Preferences> => preferencesIn(await cookies()));
