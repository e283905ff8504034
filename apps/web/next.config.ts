import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Sent with every answer, also with files and the api. The pages' own policy, with its nonce, is in src/proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
  },
  // Only over TLS does a browser heed it; the demo runs on plain loopback.
  ...(process.env.NODE_ENV === "production"
    ? [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }]
    : []),
];
const bare = { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" };

const config: NextConfig = {
  output: process.env.STANDALONE ? "standalone" : undefined,
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: [
    "@gongbang/api",
    "@gongbang/db",
    "@gongbang/documents",
    "@gongbang/domain",
    "@gongbang/ui",
  ],
  serverExternalPackages: ["postgres", "@node-rs/argon2", "docx", "exceljs", "pg-boss", "sharp", "yauzl"],
  poweredByHeader: false,
  // The proxy in front compresses (deploy: nginx); on loopback it would only cost time.
  compress: false,
  experimental: { authInterrupts: true },
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true, remotePatterns: [] },
  allowedDevOrigins: ["127.0.0.1"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/_next/static/:path*", headers: [bare] },
    { source: "/icon.svg", headers: [bare] },
    { source: "/:icon(round-\\d+.png)", headers: [bare] },
    // What it may do is said here: it keeps one page of ours, and asks nobody else.
    {
      source: "/round-worker.js",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" },
        { key: "Cache-Control", value: "no-cache" },
      ],
    },
    { source: "/api/:path*", headers: [{ key: "Cache-Control", value: "no-store" }] },
    // What hands out a file says for itself how far it may be drawn.
    { source: "/api/:path((?!files/|member-files/|visit-files/|exports/).*)", headers: [bare] },
  ],
};

/** The plugin belongs to the build: a running server would load two compilers for it, 40 MB in each web. */
export default async function configFor(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./src/shell/i18n.ts")(config);
}
