import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}"],
    globalSetup: "lib/tools/sources.setup.ts",
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // Each file has modules of its own, and nothing that one test mocked or stubbed reaches the next.
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
