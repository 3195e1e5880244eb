import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}"],
    globalSetup: "lib/tools/sources.setup.ts",
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // To load all modules again for each file takes longer than the tests. So files share them, and nothing may stay in
    // them: what one test mocked or stubbed does not reach the next, and each puts its own container in the cell.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
