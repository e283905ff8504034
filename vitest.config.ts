import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    // The projects are the steps of `pnpm test`. A test that fails now and then has failed.
    retry: 0,
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        oxc: { jsx: { runtime: "automatic" } },
        resolve: {
          alias: {
            "~": here("apps/web/src"),
            // A mark for the bundler alone, which throws wherever else it is loaded.
            "server-only": here("apps/web/node_modules/server-only/empty.js"),
          },
        },
        test: {
          name: "unit",
          include: ["packages/**/*.test.{ts,tsx}", "apps/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/.next/**"],
          environment: "node",
          maxWorkers: 2,
          // Rules and markup keep nothing between them: a module is loaded once for all files of a worker.
          isolate: false,
          // A busy machine is no failure: what hangs is still caught.
          testTimeout: 60_000,
          // Loaded through Vite, since it asks for Next's modules without their endings.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
      {
        test: {
          name: "guards",
          include: ["tests/guards/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/cluster.ts"],
          pool: "forks",
          maxWorkers: 2,
          // The routers take seconds to load: once a worker, not once a file. What a file keeps it opens itself.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
