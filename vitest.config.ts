import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The projects are the steps of `pnpm test`. A test that fails now and then has failed.
    retry: 0,
    allowOnly: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/**/*.test.{ts,tsx}", "apps/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/.next/**"],
          environment: "node",
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
