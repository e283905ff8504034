import { getTranslations } from "next-intl/server";

/** What a telephone needs to put the page among its apps. It says nothing about anybody, and anybody may read it. */
export async function GET(): Promise<Response> {
  const t = await getTranslations("rounds.install");
  const manifest = {
    ...{ name: t("name"), short_name: t("shortName"), lang: "zh-CN", id: "/round" },
    ...{ start_url: "/round", scope: "/round", display: "standalone", orientation: "portrait" },
    ...{ background_color: "#faf8f6", theme_color: "#faf8f6" },
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/round-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/round-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "cache-control": "no-store" },
  });
}
